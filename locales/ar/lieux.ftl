nav-caisses = الصناديق
nav-departements = حسب المقاطعة
nav-map = الخريطة
nav-move = الانتقال إلى سكن آخر

search-title = إيجاد صندوق مكان ما
search-description = صندوق التأمين الصحي لبلدية أو رمز بريدي أو مقاطعة (département)، لكل الأنظمة. مع بداية الرمز.
search-question = أين تسكنون؟
search-hint = بلدية أو رمز بريدي أو مقاطعة (département). يمكن أيضًا كتابة اسم صندوق أو رمزه.
search-submit = بحث
search-never = لا تكتبوا اسمكم ولا رقم الضمان الاجتماعي. البلدية تكفي.
search-again = كتابة بلدية أو رمز بريدي
search-empty = اكتبوا بلدية أو رمزًا بريديًّا أو مقاطعة (département).
search-choose = { $count ->
    [zero] لا أجوبة
    [one] جواب واحد
    [two] جوابان: اختاروا ما يخصكم
    [few] { $count } أجوبة: اختاروا ما يخصكم
    [many] { $count } جوابًا: اختاروا ما يخصكم
   *[other] { $count } جواب: اختاروا ما يخصكم
}
search-count = { $count ->
    [zero] لا أجوبة
    [one] جواب واحد
    [two] جوابان
    [few] { $count } أجوبة
    [many] { $count } جوابًا
   *[other] { $count } جواب
}
search-slip = هل تقصدون…
search-postal-text = لعدة بلديات هذا الرمز البريدي.
search-cedex = هذا رمز CEDEX
search-cedex-text = رمز CEDEX يُستعمل لبريد الشركات والإدارات. هذه هي البلدية المكتوبة بجانبه.
search-unknown-postal = لا توجد بلدية لها هذا الرمز البريدي
search-unknown-postal-text = ربما هو رمز CEDEX، المخصص لبريد الشركات. أرقامه الأولى تدل على المقاطعة.
search-former = الاسم القديم: { $name }
search-heir = يحلّ محلّ { $name } الذي أُغلق
search-abroad = هذا المكان خارج فرنسا
search-abroad-text = خارج فرنسا، لا يرتبط أي صندوق (caisse) بمكان.
search-abroad-live = أعيش هناك: كيف أحصل على رمزي؟
search-abroad-leave = أسافر إلى هناك، أو أعود من هناك
search-abroad-arrive = أصل من هناك: ما هو صندوقي (caisse)؟
search-more = { $count ->
    [zero] ولا بلدية أخرى. أضيفوا المقاطعة أو الرمز البريدي للتحديد.
    [one] وواحدة أخرى. أضيفوا المقاطعة أو الرمز البريدي للتحديد.
    [two] واثنتان أخريان. أضيفوا المقاطعة أو الرمز البريدي للتحديد.
    [few] و{ $count } أخرى. أضيفوا المقاطعة أو الرمز البريدي للتحديد.
    [many] و{ $count } أخرى. أضيفوا المقاطعة أو الرمز البريدي للتحديد.
   *[other] و{ $count } أخرى. أضيفوا المقاطعة أو الرمز البريدي للتحديد.
}
search-nothing = لم نجد شيئًا
search-nothing-text = تحققوا من الكتابة، أو جرّبوا طريقة أخرى:
search-nothing-postal = اكتبوا أرقام الرمز البريدي الـ5.
search-nothing-old = هل هو قرية صغيرة أو حي؟ اكتبوا اسم البلدية.
search-nothing-abroad = هل تعيشون خارج فرنسا؟ لا يوجد صندوق حسب المكان: انظروا أنظمة التأمين.
search-count-script = اقتراحات
search-suggestions = اقتراحات
search-other-ways = البحث بطريقة أخرى
search-way-map = على الخريطة
search-way-map-text = المسوا مقاطعتكم.
search-way-departements = حسب المقاطعة (département)
search-way-departements-text = القائمة، حسب الرقم.
search-way-regimes = حسب نظام التأمين
search-way-regimes-text = MSA، العسكريون، البحّارة، SNCF…
search-way-move = أنتقل إلى سكن آخر
search-way-move-text = معرفة هل يتغيّر الصندوق.
search-way-list = قائمة كل الجهات بترتيب الحروف

