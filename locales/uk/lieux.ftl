nav-caisses = Каси
nav-departements = За департаментами
nav-map = Карта
nav-move = Переїзд

search-title = Знайти касу за місцем
search-description = Каса медичного страхування населеного пункту, поштового індексу або департаменту, для всіх режимів. З початком коду.
search-question = Де ви живете?
search-hint = Населений пункт, поштовий індекс або департамент. Можна також назву або код каси.
search-submit = Знайти
search-never = Не пишіть ні свого імені, ні numéro de sécurité sociale (номер соціального страхування). Досить населеного пункту.
search-again = Написати населений пункт або поштовий індекс
search-empty = Напишіть населений пункт, поштовий індекс або департамент.
search-choose = { $count ->
    [one] { $count } відповідь: виберіть свою
    [few] { $count } відповіді: виберіть свою
    [many] { $count } відповідей: виберіть свою
   *[other] { $count } відповіді: виберіть свою
}
search-count = { $count ->
    [one] { $count } відповідь
    [few] { $count } відповіді
    [many] { $count } відповідей
   *[other] { $count } відповіді
}
search-slip = Можливо, ви мали на увазі…
search-postal-text = Цей поштовий індекс мають кілька населених пунктів.
search-cedex = Це код CEDEX
search-cedex-text = Код CEDEX потрібен для пошти підприємств і державних установ. Ось населений пункт, написаний поруч із ним.
search-unknown-postal = Жоден населений пункт не має цього поштового індексу
search-unknown-postal-text = Можливо, це код CEDEX, призначений для пошти підприємств. Його перші цифри показують департамент.
search-former = колишня назва: { $name }
search-more = { $count ->
    [one] І ще { $count }. Щоб уточнити, додайте департамент або поштовий індекс.
    [few] І ще { $count }. Щоб уточнити, додайте департамент або поштовий індекс.
    [many] І ще { $count }. Щоб уточнити, додайте департамент або поштовий індекс.
   *[other] І ще { $count }. Щоб уточнити, додайте департамент або поштовий індекс.
}
search-nothing = Ми нічого не знайшли
search-nothing-text = Перевірте написання або спробуйте інакше:
search-nothing-postal = Напишіть 5 цифр поштового індексу.
search-nothing-old = Це хутір або урочище? Напишіть назву населеного пункту, до якого воно належить.
search-nothing-abroad = Живете за кордоном? Там немає каси за місцем: дивіться режими.
search-count-script = у списку підказок
search-suggestions = Підказки
search-other-ways = Шукати інакше
search-way-map = На карті
search-way-map-text = Торкніться свого департаменту.
search-way-departements = За департаментами
search-way-departements-text = Список, регіон за регіоном.
search-way-regimes = За режимом
search-way-regimes-text = MSA, військові, моряки, SNCF…
search-way-move = Я переїжджаю
search-way-move-text = Дізнатися, чи зміниться каса.
search-way-list = Список усіх установ за алфавітом

place-title = Каса медичного страхування: { $name }
place-description = { $name }: каса медичного страхування загального режиму, MSA та інші режими, з початком їхнього коду.
place-departement = Департамент { $code }
place-sure = У загальному режимі (régime général) каса така: { $name }.
place-probable = У загальному режимі (régime général) каса, імовірно, така: { $name }.
place-undecided = { $count ->
    [one] У загальному режимі (régime général) можлива { $count } каса. Наші джерела не дають точної відповіді.
    [few] У загальному режимі (régime général) можливі { $count } каси. Наші джерела не дають точної відповіді.
    [many] У загальному режимі (régime général) можливі { $count } кас. Наші джерела не дають точної відповіді.
   *[other] У загальному режимі (régime général) можливі { $count } каси. Наші джерела не дають точної відповіді.
}
place-unknown = Ця територія має власну систему. Ми не знаємо тут коду загального режиму (régime général).
place-unknown-975 = Saint-Pierre-et-Miquelon має власну касу. Коду, який вона друкує, ми не знайшли.
place-unknown-977 = Saint-Barthélemy має власну касу соціального забезпечення (caisse de prévoyance sociale). Коду загального режиму, який вона друкує, ми не знайшли.
place-general = Загальний режим (régime général)
place-agricole = Сільськогосподарський режим (régime agricole)
place-special = Інші режими
place-special-text = Ці установи працюють по всій Франції. Вони залежать від професії, а не від місця.
place-begins = Початок коду:
place-centre = А останні 4 цифри?
place-centre-text = За адресою їх не вгадає ніхто. Вони написані на вашій attestation de droits (довідка про права).
place-see-caisse = Звернутися до цієї каси
place-see-map = Переглянути на карті
place-how-to-know = Точну відповідь дасть ваша attestation de droits (довідка про права). І номер 3646 також.
certainty-probable = Імовірно, але не точно
certainty-undecided = Наші джерела не дають точної відповіді
basis-seat = Тут головний офіс каси.
basis-former_seat = Тут був головний офіс колишньої каси.
basis-arrondissement = Цей департамент поділено між кількома касами. Ми спираємося на округ (arrondissement): це лише наближення.
basis-split = Цю місцевість поділено між кількома касами. Жодне відкрите джерело не каже, яка з них обслуговує кожен населений пункт.
basis-exception = Одне джерело 2006 року відносить цей населений пункт до сусідньої каси. Жодне недавнє джерело цього не підтверджує.
basis-official = Цю касу вказує довідник державних установ.
place-about = Цей населений пункт
place-postal-codes = Поштові індекси
place-insee = Код Insee
place-insee-text = інший номер, який не має нічого спільного з касою
place-former = Колишні назви або об’єднані населені пункти
place-largest = Найбільші населені пункти
place-other-commune = Шукати інший населений пункт
place-neighbours = Сусідні департаменти
place-moving = Переїжджаєте? Дізнайтеся, чи зміниться каса.

