liste-title = Розшифрувати список кодів
liste-description = Вставте до 1000 кодів: для кожного – установа, чи він ще діє і що його замінює. Нічого не зберігається.
liste-hint = Один код у рядку, щонайбільше { $most } рядків. Можна вставити стовпець із таблиці.
liste-submit = Прочитати список
liste-csv = Завантажити як CSV
liste-never = Не вставляйте ні імен, ні номерів соціального страхування. Ми назвемо такий номер, але ніколи його не покажемо.
liste-get = Що ви отримаєте
liste-get-columns = Для кожного рядка: що це, чиє це, чи ще діє, що його замінює, що ми виправили.
liste-get-file = Файл CSV відкривається в таблиці. Він іде в порядку ваших рядків, і нулі на початку залишаються.
liste-get-kept = Ваші рядки не зберігаються, не записуються в журнал і не потрапляють до адреси.
liste-empty = Вставте принаймні один рядок.
liste-too-many = У вашому списку { $count } рядків. Ми читаємо щонайбільше { $most }: поділіть його на кілька.
liste-read = { $count ->
    [one] Прочитано { $count } рядок
    [few] Прочитано { $count } рядки
    [many] Прочитано { $count } рядків
   *[other] Прочитано { $count } рядка
}
liste-answer = Відповідь
liste-again = Прочитати інший список
liste-kept = Ваші рядки не збережено. Особистий номер не показується.
liste-show = Показати
liste-all = Усі
liste-mended = Виправлені
liste-state-current = Діє
liste-state-old = Старий
liste-state-unsure = Перевірити
liste-state-other = Щось інше
liste-state-unread = Не прочитано
liste-state-blank = Порожній
liste-column-line = Рядок
liste-column-state = Стан
liste-column-code = Прочитаний код
liste-column-name = Установа
liste-column-today = Сьогоднішній код
liste-column-today-name = Сьогоднішня установа
liste-column-mended = Виправлено
liste-column-other = Інший номер
liste-column-says = Відповідь
liste-place = Це не код. Це назва чи поштовий індекс місця або назва установи: { $name }.
liste-regime = Це лише режим: { $name }. Бракує каси та центру.
liste-regime-closed = Це лише режим, і він закритий: { $name }.
liste-near = Схожі коди: { $codes }.
liste-only-regime = режим { $code }
liste-only-caisse = каса { $code }
liste-home = каса за місцем проживання ({ $regime })
liste-too-long = Цей рядок надто довгий.
