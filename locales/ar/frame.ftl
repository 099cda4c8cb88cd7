site-name = Rattachement
site-tagline = موقع مستقل
skip = الانتقال إلى المحتوى
nav-label = القائمة
nav-decode = قراءة رمز
nav-regimes = أنظمة التأمين
nav-sources = المصادر
languages-label = اللغات
trail-label = أنتم هنا:
trail-home = الصفحة الرئيسية
footer-independent = موقع مستقل ومجاني.
footer-not-official = هذا الموقع لا يتبع التأمين الصحي الفرنسي (Assurance Maladie) ولا الدولة. لا ملفات تعريف ارتباط (cookies) ولا أدوات تتبّع.
footer-data = قرأنا المصادر في { $date }.
print = طباعة

status-active = قائم
status-merged = أُدمج
status-closed = مغلق
status-alias = رمز ثانٍ
status-unverified = غير متحقَّق منه

part-regime = régime (نظام التأمين)
part-caisse = caisse (صندوق التأمين)
part-centre = centre (المركز)
part-missing = أرقام غير معروفة
part-to-read = اقرؤوه على attestation de droits (شهادة الحقوق)
part-not-known = غير موجود في جداولنا

source-dated = تاريخ الوثيقة: { $date }.
source-undated = وثيقة بلا تاريخ.
source-read = قرأناها في { $date }.
source-licence = الرخصة: { $licence }.
source-facts-only = لم نأخذ منها إلا الوقائع.
confidence-high = مؤكَّد
confidence-medium = مرجَّح
confidence-low = غير مؤكَّد
pager-page = الصفحة { $page } من { $pages }
pager-next = الصفحة التالية
pager-previous = الصفحة السابقة
pager-label = الصفحات

# What a form with a field for words says before a social security number leaves.
number-warning = هذا يشبه رقم الضمان الاجتماعي. لم نرسله. امسحوه ثم اضغطوا على «{ $button }».
