many-title = Розшифрувати список кодів
many-description = Вставте до 1000 кодів: для кожного – установа, чи він ще діє і що його замінює. Нічого не зберігається.
many-hint = Один код у рядку, щонайбільше { $most } рядків. Можна вставити стовпець із таблиці.
many-submit = Прочитати список
many-csv = Завантажити як CSV
many-never = Не вставляйте ні імен, ні номерів соціального страхування. Ми назвемо такий номер, але ніколи його не покажемо.
many-get = Що ви отримаєте
many-get-columns = Для кожного рядка: що це, чиє це, чи ще діє, що його замінює, що ми виправили.
many-get-file = Файл CSV відкривається в таблиці. Він іде в порядку ваших рядків, і нулі на початку залишаються.
many-get-kept = Ваші рядки не зберігаються, не записуються в журнал і не потрапляють до адреси.
many-empty = Вставте принаймні один рядок.
many-too-many = У вашому списку { $count } рядків. Ми читаємо щонайбільше { $most }: поділіть його на кілька.
many-read = { $count ->
    [one] Прочитано { $count } рядок
    [few] Прочитано { $count } рядки
    [many] Прочитано { $count } рядків
   *[other] Прочитано { $count } рядка
}
many-answer = Відповідь
many-again = Прочитати інший список
many-kept = Ваші рядки не збережено. Особистий номер не показується.
many-show = Показати
many-all = Усі
many-mended = Виправлені
many-state-current = Діє
many-state-old = Старий
many-state-unsure = Перевірити
many-state-other = Щось інше
many-state-unread = Не прочитано
many-state-blank = Порожній
many-column-line = Рядок
many-column-state = Стан
many-column-code = Прочитаний код
many-column-name = Установа
many-column-today = Сьогоднішній код
many-column-today-name = Сьогоднішня установа
many-column-mended = Виправлено
many-column-other = Інший номер
many-column-says = Відповідь
many-place = Це не код. Це назва чи поштовий індекс місця або назва установи: { $name }.
many-regime = Це лише режим: { $name }. Бракує каси та центру.
many-regime-closed = Це лише режим, і він закритий: { $name }.
many-near = Схожі коди: { $codes }.
many-only-regime = режим { $code }
many-only-caisse = каса { $code }
many-home = каса за місцем проживання ({ $regime })
many-too-long = Цей рядок надто довгий.
