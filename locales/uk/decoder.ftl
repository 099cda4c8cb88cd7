decoder-title = Розшифрувати code organisme (код установи)
decoder-description = Напишіть свій code d’organisme de rattachement (код установи медичного страхування): ми скажемо, яку касу він позначає і чи він ще діє.
decoder-question = Який ваш code organisme (код установи)?
box-question = Ваш код, ваше місто або ваше запитання
box-hint = <bdi dir="ltr" class="nb">01 751 0000</bdi>, Nantes, CPAM 92, загублена картка.
box-submit = Шукати
box-empty = Напишіть свій код, своє місто або своє запитання.
box-nothing = Ми не знайшли ні коду, ні місця, ні сторінки з такими словами.
box-line = { $number } – це номер телефону: { $name }. Попросіть там attestation de droits: ваш код написано в ній.
box-line-3646 = 3646 – це номер телефону Assurance Maladie. Попросіть там attestation de droits: ваш код написано в ній.
decoder-hint = 9 цифр, наприклад <bdi dir="ltr" class="nb">01 751 0000</bdi>. Пробіли не мають значення.
decoder-submit = Розшифрувати
decoder-never = Не пишіть свій numéro de sécurité sociale (номер соціального страхування).
decoder-where = Де прочитати цей код?
decoder-where-text = На вашій <strong>attestation de droits</strong> (довідка про права), біля слів «organisme de rattachement».
decoder-where-not = На carte Vitale (картка медичного страхування) його <strong>немає</strong>.
decoder-no-paper = У мене немає attestation
decoder-partial = У мене є лише частина коду
decoder-partial-text = Напишіть те, що маєте. Щоб знайти касу, досить перших 5 цифр. Навіть 3 цифри посередині вже допоможуть.
decoder-privacy = Що буде з тим, що я пишу?
decoder-privacy-text = Ваш код потрібен, щоб підготувати відповідь. Ми лише рахуємо коди, яких не знаємо, за їхніми першими 5 цифрами. Немає ні облікового запису, ні файлів cookie.

error-prefix = Помилка:
error-summary = Є проблема
problem-empty = Напишіть свій code organisme (код установи).
problem-too-long = Цей текст задовгий. Напишіть лише 9 цифр коду.
problem-no-digits = Ми не знайшли цифр. Код має 9 цифр.
problem-mixed = У цьому тексті цифри злито з літерами: це не код. Код має 9 цифр.
problem-too-few = { $count ->
    [one] Бракує цифр: код має 9, а ви написали { $count }.
    [few] Бракує цифр: код має 9, а ви написали { $count }.
    [many] Бракує цифр: код має 9, а ви написали { $count }.
   *[other] Бракує цифр: код має 9, а ви написали { $count }.
}
problem-too-many = { $count ->
    [one] Забагато цифр: код має 9, а ви написали { $count }.
    [few] Забагато цифр: код має 9, а ви написали { $count }.
    [many] Забагато цифр: код має 9, а ви написали { $count }.
   *[other] Забагато цифр: код має 9, а ви написали { $count }.
}

lookalike-not-kept = Ми його не зберегли й не показали.
lookalike-other = Ваш code organisme (код установи) – це інший номер. Він має 9 цифр.
lookalike-where = Шукайте його на своїй attestation de droits (довідка про права), біля слів «organisme de rattachement».
lookalike-where-link = Знайти мою attestation
lookalike-nir = Це схоже на numéro de sécurité sociale (номер соціального страхування)
lookalike-nia = Це схоже на тимчасовий numéro de sécurité sociale (номер соціального страхування)
lookalike-siret = Це схоже на номер SIRET підприємства
lookalike-siren = Це схоже на номер підприємства (SIREN), лікарні (FINESS) або mutuelle (AMC)
lookalike-finess = Це схоже на номер лікарні (FINESS) або підприємства (SIREN)
lookalike-amc = Можливо, це номер вашої mutuelle (додаткове медичне страхування)
lookalike-caf = Можливо, це номер одержувача допомоги CAF
lookalike-postal_code = Це схоже на поштовий індекс
lookalike-phone = Це схоже на номер телефону
lookalike-iban = Це схоже на номер банківського рахунку (IBAN)
lookalike-rpps = Можливо, це номер медичного працівника (RPPS)
lookalike-snds = Це схоже на код медичної статистики
lookalike-email = Це схоже на адресу електронної пошти
lookalike-date = Це схоже на дату
lookalike-glued_date = Можливо, це дата або номер вашої mutuelle (додаткове медичне страхування)
lookalike-tax = Можливо, це податковий номер
lookalike-european_card = Це схоже на номер європейської картки медичного страхування
lookalike-carte_vitale = Це схоже на серійний номер carte Vitale
lookalike-am = Можливо, це номер лікаря або іншого медичного працівника
lookalike-nda = Можливо, це номер декларації навчальної організації

repair-letter_o = Ми прочитали літеру O як нуль.
repair-letter_i = Ми прочитали літеру I або L як 1.
repair-missing_zero = Ми додали 0 на початку. Електронна таблиця іноді його прибирає.
repair-corsica = У цьому коді Корсика пишеться цифрами: 201 замість 2A, 202 замість 2B.
repair-statistical = Це була статистична форма, з літерою. Ось код, який вона позначає.
repair-insurer_form = Це була форма деяких страховиків: спочатку каса, а режим – у кінці.
repair-zero_too_many = Був один зайвий нуль: ми його прибрали. Перевірте код в attestation de droits.
repair-first_of_several = Ви написали кілька кодів. Ось перший.

warning-centre_dropped = Ми залишили лише перші 5 цифр: щодо кінця немає певності.
warning-ambiguous_siren = Ці 9 цифр можуть бути й номером підприємства або лікарні. Перевірте, де ви їх прочитали.
warning-ambiguous_amc = Ці цифри можуть бути й номером вашої mutuelle.
warning-ambiguous_am = Ці 9 цифр можуть бути й номером медичного працівника. Перевірте, де ви їх прочитали.
