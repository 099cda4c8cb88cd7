liste-title = قراءة قائمة من الرموز
liste-description = ألصقوا حتى 1000 رمز: لكل رمز هيئته، وهل ما زال مستعملا، وما الذي حل محله. لا نحتفظ بشيء.
liste-hint = رمز واحد في كل سطر، و{ $most } سطر على الأكثر. يمكنكم لصق عمود من جدول حسابي.
liste-submit = قراءة القائمة
liste-csv = تنزيل بصيغة CSV
liste-never = لا تضعوا فيها اسما ولا رقم ضمان اجتماعي. نقول إنه رقم كهذا ولا نعرضه أبدا.
liste-get = ما الذي تحصلون عليه
liste-get-columns = لكل سطر: ما هو، ولمن، وهل ما زال مستعملا، وما الذي حل محله، وما الذي صححناه.
liste-get-file = يُفتح ملف CSV في جدول حسابي. يتبع ترتيب أسطركم، وتبقى الأصفار التي في البداية.
liste-get-kept = لا نحتفظ بأسطركم، ولا نكتبها في سجل، ولا نضعها في عنوان.
liste-empty = ألصقوا سطرا واحدا على الأقل.
liste-too-many = في قائمتكم { $count } سطر. نقرأ { $most } على الأكثر: قسّموها إلى عدة قوائم.
liste-read = { $count ->
    [zero] لم يُقرأ أي سطر
    [one] قُرئ سطر واحد ({ $count })
    [two] قُرئ سطران ({ $count })
    [few] قُرئت { $count } أسطر
    [many] قُرئ { $count } سطرا
   *[other] قُرئ { $count } سطر
}
liste-answer = الجواب
liste-again = قراءة قائمة أخرى
liste-kept = لم نحتفظ بأسطركم. ولا نعرض أي رقم شخصي.
liste-show = عرض
liste-all = الكل
liste-mended = المصححة
liste-state-current = مستعمل
liste-state-old = قديم
liste-state-unsure = يجب التحقق
liste-state-other = شيء آخر
liste-state-unread = لم يُقرأ
liste-state-blank = فارغ
liste-column-line = السطر
liste-column-state = الحالة
liste-column-code = الرمز المقروء
liste-column-name = الهيئة
liste-column-today = رمز اليوم
liste-column-today-name = هيئة اليوم
liste-column-mended = المصحح
liste-column-other = رقم آخر
liste-column-says = الجواب
liste-place = ليس هذا رمزا. إنه اسم مكان أو رمزه البريدي، أو اسم هيئة: { $name }.
liste-regime = هذا نظام فقط: { $name }. ينقص الصندوق والمركز.
liste-regime-closed = هذا نظام فقط، وقد أُغلق: { $name }.
liste-near = رموز قريبة: { $codes }.
liste-only-regime = النظام { $code }
liste-only-caisse = الصندوق { $code }
liste-home = صندوق مكان السكن ({ $regime })
liste-too-long = هذا السطر طويل جدا.
