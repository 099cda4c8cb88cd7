decoder-title = قراءة رمز جهة الانتساب
decoder-description = اكتبوا رمز جهة انتسابكم (code d’organisme de rattachement): نقول لكم أي صندوق يدل عليه، وهل ما زال يُستعمل.
decoder-question = ما هو رمز جهة انتسابكم (code organisme)؟
box-question = رمزكم أو مدينتكم أو سؤالكم
box-hint = مثلًا: <bdi dir="ltr" class="nb">01 751 0000</bdi>، Nantes، CPAM 92، بطاقة ضائعة.
box-submit = بحث
box-empty = اكتبوا رمزكم أو مدينتكم أو سؤالكم.
box-nothing = لم نجد رمزًا ولا مكانًا ولا صفحة بهذه الكلمات.
box-line = { $number } رقم هاتف: { $name }. اطلبوا هناك attestation de droits: رمزكم مكتوب فيها.
box-line-3646 = 3646 هو رقم هاتف Assurance Maladie. اطلبوا هناك attestation de droits: رمزكم مكتوب فيها.
decoder-hint = 9 أرقام، مثلًا <bdi dir="ltr" class="nb">01 751 0000</bdi>. المسافات لا تهم.
decoder-submit = قراءة الرمز
decoder-never = لا تكتبوا رقم الضمان الاجتماعي.
decoder-where = أين أقرأ هذا الرمز؟
decoder-where-text = على <strong>attestation de droits</strong> (شهادة الحقوق)، عند عبارة «organisme de rattachement» (جهة الانتساب).
decoder-where-not = <strong>ليس</strong> مطبوعًا على carte Vitale (بطاقة التأمين الصحي).
decoder-no-paper = ليست عندي شهادة
decoder-partial = عندي جزء من الرمز فقط
decoder-partial-text = اكتبوا ما عندكم. الأرقام الـ5 الأولى تكفي لمعرفة الصندوق. والأرقام الـ3 في الوسط تساعد أيضًا.
decoder-privacy = ماذا يحدث لما أكتبه؟
decoder-privacy-text = نستعمل رمزكم لتحضير الجواب. لا نعدّ إلا الرموز التي لا نعرفها، بأرقامها الـ5 الأولى. لا حساب، ولا ملفات تعريف ارتباط (cookies).

error-prefix = خطأ:
error-summary = هناك مشكلة
problem-empty = اكتبوا رمز جهة انتسابكم.
problem-too-long = هذا النص طويل جدًّا. اكتبوا أرقام الرمز الـ9 فقط.
problem-no-digits = لم نجد أرقامًا. الرمز فيه 9 أرقام.
problem-mixed = في هذا النص، الأرقام ملتصقة بحروف: ليس هذا رمزًا. الرمز فيه 9 أرقام.
problem-too-few = { $count ->
    [zero] تنقص أرقام: الرمز فيه 9 أرقام، ولم تكتبوا أي رقم.
    [one] تنقص أرقام: الرمز فيه 9 أرقام، وكتبتم رقمًا واحدًا.
    [two] تنقص أرقام: الرمز فيه 9 أرقام، وكتبتم رقمين.
    [few] تنقص أرقام: الرمز فيه 9 أرقام، وكتبتم { $count } أرقام.
    [many] تنقص أرقام: الرمز فيه 9 أرقام، وكتبتم { $count } رقمًا.
   *[other] تنقص أرقام: الرمز فيه 9 أرقام، وكتبتم { $count } رقم.
}
problem-too-many = { $count ->
    [zero] عدد الأرقام زائد: الرمز فيه 9 أرقام، وكتبتم { $count }.
    [one] عدد الأرقام زائد: الرمز فيه 9 أرقام، وكتبتم { $count }.
    [two] عدد الأرقام زائد: الرمز فيه 9 أرقام، وكتبتم { $count }.
    [few] عدد الأرقام زائد: الرمز فيه 9 أرقام، وكتبتم { $count } أرقام.
    [many] عدد الأرقام زائد: الرمز فيه 9 أرقام، وكتبتم { $count } رقمًا.
   *[other] عدد الأرقام زائد: الرمز فيه 9 أرقام، وكتبتم { $count } رقم.
}