departements-title = Каси за департаментами
departements-description = Каса медичного страхування кожного департаменту Франції, регіон за регіоном.
departements-lead = У загальному режимі (régime général) майже кожен департамент має лише одну касу.
departements-map = Переглянути карту

list-title = Усі установи за алфавітом
list-description = Установи медичного страхування, які діють, від A до Z, з початком їхнього коду.
list-lead = Установи, які діють, з усіх режимів разом. Старі коди читайте за допомогою розшифрувальника.

map-title = Карта кас
map-description = Карта кас медичного страхування Франції: виберіть департамент.
map-lead = Торкніться департаменту, щоб побачити його каси.
map-to-list = Те саме списком
map-here = Тут:
map-label = Карта департаментів Франції
map-legend = Пунктирний контур: департаменти, поділені між кількома касами.
map-credit = Малюнок:

move-title = Чи зміниться моя каса, якщо я переїду?
move-description = Звідки й куди ви переїжджаєте? Дізнайтеся, чи зміниться ваша каса медичного страхування і що робити по черзі.
move-lead = Скажіть, звідки й куди ви переїжджаєте.
move-de = Звідки:
move-vers = Куди:
move-de-question = Звідки ви переїжджаєте?
move-vers-question = Куди ви переїжджаєте?
move-de-choose = Звідки ви переїжджаєте? Запиту «{ $name }» відповідає кілька місць
move-vers-choose = Куди ви переїжджаєте? Запиту «{ $name }» відповідає кілька місць
move-hint = Населений пункт або поштовий індекс.
move-empty = Напишіть населений пункт або поштовий індекс.
move-unknown = Ми не знайшли цього населеного пункту. Спробуйте його поштовий індекс.
move-not-place = Це не назва населеного пункту. Нічого не збережено.
move-submit = Дізнатися
move-again = Спробувати інший переїзд
move-answer = Звідки: { $from }. Куди: { $to }
move-general-same = Ваша каса залишається та сама
move-general-same-text = У загальному режимі (régime général) початок вашого коду не змінюється. А центр може змінитися.
move-general-changes = Ваша каса змінюється
move-general-changes-text = У загальному режимі (régime général) 3 цифри каси змінюються. Перші 2 залишаються 01.
move-general-perhaps = Можливо, ваша каса зміниться
move-general-perhaps-text = Тут можливі кілька кас. Це покаже ваша нова attestation de droits (довідка про права).
move-general-perhaps-same = Ваша каса, імовірно, залишиться та сама
move-general-perhaps-same-text = Цей департамент поділено між кількома касами. Це покаже ваша нова attestation de droits (довідка про права).
move-general-elsewhere = Ця територія має власну систему
move-general-elsewhere-text = Запитайте у своїй теперішній касі, що треба зробити перед від’їздом.
move-by-regime = Залежно від вашого режиму
move-before = Раніше
move-after = Потім
move-agricole-same = MSA залишається та сама.
move-agricole-changes = MSA змінюється.
move-agricole-elsewhere = Одне з двох місць не має MSA в наших таблицях.
move-special = Ці режими мають загальнодержавну установу: початок коду не змінюється. У MGEN 3 цифри каси можуть змінитися разом із департаментом. Повідомте свою нову адресу.
move-steps = По черзі
move-step-declare = Повідомте свою нову адресу
move-step-declare-text = В особистому кабінеті в інтернеті, телефоном або у відділі прийому вашої каси. Зробіть це якнайшвидше.
move-step-wait = Дайте касам передати справу
move-step-wait-text = Це їхня робота. Коли адресу повідомлено, вибирати касу вам не треба.
move-step-attestation = Попросіть нову attestation de droits (довідка про права)
move-step-attestation-text = На ній написано код вашої нової каси.
move-step-card = Оновіть свою carte Vitale (картка медичного страхування)
move-step-card-text = У терміналі (borne), в аптеці або в касі. Це безкоштовно.
move-step-mutuelle = Повідомте свою mutuelle (додаткове медичне страхування)
move-step-mutuelle-text = Надішліть їй нову attestation. Інакше ваші розрахунки можуть до неї більше не надходити.

caisse-places = Її територія
caisse-on-map = Переглянути її на карті
caisse-neighbours = Сусідні каси
caisse-same-place = Інші установи того самого місця
