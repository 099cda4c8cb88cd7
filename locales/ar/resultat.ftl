result-description = ماذا يقول الرمز { $code }: النظام والصندوق والمركز والحالة، وكيف تتصلون بالجهة.
result-kicker = رمزكم
result-kicker-part = جزء من رمز
result-today = اليوم: { $name }
result-choices-title = { $count ->
    [zero] { $code }: لا صندوق ممكنًا
    [one] { $code }: صندوق واحد ممكن
    [two] { $code }: صندوقان ممكنان
    [few] { $code }: { $count } صناديق ممكنة
    [many] { $code }: { $count } صندوقًا ممكنًا
   *[other] { $code }: { $count } صندوق ممكن
}
result-choices-lead = ينقص الرقمان الأولان، أي régime (نظام التأمين). اختاروا السطر الذي يشبه حالتكم.
result-choices-most = معظم الناس في النظام العام (régime général)، أي 01.
result-active = قائم.
result-known-la = هذا رمز { $name }.
result-known = هذا رمز هذه الجهة: { $name }.
result-begins-la = هذه بداية رمز { $name }.
result-begins = هذه بداية رمز هذه الجهة: { $name }.
result-doubt-la = البداية هي بداية رمز { $name }. النهاية تحتاج إلى تحقق.
result-doubt = البداية هي بداية رمز هذه الجهة: { $name }. النهاية تحتاج إلى تحقق.
result-seen-in = آخر أثر في مصدر عام: { $date } ({ $source }).
result-seen = آخر أثر في مصدر عام: { $date }.
result-centre-usual = تنقص الأرقام الـ4 الأخيرة: وهي في الغالب 0000. تحققوا منها على attestation de droits (شهادة الحقوق).
result-centre-verify = { $regime }: في النهاية، لا تعطي جداولنا إلا 0000. تحققوا من هذه الأرقام الـ4 على attestation de droits (شهادة الحقوق).
result-centre-only = تنقص الأرقام الـ4 الأخيرة: لا تعطي جداولنا إلا { $centre }. تحققوا منها على attestation de droits (شهادة الحقوق).
result-centre-absent = الأرقام الـ4 الأخيرة ليست في جداولنا. تحققوا منها على attestation de droits (شهادة الحقوق).
result-replaced = حلّ محلّ هذا الرمز { $code }، { $name }.
result-merged-dated = { $name }: هذا الصندوق اندمج في صندوق آخر ({ $date }).
result-merged-text = { $name }: هذا الصندوق اندمج في صندوق آخر.
result-closed = لم يعد هذا الرمز مستعملًا.
result-closed-dated = { $name }: هذه الجهة أُغلقت ({ $date }).
result-closed-text = { $name }: هذه الجهة أُغلقت. لم نجد التاريخ.
result-closed-residence = صندوقكم الآن هو صندوق المكان الذي تسكنون فيه.
ended-etudiants = { $name }: انتهى الضمان الاجتماعي للطلاب ({ $date }). صندوقكم اليوم هو غالبًا صندوق مكان سكنكم، وأحيانًا صندوق أحد الوالدين.
result-closed-caisse = الجهة التي يُتصل بها حاليًّا: { $name }. اطلبوا attestation de droits (شهادة الحقوق) حديثة.
result-alias-text = { $name }: هذا رمز ثانٍ للجهة نفسها.
result-unverified = لا نعرف هل ما زال هذا الرمز يُستعمل.
result-unverified-text = كان رمز هذه الجهة: { $name }. اطلبوا attestation de droits (شهادة الحقوق) حديثة.
result-cramif = هذا ليس رمز صندوق يردّ مصاريف العلاج.
result-cramif-text = إنه رمز CRAMIF. هي لا تؤمّن أحدًا من أجل العلاج: في Île-de-France، لكل département (مقاطعة) صندوق CPAM خاص به.
result-test = هذا رمز للتجربة.
result-test-text = الصندوقان 999 و349 يُستعملان لتجربة البرامج. ليس هذا رمزكم.
result-technical = هذا رمز تقني.
result-technical-text = يُستعمل للإحصاءات: لا يتبعه أي شخص.
result-pivot = هذا رمز لفواتير المستشفيات.
result-pivot-text = ليس رمز أي مؤمَّن له.
result-letter = طلب شهادة من هذا الصندوق
result-call = الاتصال بالرقم { $number }
result-open-heir = عرض الرمز { $code }
result-doubtful = انتبهوا: لسنا متأكدين من هذا السطر.
result-parts = ماذا تقول الأرقام
result-centre-unjudged = المصلحة التي تتابع الملف. لا يشرح هذه الأرقام أي جدول عام.
result-centre-listed = التسمية في الجداول: { $label }
result-centre-cpam = قطاع { $name }
result-centre-unknown = غير موجود في جداولنا. هذا لا يعني أنه خطأ.
result-centre-missing = لا يمكننا أن نخمّن المركز (centre). إنه مكتوب على شهادتكم.
result-gestion = بجانب الرمز كتبتم «{ $code }»: هذا code gestion (رمز الإدارة)، وهو رقم منفصل. معناه: { $label }.
result-next = ماذا تفعلون الآن
result-next-active-1 = هل تطلب منكم mutuelle (تأمين صحي تكميلي) أو مستشفى هذا الرمز؟ أرسلوا إليهم شهادة الحقوق: كثيرًا ما تكفي.
result-next-active-2 = هل انتقلتم إلى سكن آخر أو غيّرتم عملكم؟ اطلبوا شهادة حديثة: ربما تغيّر الرمز.
result-next-home-1 = اطلبوا attestation de droits (شهادة الحقوق) حديثة من صندوقكم الحالي.
result-next-old-1 = اطلبوا attestation de droits (شهادة الحقوق) حديثة من الجهة الحالية.
result-next-old-2 = أعطوا mutuelle (التأمين الصحي التكميلي) الرمز المكتوب على هذه الشهادة.
result-next-old-3 = لستم ملزمين بالتصريح بالرمز القديم.
result-contact = الاتصال بهذه الجهة
result-sources = من أين جاءت هذه المعلومات
result-caisse-page = كل شيء عن هذه الجهة
result-again = قراءة رمز آخر
copy = نسخ الرمز
copy-done = تم نسخ الرمز.
copy-failed = لم ينجح النسخ. حدّدوا الرمز باليد.