lookalike-not-kept = لم نحتفظ به ولم نعرضه.
lookalike-other = رمز جهة انتسابكم رقم آخر. فيه 9 أرقام.
lookalike-where = ابحثوا عنه على attestation de droits (شهادة الحقوق)، عند عبارة «organisme de rattachement» (جهة الانتساب).
lookalike-where-link = كيف أحصل على الشهادة
lookalike-nir = هذا يشبه رقم الضمان الاجتماعي (numéro de sécurité sociale)
lookalike-nia = هذا يشبه رقم ضمان اجتماعي مؤقتًا
lookalike-siret = هذا يشبه رقم SIRET الخاص بشركة
lookalike-siren = هذا يشبه رقم شركة (SIREN) أو مستشفى (FINESS) أو mutuelle (AMC)
lookalike-finess = هذا يشبه رقم مستشفى (FINESS) أو شركة (SIREN)
lookalike-amc = ربما هو رقم mutuelle (التأمين الصحي التكميلي)
lookalike-caf = ربما هو رقم المستفيد لدى CAF (صندوق الإعانات العائلية)
lookalike-postal_code = هذا يشبه رمزًا بريديًّا
lookalike-phone = هذا يشبه رقم هاتف
lookalike-iban = هذا يشبه رقم حساب بنكي (IBAN)
lookalike-rpps = ربما هو رقم أحد العاملين في الصحة (RPPS)
lookalike-snds = هذا يشبه رمزًا من إحصاءات الصحة
lookalike-email = هذا يشبه عنوان بريد إلكتروني
lookalike-date = هذا يشبه تاريخًا
lookalike-glued_date = ربما هو تاريخ، أو رقم mutuelle (التأمين الصحي التكميلي)
lookalike-tax = ربما هو رقم ضريبي
lookalike-european_card = هذا يشبه رقم البطاقة الأوروبية للتأمين الصحي
lookalike-carte_vitale = هذا يشبه الرقم التسلسلي لبطاقة carte Vitale
lookalike-am = ربما هو رقم طبيب أو عامل آخر في الصحة
lookalike-nda = ربما هو رقم تصريح هيئة تكوين

repair-letter_o = قرأنا الحرف O على أنه صفر.
repair-letter_i = قرأنا الحرف I أو L على أنه الرقم 1.
repair-missing_zero = أضفنا الصفر في البداية. برامج الجداول تحذفه أحيانًا.
repair-corsica = في هذا الرمز، تُكتب كورسيكا بالأرقام: 201 بدل 2A، و202 بدل 2B.
repair-statistical = كان هذا شكل الرمز في الإحصاءات، وفيه حرف. هذا هو الرمز الذي يدل عليه.
repair-insurer_form = كان هذا شكلًا تستعمله بعض شركات التأمين: الصندوق (caisse) أولًا، والنظام (régime) في الآخر.
repair-zero_too_many = كان هناك صفر زائد: حذفناه. تحققوا من الرمز في attestation de droits.
repair-first_of_several = كتبتم عدة رموز. هذا هو الأول.

warning-centre_dropped = لم نحتفظ إلا بالأرقام الـ5 الأولى: نهاية الرمز ليست مؤكدة.
warning-ambiguous_siren = هذه الأرقام الـ9 قد تكون أيضًا رقم شركة أو مستشفى. تحققوا من المكان الذي قرأتموها فيه.
warning-ambiguous_amc = هذه الأرقام قد تكون أيضًا رقم mutuelle (التأمين الصحي التكميلي).
warning-ambiguous_am = هذه الأرقام الـ9 قد تكون أيضًا رقم أحد العاملين في الصحة. تحققوا من المكان الذي قرأتموها فيه.
