nav-comprendre = Зрозуміти
nav-faq = Запитання
nav-glossaire = Словник
nav-a-propos = Про сайт
nav-vie-privee = Приватність
nav-recherche = Пошук

comprendre-title = Зрозуміти code d’organisme de rattachement (код установи медичного страхування)
comprendre-description = Що таке code d’organisme de rattachement (код установи медичного страхування), для чого він, як його знайти і що робити, коли життя змінюється.
comprendre-lead = Короткі сторінки. Кожен факт має джерело і дату.
faq-title = Ваші запитання
faq-description = Запитання про code d’organisme de rattachement (код установи медичного страхування) і відповіді на них із джерелами.
faq-lead = Спочатку відповідь, потім подробиці.
glossaire-title = Словник
glossaire-description = Слова французького медичного страхування: прості пояснення.
glossaire-lead = Слова, які ви бачите в паперах і на сайтах, зрозумілою мовою.
glossaire-letters = Літери
plan-du-site-title = Карта сайту
plan-du-site-description = Сторінки сайту і запитання за темами.
plan-du-site-tools = Інструменти
plan-du-site-site = Сайт
index-featured = Найкорисніше
index-more = Читати далі
index-search = Шукати відповідь
group-code = Код
group-perdu = Код загубився
group-ou = Де його написано
group-trouver = Знайти код
group-montrer = Показати код
group-demande = У мене його просять
group-lire = Прочитати його
group-regime = Мій режим
group-vie = Коли життя змінюється
group-monde = Приїхати, виїхати, повернутися
group-mutuelle = Mutuelle (додаткове страхування)
group-bloque = Написати й нагадати
group-prudence = Будьте обережні
group-arnaques = Шахрайство
group-aide = Допомогти комусь
group-site = Сайт
piece-untranslated = Цю сторінку ще не перекладено. Ось вона французькою.
piece-stale = Відколи зроблено цей переклад, французький текст змінився.
piece-past-review = Цю сторінку треба було перевірити { $date }. Уточніть у своїй касі.
piece-contents = На цій сторінці
piece-related = Читайте також
piece-read = Джерела прочитано { $read }. Наступна перевірка – до цієї дати: { $review }.
way-decoder = Розшифрувати код
way-retrouver = Знайти свій код
way-caisses = Знайти свою касу
way-demenagement = Чи зміниться моя каса?
way-lettre = Написати листа

search-page-title = Пошук на сайті
search-page-description = Шукайте відповідь, слово, касу або код.
search-page-hint = Слово, запитання, населений пункт, код. Помилки в написанні не заважають.
search-page-never = Те, що ви тут пишете, видно в адресі сторінки. Не пишіть нічого особистого.
search-page-empty = Напишіть слово або запитання.
search-page-results = { $count ->
    [one] { $count } відповідь
    [few] { $count } відповіді
    [many] { $count } відповідей
   *[other] { $count } відповіді
}
search-page-meant = Ми шукали:
search-page-code = Це код
search-page-code-link = Розшифрувати { $code }
search-page-place = Це місце
search-page-none = Ми нічого не знайшли
search-page-none-text = Спробуйте інше слово або один із цих шляхів:
search-kind-comprendre = Пояснення
search-kind-faq = Запитання
search-kind-glossaire = Слово
search-kind-site = Сайт
search-kind-caisse = Установа
search-kind-regime = Режим
quote-free = Послуга безкоштовна + ціна дзвінка
nav-retrouver = Знайти код
nav-accessibilite = Доступність
