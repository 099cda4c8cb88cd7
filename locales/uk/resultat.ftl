result-description = Що означає код { $code }: режим, каса, центр, стан і як звернутися до установи.
result-kicker = Ваш код
result-kicker-part = Частина коду
result-today = Сьогодні: { $name }
result-choices-title = { $count ->
    [one] { $code }: { $count } можлива каса
    [few] { $code }: { $count } можливі каси
    [many] { $code }: { $count } можливих кас
   *[other] { $code }: { $count } можливої каси
}
result-choices-lead = Бракує перших 2 цифр – режиму. Виберіть рядок, який вам підходить.
result-choices-most = Більшість людей – у загальному режимі (régime général), 01.
result-active = Діє.
result-known-la = Це код такої каси: { $name }.
result-known = Це код такої установи: { $name }.
result-begins-la = Це початок коду такої каси: { $name }.
result-begins = Це початок коду такої установи: { $name }.
result-doubt-la = Початок – це код такої каси: { $name }. Кінець треба перевірити.
result-doubt = Початок – це код такої установи: { $name }. Кінець треба перевірити.
result-seen-in = Остання згадка у відкритому джерелі: { $date } ({ $source }).
result-seen = Остання згадка у відкритому джерелі: { $date }.
result-centre-usual = Бракує 4 останніх цифр: найчастіше це 0000. Перевірте їх на своїй attestation de droits (довідка про права).
result-centre-verify = { $regime }: у кінці наші таблиці дають лише 0000. Перевірте ці 4 цифри на своїй attestation de droits (довідка про права).
result-centre-only = Бракує 4 останніх цифр: наші таблиці дають лише { $centre }. Перевірте їх на своїй attestation de droits (довідка про права).
result-centre-absent = 4 останніх цифр немає в наших таблицях. Перевірте їх на своїй attestation de droits (довідка про права).
result-replaced = Цей код замінено на { $code }, { $name }.
result-merged-dated = { $name }: цю касу об’єднано з іншою ({ $date }).
result-merged-text = { $name }: цю касу об’єднано з іншою.
result-closed = Цей код більше не діє.
result-closed-dated = { $name }: цю установу закрито ({ $date }).
result-closed-text = { $name }: цю установу закрито. Дати ми не знайшли.
result-closed-residence = Ваша каса тепер – це каса місця, де ви живете.
ended-etudiants = { $name }: студентське соціальне страхування припинено ({ $date }). Ваша каса сьогодні – часто та, що за місцем проживання, а інколи – каса одного з батьків.
result-closed-caisse = Установа, до якої тепер звертатися: { $name }. Попросіть нову attestation de droits (довідка про права).
result-alias-text = { $name }: це другий код тієї самої установи.
result-unverified = Ми не знаємо, чи цей код ще діє.
result-unverified-text = Це був код такої установи: { $name }. Попросіть нову attestation de droits (довідка про права).
result-cramif = Це не код каси, що відшкодовує лікування.
result-cramif-text = Це код CRAMIF. Медичного страхування вона нікому не дає: в Île-de-France кожен департамент має свою CPAM.
result-test = Це тестовий код.
result-test-text = Каси 999 і 349 потрібні, щоб перевіряти програми. Це не ваш код.
result-technical = Це технічний код.
result-technical-text = Він потрібен для статистики: жодна людина до нього не належить.
result-pivot = Це код для рахунків лікарень.
result-pivot-text = Це не код застрахованої особи.
result-letter = Попросити attestation у цієї каси
result-call = Подзвонити на { $number }
result-open-heir = Переглянути код { $code }
result-doubtful = Обережно: ми не певні щодо цього рядка.
result-parts = Що означають цифри
result-centre-unjudged = Відділ, який веде справу. Жодна відкрита таблиця не пояснює цих цифр.
result-centre-listed = Назва в таблицях: { $label }
result-centre-cpam = Територія каси: { $name }
result-centre-unknown = Немає в наших таблицях. Це не означає, що він хибний.
result-centre-missing = Вгадати центр ми не можемо. Він написаний на вашій attestation (довідка про права).
result-gestion = Поруч із кодом ви написали «{ $code }»: це code gestion (службовий код), окремий номер. Він означає: { $label }.
result-next = Що робити тепер
result-next-active-1 = Цей код просить mutuelle (додаткове медичне страхування) або лікарня? Надішліть їм свою attestation de droits (довідка про права): часто її досить.
result-next-active-2 = Ви переїхали або змінили роботу? Попросіть нову attestation: код міг змінитися.
result-next-home-1 = Попросіть нову attestation de droits (довідка про права) у своїй теперішній касі.
result-next-old-1 = Попросіть нову attestation de droits (довідка про права) у теперішній установі.
result-next-old-2 = Дайте код із цієї attestation своїй mutuelle (додаткове медичне страхування).
result-next-old-3 = Повідомляти про старий код не треба.
result-contact = Звернутися до цієї установи
result-sources = Звідки взято ці факти
result-caisse-page = Усе про цю установу
result-again = Розшифрувати інший код
copy = Скопіювати код
copy-done = Код скопійовано.
copy-failed = Скопіювати не вдалося. Виділіть код вручну.

unknown-title = Ми не знаємо каси { $code }
unknown-regime-title = Ми не знаємо режиму { $code }
unknown-description = Цього коду немає в наших таблицях. Ось схожі коди й що робити далі.
unknown-lead = Це не означає, що код хибний. Наші таблиці можуть бути неповними. Спочатку перевірте цифри.
unknown-amc = Можливо, це номер вашої mutuelle (AMC). Він є на картці mutuelle. А code organisme написано на attestation de droits (довідка про права).
unknown-regime-lead = Жоден режим у наших таблицях не має цього номера. Перевірте 2 перші цифри.
unknown-only = Для цього режиму в наших таблицях сьогодні лише одна каса. Зверніться до неї.
unknown-there = { $count ->
    [one] { $place } ({ $number }): у наших таблицях лише одна каса.
    [few] { $place } ({ $number }): у наших таблицях { $count } каси.
    [many] { $place } ({ $number }): у наших таблицях { $count } кас.
   *[other] { $place } ({ $number }): у наших таблицях { $count } каси.
}
unknown-near = Можливо, ви мали на увазі…
unknown-why-one_digit = відрізняється одна цифра
unknown-why-swapped = дві цифри поміняно місцями
unknown-next-retype = Написати код ще раз
unknown-next-attestation = Прочитати його на attestation de droits (довідка про права)
unknown-next-regimes = Переглянути режими та їхні каси
