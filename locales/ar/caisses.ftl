caisse-title = { $name }: الرمز { $code }
caisse-description = { $name }: رمزه { $code }، وحالته، وكيف تتصلون به، ورموزه القديمة، ومصادرنا.
caisse-ask = طلب شهادة الحقوق (attestation de droits)
kind-cpam = Caisse primaire d’assurance maladie (الصندوق المحلي للتأمين الصحي)
kind-cpam_secondaire = رمز ثانٍ لصندوق محلي (caisse primaire)
kind-cgss = Caisse générale de sécurité sociale (الصندوق العام للضمان الاجتماعي)
kind-ccss = Caisse commune de sécurité sociale (الصندوق المشترك للضمان الاجتماعي)
kind-css = Caisse de sécurité sociale (صندوق الضمان الاجتماعي)
kind-cps = Caisse de prévoyance sociale (صندوق الاحتياط الاجتماعي)
kind-cramif = Caisse régionale (صندوق جهوي)
kind-nationale = جهة وطنية
kind-pivot = رمز لفواتير المستشفيات
kind-speciale = جهة تابعة لنظام خاص (régime spécial)
kind-msa = Mutualité sociale agricole (صندوق التأمين الزراعي)
kind-msa_ancienne = صندوق سابق من صناديق MSA
kind-msa_second_code = رمز ثانٍ لأحد صناديق MSA
kind-gamex = شركات تأمين مفوَّضة للمزارعين، حتى 2014
kind-rsi = صندوق النظام الاجتماعي للمستقلين (RSI)، حتى 2019
kind-slm = Section locale mutualiste (فرع محلي لتأمين تعاضدي)
kind-slm_infogeree = mutuelle تُدار على المستوى الوطني
kind-technique = رمز تقني
kind-test = بطاقة تجربة
caisse-listed = رموز كاملة موجودة في الجداول العامة
caisse-older = رموز قديمة توصل إلى هنا
caisse-territory = من يتبع هذه الجهة؟
caisse-national = كل فرنسا.
caisse-departements = { $count ->
    [zero] لا مقاطعة (département):
    [one] المقاطعة (département):
    [two] المقاطعتان (départements):
    [few] المقاطعات (départements):
    [many] المقاطعات (départements):
   *[other] المقاطعات (départements):
}
caisse-partly = في هذه المقاطعة عدة صناديق: هذا الصندوق لا يغطي إلا جزءًا منها.
caisse-territory-unknown = مصادرنا لا تذكر المنطقة التي يغطيها.
caisse-not-always = في الغالب، هو صندوق المكان الذي يسكن فيه الشخص. وهناك استثناءات.
caisse-seat = المقر: { $seat }.
caisse-name-2015 = في جدول 2015
caisse-name-2020 = في جدول 2020
caisse-sure-identity = ما يدل عليه هذا الرمز: { $confidence }.
caisse-sure-state = حالته اليوم: تحتاج إلى تحقق (آخر مصدر: { $date }).
caisse-more = و{ $count } غيرها.
caisse-sites = أين تذهبون
caisse-sites-lead = قبل أن تذهبوا، تحققوا من المواعيد ومن ضرورة أخذ موعد.
caisse-sites-call = الهاتف:
caisse-sites-open = مفتوح { $hours }.
caisse-sites-pages = كل اسم يوصل إلى صفحته في دليل الإدارة الفرنسية.
caisse-sites-changed = تاريخ تحديث الصفحة: { $date }.
caisse-sites-source = المصدر:
caisse-sites-more = { $count ->
    [zero] لا مكان استقبال آخر في دليل الإدارة الفرنسية.
    [one] ومكان استقبال آخر في دليل الإدارة الفرنسية.
    [two] ومكانا استقبال آخران في دليل الإدارة الفرنسية.
    [few] و{ $count } أماكن استقبال أخرى في دليل الإدارة الفرنسية.
    [many] و{ $count } مكان استقبال آخر في دليل الإدارة الفرنسية.
   *[other] و{ $count } مكان استقبال آخر في دليل الإدارة الفرنسية.
}
