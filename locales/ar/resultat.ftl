result-description = ماذا يقول الرمز { $code }: النظام والصندوق والمركز والحالة، وكيف تتصلون بالجهة.
result-kicker = رمزكم
result-kicker-part = جزء من رمز
result-today = اليوم: { $name }
result-lead-active = هذه هي الجهة التي تتابع ملف التأمين الصحي.
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
result-active = قيد الاستعمال
result-active-text = كان هذا الصندوق قائمًا. تاريخ المصدر: { $date }.
result-merged = هذا الصندوق أُدمج في غيره
result-merged-dated = منذ { $date }، حلّ محلّه صندوق آخر: { $name }. اطلبوا attestation de droits (شهادة الحقوق) حديثة.
result-merged-text = حلّ محلّه صندوق آخر: { $name }. اطلبوا attestation de droits (شهادة الحقوق) حديثة.
result-closed = هذا الرمز لم يعد يُستعمل
result-closed-dated = هذه الجهة أُغلقت ({ $date }).
result-closed-text = هذه الجهة أُغلقت. لم نجد التاريخ.
result-closed-residence = أنتم تتبعون الآن صندوق المكان الذي تسكنون فيه، في النظام { $regime }. اطلبوا attestation de droits (شهادة الحقوق) حديثة.
result-closed-caisse = الجهة التي يُتصل بها حاليًّا: { $name }. اطلبوا attestation de droits (شهادة الحقوق) حديثة.
result-alias = هذا هو الرمز الثاني لإحدى الجهات
result-alias-text = الجهة التي يُتصل بها حاليًّا: { $name }.
result-unverified = الحالة غير متحقَّق منها
result-unverified-text = لا نعرف هل ما زال هذا الرمز يُستعمل. إنه موجود في الجداول العامة (آخر أثر: { $date }). اطلبوا attestation de droits (شهادة الحقوق) حديثة.
result-cramif = ليس هذا صندوق انتساب
result-cramif-text = لا يؤمّن أحدًا من أجل العلاج. في باريس، الصندوق هو CPAM باريس: 01 751.
result-test = هذا رمز للتجربة
result-test-text = الصندوقان 999 و349 يُستعملان لتجربة البرامج. ليس هذا رمزكم.
result-technical = هذا رمز تقني
result-technical-text = يُستعمل للإحصاءات. هل هو على أوراقكم؟ اطلبوا attestation de droits (شهادة الحقوق).
result-doubtful = انتبهوا: لسنا متأكدين من هذا السطر.
result-parts = ماذا تقول الأرقام
result-old = الرمز القديم
result-new = اليوم
result-centre-unjudged = أرقام المصلحة التي تتابع الملف. لا يشرحها أي جدول عام.
result-centre-listed = التسمية في الجداول: { $label }
result-centre-cpam = قطاع { $name }
result-centre-unknown = غير موجود في جداولنا. هذا لا يعني أنه خطأ.
result-centre-missing = لا يمكننا أن نخمّن المركز (centre). إنه مكتوب على شهادتكم.
result-successor-listed = في الجداول العامة، يُكتب رمز هذه الجهة { $code }. وقد يكون على شهادتكم مركز آخر.
result-gestion = بجانب الرمز كتبتم «{ $code }»: هذا code gestion (رمز الإدارة)، وهو رقم منفصل. معناه: { $label }.
result-next = ماذا تفعلون الآن
result-next-active-1 = هل تطلب منكم mutuelle (تأمين صحي تكميلي) أو مستشفى هذا الرمز؟ أرسلوا إليهم شهادة الحقوق: كثيرًا ما تكفي.
result-next-active-2 = هل انتقلتم إلى سكن آخر أو غيّرتم عملكم؟ اطلبوا شهادة حديثة: ربما تغيّر الرمز.
result-next-old-1 = اطلبوا attestation de droits (شهادة الحقوق) حديثة من الجهة الحالية.
result-next-old-2 = أعطوا mutuelle (التأمين الصحي التكميلي) الرمز المكتوب على هذه الشهادة.
result-next-old-3 = لستم ملزمين بالتصريح بالرمز القديم.
result-contact = الاتصال بهذه الجهة
result-contact-residence = الاتصال بصندوقكم الحالي
result-sources = من أين جاءت هذه المعلومات
result-sources-phone = الهاتف
result-caisse-page = كل شيء عن هذه الجهة
result-again = قراءة رمز آخر
copy = نسخ الرمز
copy-done = تم نسخ الرمز.
copy-failed = لم ينجح النسخ. حدّدوا الرمز باليد.

unknown-title = لا نعرف الصندوق { $code }
unknown-regime-title = لا نعرف النظام { $code }
unknown-description = هذا الرمز ليس في جداولنا. هذه رموز قريبة منه، وما يمكن فعله بعد ذلك.
unknown-lead = هذا لا يعني أن الرمز خطأ. قد تكون جداولنا ناقصة. تحققوا أولًا من الأرقام.
unknown-near = هل تقصدون…
unknown-why-one_digit = رقم واحد مختلف
unknown-why-swapped = رقمان متبادلان
unknown-next-retype = كتابة الرمز من جديد
unknown-next-attestation = قراءته على attestation de droits (شهادة الحقوق)
unknown-next-regimes = عرض الأنظمة وصناديقها