place-title = صندوق التأمين الصحي: { $name }
place-description = { $name }: صندوق التأمين الصحي في النظام العام، وMSA، والأنظمة الأخرى، مع بداية رموزها.
place-departement = مقاطعة { $code }
place-sure = في النظام العام، الصندوق هو { $name }.
place-probable = في النظام العام، الصندوق هو على الأرجح { $name }.
place-undecided = في النظام العام، عدد الصناديق الممكنة { $count }. لا نعرف أيّها صندوقكم.
place-unknown = لهذا الإقليم نظام خاص به. لا نعرف هنا رمزًا في النظام العام.
place-unknown-975 = في Saint-Pierre-et-Miquelon، الصندوق هو Caisse de prévoyance sociale (CPS)، وهو نظام مستقل (Igas، 2020). اطلبوا منه شهادتكم: لم نجد الرمز الذي يطبعه.
place-unknown-977 = في Saint-Barthélemy، الصندوق هو Caisse de prévoyance sociale، ويتبع أحد صناديق MSA (مرسوم 2017). تعرفه جداولنا بالرقم 02 977. لم نجد الرمز الذي يطبعه في النظام العام.
place-special = أنظمة أخرى
place-special-others = العسكريون والبحّارة وSNCF ومكاتب التوثيق…: الأنظمة الأخرى
place-begins = بداية الرمز:
place-centre-usual = ثم 4 أرقام، غالبًا 0000.
place-centre-paper = ثم 4 أرقام، على شهادتكم.
place-see-map = عرض على الخريطة
place-how-to-know = تقول ذلك attestation de droits (شهادة الحقوق) الخاصة بكم. هل تقول رسالة من صندوقكم غير ما نقوله؟ الصندوق هو الذي على حق.
basis-seat = مقر الصندوق هنا.
basis-former_seat = كان هنا مقر صندوق سابق.
basis-arrondissement = عدة صناديق تتقاسم هذه المقاطعة. نعتمد على الدائرة (arrondissement): هذا تقريب.
basis-office = عدة صناديق تتقاسم هذا القطاع. في 2014 أو 2015، كان بريد المكتب الموجود هنا يصل إلى هذا الصندوق. لا يؤكد ذلك أي مصدر حديث.
basis-split = عدة صناديق تتقاسم هذا القطاع. لا يقول أي مصدر عام أيّ صندوق يتابع كل بلدية.
basis-exception = مصدر من 2006 يُلحق هذه البلدية بالصندوق المجاور. لا يؤكد ذلك أي مصدر حديث.
basis-official = دليل الإدارة الفرنسية يذكر هذا الصندوق.
place-about = هذه البلدية
place-postal-codes = الرموز البريدية
place-insee = رمز Insee
place-insee-text = رقم آخر، لا علاقة له بالصندوق
place-former = أسماء قديمة أو بلديات ضُمّت
place-largest = أكبر البلديات
place-other-commune = البحث عن بلدية أخرى
place-neighbours = المقاطعات المجاورة
place-moving = هل تنتقلون إلى سكن آخر؟ انظروا هل يتغيّر الصندوق.

departements-title = الصناديق حسب المقاطعة
departements-description = صندوق التأمين الصحي لكل مقاطعة (département) في فرنسا، حسب الرقم.
departements-lead = في النظام العام (régime général)، لكل المقاطعات تقريبًا صندوق واحد.
departements-map = عرض الخريطة

list-title = كل الجهات، بترتيب الحروف
list-description = جهات التأمين الصحي القائمة حسب جداولنا، من A إلى Z، مع بداية رمزها.
list-lead = الجهات القائمة حسب جداولنا، في كل الأنظمة. الرموز القديمة تُقرأ بأداة قراءة الرمز.
list-filter = اسم أو مكان أو رمز
list-none = لا شيء في هذه القائمة. الزر يبحث بين البلديات.

map-title = خريطة الصناديق
map-description = خريطة فرنسا لصناديق التأمين الصحي: اختاروا مقاطعة.
map-lead = المسوا مقاطعة لرؤية صناديقها.
map-to-list = الشيء نفسه في قائمة
map-here = هنا:
map-label = خريطة فرنسا حسب المقاطعات
map-legend = الحدود المنقّطة: المقاطعات التي تتقاسمها عدة صناديق.
map-credit = الرسم:

move-title = هل يتغيّر صندوقي إذا انتقلت إلى سكن آخر؟
move-description = من أين تنتقلون وإلى أين؟ انظروا هل يتغيّر صندوق تأمينكم الصحي، وماذا تفعلون بالترتيب.
move-de = من:
move-vers = إلى:
move-de-question = من أين تنتقلون؟
move-vers-question = إلى أين تنتقلون؟
move-de-choose = من أين تنتقلون؟ عدة أماكن توافق «{ $name }»
move-vers-choose = إلى أين تنتقلون؟ عدة أماكن توافق «{ $name }»
move-hint = بلدية أو رمز بريدي.
move-empty = اكتبوا بلدية أو رمزًا بريديًّا.
move-unknown = لم نجد هذه البلدية. جرّبوا رمزها البريدي.
move-departement = عدة صناديق تتقاسم هذه المقاطعة. اكتبوا بلديتكم.
move-de-abroad = هذا المكان خارج فرنسا: لا يتبع له أي صندوق (caisse) فرنسي.
move-vers-abroad = هذا المكان خارج فرنسا: لا يتبع له أي صندوق (caisse) فرنسي.
move-not-place = هذا ليس اسم بلدية. لم نحتفظ بشيء.
move-submit = عرض
move-again = تجربة انتقال آخر
move-plan = التصريح بعنواني الجديد خطوة بخطوة
move-answer = من { $from-article ->
    [le] Le { $from }
    [les] Les { $from }
   *[none] { $from }
} إلى { $to-article ->
    [le] Le { $to }
    [les] Les { $to }
   *[none] { $to }
}
move-general-same = يبقى صندوقكم نفسه
move-general-same-text = في النظام العام، بداية رمزكم لا تتغيّر. صرّحوا بعنوانكم الجديد، لا شيء غير ذلك.
move-general-changes = يتغيّر صندوقكم
move-general-changes-text = في النظام العام، تتغيّر أرقام الصندوق الـ3. ويبقى الرقمان الأولان 01.
move-general-perhaps = ربما يتغيّر صندوقكم
move-general-perhaps-text = عدة صناديق ممكنة هنا. ستقول ذلك attestation de droits (شهادة الحقوق) الجديدة.
move-general-perhaps-same = على الأرجح يبقى صندوقكم نفسه
move-general-perhaps-same-text = عدة صناديق تتقاسم هذه المقاطعة. ستقول ذلك attestation de droits (شهادة الحقوق) الجديدة.
move-general-perhaps-changes = على الأرجح يتغيّر صندوقكم
move-general-perhaps-changes-text = عدة صناديق تتقاسم هذه المقاطعة. ستقول ذلك attestation de droits (شهادة الحقوق) الجديدة.
move-general-elsewhere = لهذا الإقليم نظام خاص به
move-general-elsewhere-text = اسألوا صندوقكم الحالي ماذا يجب أن تفعلوا قبل المغادرة.
move-by-regime = لستم في النظام العام؟
move-before = قبل
move-after = بعد
move-agricole-same = تبقى MSA نفسها.
move-agricole-changes = تتغيّر MSA.
move-agricole-elsewhere = أحد المكانين ليس له MSA في جداولنا.
move-special = لهذه الأنظمة جهة وطنية: في فرنسا الأوروبية (métropole)، لا تتغيّر بداية الرمز. في MGEN، قد تتغيّر أرقام الصندوق الـ3. أعطوا عنوانكم الجديد. عسكري أُرسل إلى ما وراء البحار؟ اسألوا قبل المغادرة: يُطبَّق أحيانًا نظام المكان.
move-steps = بالترتيب
move-step-declare = صرّحوا بعنوانكم الجديد
move-step-declare-text = في حسابكم على الإنترنت، أو بالهاتف، أو في استقبال صندوقكم. افعلوا ذلك في أقرب وقت ممكن.
move-step-wait = اتركوا الصناديق تنقل الملف
move-step-wait-text = هذا من عمل الصناديق. ما دام الملف لم ينتقل، فالرمز القديم هو الصحيح.
move-step-attestation = اطلبوا attestation de droits (شهادة الحقوق) حديثة
move-step-attestation-text = رمز صندوقكم الجديد مكتوب عليها.
move-step-card = حدّثوا carte Vitale (بطاقة التأمين الصحي)
move-step-card-text = تغيّر الصندوق؟ حدّثوا البطاقة قبل أن تستعملوها: هذه هي القاعدة. على جهاز خدمة ذاتية (borne)، في صيدلية أو في صندوق. هذا مجاني.
move-step-mutuelle = أخبروا mutuelle (التأمين الصحي التكميلي)
move-step-mutuelle-text = أرسلوا إليها الشهادة الجديدة. بدونها، قد لا تصل إليها كشوف مصاريفكم بعد ذلك.

caisse-on-map = عرضه على الخريطة
caisse-neighbours = صناديق مجاورة
caisse-same-place = جهات أخرى في المكان نفسه