unknown-title = لا نعرف الصندوق { $code }
unknown-regime-title = لا نعرف النظام { $code }
unknown-description = هذا الرمز ليس في جداولنا. هذه رموز قريبة منه، وما يمكن فعله بعد ذلك.
unknown-lead = هذا لا يعني أن الرمز خطأ. قد تكون جداولنا ناقصة. تحققوا أولًا من الأرقام.
unknown-amc = ربما هو رقم mutuelle (AMC). إنه مكتوب على بطاقة التأمين التكميلي. أما رمز جهة الانتساب فهو على attestation de droits (شهادة الحقوق).
unknown-regime-lead = لا يحمل هذا الرقم أي نظام في جداولنا. تحققوا من الرقمين الأولين.
unknown-only = لهذا النظام صندوق واحد فقط في جداولنا اليوم. توجهوا إليه.
unknown-there = { $count ->
    [zero] { $place } ({ $number }): ليس في جداولنا أي صندوق.
    [one] { $place } ({ $number }): ليس في جداولنا إلا صندوق واحد.
    [two] { $place } ({ $number }): في جداولنا صندوقان.
    [few] { $place } ({ $number }): في جداولنا { $count } صناديق.
    [many] { $place } ({ $number }): في جداولنا { $count } صندوقًا.
   *[other] { $place } ({ $number }): في جداولنا { $count } صندوق.
}
unknown-near = هل تقصدون…
unknown-why-one_digit = رقم واحد مختلف
unknown-why-swapped = رقمان متبادلان
unknown-next-retype = كتابة الرمز من جديد
unknown-next-attestation = قراءته على attestation de droits (شهادة الحقوق)
unknown-next-regimes = عرض الأنظمة وصناديقها
