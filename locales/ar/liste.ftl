many-title = قراءة قائمة من الرموز
many-description = ألصقوا حتى 1000 رمز: لكل رمز هيئته، وهل ما زال مستعملا، وما الذي حل محله. لا نحتفظ بشيء.
many-hint = رمز واحد في كل سطر، و{ $most } سطر على الأكثر. يمكنكم لصق عمود من جدول حسابي.
many-submit = قراءة القائمة
many-csv = تنزيل بصيغة CSV
many-never = لا تضعوا فيها اسما ولا رقم ضمان اجتماعي. نقول إنه رقم كهذا ولا نعرضه أبدا.
many-get = ما الذي تحصلون عليه
many-get-columns = لكل سطر: ما هو، ولمن، وهل ما زال مستعملا، وما الذي حل محله، وما الذي صححناه.
many-get-file = يُفتح ملف CSV في جدول حسابي. يتبع ترتيب أسطركم، وتبقى الأصفار التي في البداية.
many-get-kept = لا نحتفظ بأسطركم، ولا نكتبها في سجل، ولا نضعها في عنوان.
many-empty = ألصقوا سطرا واحدا على الأقل.
many-too-many = في قائمتكم { $count } سطر. نقرأ { $most } على الأكثر: قسّموها إلى عدة قوائم.
many-read = { $count ->
    [zero] لم يُقرأ أي سطر
    [one] قُرئ سطر واحد ({ $count })
    [two] قُرئ سطران ({ $count })
    [few] قُرئت { $count } أسطر
    [many] قُرئ { $count } سطرا
   *[other] قُرئ { $count } سطر
}
many-answer = الجواب
many-again = قراءة قائمة أخرى
many-kept = لم نحتفظ بأسطركم. ولا نعرض أي رقم شخصي.
many-show = عرض
many-all = الكل
many-mended = المصححة
many-state-current = مستعمل
many-state-old = قديم
many-state-unsure = يجب التحقق
many-state-other = شيء آخر
many-state-unread = لم يُقرأ
many-state-blank = فارغ
many-column-line = السطر
many-column-state = الحالة
many-column-code = الرمز المقروء
many-column-name = الهيئة
many-column-today = رمز اليوم
many-column-today-name = هيئة اليوم
many-column-mended = المصحح
many-column-other = رقم آخر
many-column-says = الجواب
many-place = ليس هذا رمزا. إنه اسم مكان أو رمزه البريدي، أو اسم هيئة: { $name }.
many-regime = هذا نظام فقط: { $name }. ينقص الصندوق والمركز.
many-regime-closed = هذا نظام فقط، وقد أُغلق: { $name }.
many-near = رموز قريبة: { $codes }.
many-only-regime = النظام { $code }
many-only-caisse = الصندوق { $code }
many-home = صندوق مكان السكن ({ $regime })
many-too-long = هذا السطر طويل جدا.
