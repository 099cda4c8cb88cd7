result-description = Що означає код { $code }: режим, каса, центр, стан і як звернутися до установи.
result-kicker = Ваш код
result-kicker-part = Частина коду
result-today = Сьогодні: { $name }
result-lead-active = Це установа, яка веде справу медичного страхування.
result-choices-title = { $count ->
    [one] { $code }: { $count } можлива каса
    [few] { $code }: { $count } можливі каси
    [many] { $code }: { $count } можливих кас
   *[other] { $code }: { $count } можливої каси
}
result-choices-lead = Бракує перших 2 цифр – режиму. Виберіть рядок, який вам підходить.
result-choices-most = Більшість людей – у загальному режимі (régime général), 01.
result-active = Актуальний, за нашими джерелами
result-active-text = Ця установа існує. Востаннє у відкритих таблицях: { $date }. Пізнішого об’єднання там не було б видно.
result-merged = Цю касу об’єднали з іншою
result-merged-dated = Її місце зайняла інша каса: { $name }. Дата: { $date }. Попросіть нову attestation de droits (довідка про права).
result-merged-text = Її місце зайняла інша каса: { $name }. Попросіть нову attestation de droits (довідка про права).
result-closed = Цей код більше не діє
result-closed-dated = Цю установу закрито ({ $date }).
result-closed-text = Цю установу закрито. Дати ми не знайшли.
result-closed-residence = Тепер ви належите до каси місця, де живете, у режимі { $regime }. Попросіть нову attestation de droits (довідка про права).
result-closed-caisse = Установа, до якої тепер звертатися: { $name }. Попросіть нову attestation de droits (довідка про права).
result-alias = Це другий код однієї установи
result-alias-text = Установа, до якої тепер звертатися: { $name }.
result-unverified = Стан не перевірено
result-unverified-text = Цей код є у відкритих таблицях (востаннє: { $date }). Жодне джерело не каже, чи він ще діє. Попросіть нову attestation de droits (довідка про права).
result-test = Це тестовий код
result-test-text = Каси 999 і 349 потрібні, щоб перевіряти програми. Це не ваш код.
result-technical = Це технічний код
result-technical-text = Він потрібен для статистики. Його не мало б бути ні в кого на паперах. Попросіть attestation de droits (довідка про права).
result-doubtful = Обережно. Чи правильний цей рядок наших таблиць: { $confidence }.
result-parts = Що означають цифри
result-old = Старий код
result-new = Сьогодні
result-centre-unjudged = Цифри відділу, який веде справу. Жодна відкрита таблиця їх не пояснює.
result-centre-listed = Назва в таблицях: { $label }
result-centre-cpam = Територія каси: { $name }
result-centre-unknown = Немає в наших таблицях. Це не означає, що він хибний.
result-centre-missing = Вгадати центр ми не можемо. Він написаний на вашій attestation (довідка про права).
result-successor-listed = У відкритих таблицях код цієї установи записано так: { $code }. На вашій attestation центр може бути іншим.
result-gestion = Поруч із кодом ви написали «{ $code }»: це code gestion (службовий код), окремий номер. Він означає: { $label }.
result-next = Що робити тепер
result-next-active-1 = Цей код просить mutuelle (додаткове медичне страхування) або лікарня? Надішліть їм свою attestation de droits (довідка про права): часто її досить.
result-next-active-2 = Ви переїхали або змінили роботу? Попросіть нову attestation: код міг змінитися.
result-next-old-1 = Попросіть нову attestation de droits (довідка про права) у теперішній установі.
result-next-old-2 = Дайте код із цієї attestation своїй mutuelle (додаткове медичне страхування).
result-next-old-3 = Повідомляти про старий код не треба.
result-contact = Звернутися до цієї установи
result-contact-residence = Звернутися до вашої теперішньої каси
result-sources = Звідки взято ці факти
result-sources-phone = Телефон
result-caisse-page = Усе про цю установу
result-again = Розшифрувати інший код
copy = Скопіювати код
copy-done = Код скопійовано.
copy-failed = Скопіювати не вдалося. Виділіть код вручну.

unknown-title = Ми не знаємо каси { $code }
unknown-regime-title = Ми не знаємо режиму { $code }
unknown-description = Цього коду немає в наших таблицях. Ось схожі коди й що робити далі.
unknown-lead = Це не означає, що код хибний. Наші таблиці можуть бути неповними. Спочатку перевірте цифри.
unknown-near = Можливо, ви мали на увазі…
unknown-why-one_digit = відрізняється одна цифра
unknown-why-swapped = дві цифри поміняно місцями
unknown-next-retype = Написати код ще раз
unknown-next-attestation = Прочитати його на attestation de droits (довідка про права)
unknown-next-regimes = Переглянути режими та їхні каси
