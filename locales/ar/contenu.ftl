nav-comprendre = الشرح
nav-faq = أسئلة
nav-glossaire = معجم الكلمات
nav-a-propos = من نحن
nav-professionnels = للمهنيين
nav-vie-privee = الخصوصية
nav-recherche = بحث

comprendre-title = فهم رمز جهة الانتساب
comprendre-description = ما هو code d’organisme de rattachement (رمز جهة الانتساب)، وما فائدته، وكيف تسترجعونه، وماذا تفعلون عندما تتغيّر حياتكم.
comprendre-lead = صفحات قصيرة. لكل معلومة مصدرها وتاريخها.
faq-title = أسئلتكم
faq-description = الأسئلة التي يطرحها الناس عن code d’organisme de rattachement (رمز جهة الانتساب)، وأجوبتها مع مصادرها.
faq-lead = الجواب أولًا، ثم التفاصيل.
glossaire-title = معجم الكلمات
glossaire-description = كلمات التأمين الصحي الفرنسي، مشروحة ببساطة.
glossaire-lead = الكلمات التي نقرؤها على الأوراق وفي المواقع، بكلام واضح.
glossaire-letters = الحروف
plan-du-site-title = خريطة الموقع
plan-du-site-description = صفحات الموقع، والأسئلة حسب الموضوع.
plan-du-site-tools = الأدوات
plan-du-site-site = الموقع
index-featured = الأكثر فائدة
index-more = تابعوا القراءة
index-search = البحث عن جواب
group-code = الرمز
group-perdu = ضاع مني
group-ou = أين هو
group-trouver = استرجاعه
group-montrer = إظهاره
group-demande = يُطلب مني
group-lire = قراءته
group-regime = نظام تأميني
group-vie = الحياة تتغيّر
group-monde = الوصول والمغادرة والعودة
group-mutuelle = التأمين التكميلي (mutuelle)
group-bloque = الكتابة والتذكير
group-prudence = الحذر
group-arnaques = الاحتيال
group-aide = مساعدة شخص
group-site = الموقع
piece-untranslated = هذه الصفحة لم تُترجم بعد. ها هي بالفرنسية.
piece-stale = تغيّر النص الفرنسي بعد هذه الترجمة.
piece-past-review = كان يجب أن نعيد قراءة هذه الصفحة في { $date }. تحققوا لدى صندوقكم.
piece-contents = في هذه الصفحة
piece-related = اقرؤوا أيضًا
piece-read = قرأنا المصادر في { $read }. نعيد قراءتها قبل { $review }.
way-decoder = قراءة رمز
way-retrouver = استرجاع رمزي
way-caisses = إيجاد صندوقي
way-demenagement = هل يتغيّر صندوقي؟
way-lettre = كتابة رسالة

search-page-title = البحث في الموقع
search-page-description = ابحثوا عن جواب أو كلمة أو صندوق أو رمز.
search-page-hint = كلمة أو سؤال أو بلدية أو رمز. أخطاء الكتابة لا تضر.
search-page-never = ما تكتبونه هنا يظهر في عنوان الصفحة. لا تكتبوا شيئًا شخصيًّا.
search-page-empty = اكتبوا كلمة أو سؤالًا.
search-page-results = { $count ->
    [zero] لا أجوبة
    [one] جواب واحد
    [two] جوابان
    [few] { $count } أجوبة
    [many] { $count } جوابًا
   *[other] { $count } جواب
}
search-page-meant = بحثنا عن:
search-page-code = هذا رمز
search-page-code-link = قراءة { $code }
search-page-place = هذا مكان
search-page-none = لم نجد شيئًا
search-page-none-text = جرّبوا كلمة أخرى، أو إحدى هذه الطرق:
search-page-in-language = البحث بالعربية
search-kind-comprendre = شرح
search-kind-faq = سؤال
search-kind-glossaire = كلمة
search-kind-site = الموقع
search-kind-caisse = جهة
search-kind-regime = نظام
quote-free = خدمة مجانية + ثمن المكالمة
quote-dated = (رقم من سنة { $year })
nav-retrouver = استرجاع الرمز
nav-accessibilite = سهولة الوصول
