site-name = Rattachement
site-tagline = незалежний сайт
skip = Перейти до вмісту
nav-label = Меню
nav-decode = Розшифрувати код
nav-regimes = Режими (régimes)
nav-sources = Джерела
languages-label = Мови
trail-label = Ви тут:
trail-home = Головна
footer-independent = Незалежний і безкоштовний сайт.
footer-not-official = Не належить ні французькому медичному страхуванню (Assurance Maladie), ні державі. Без cookie і стеження.
footer-data = Джерела прочитано { $date }.
print = Надрукувати

status-active = Діє
status-merged = Приєднано до іншої каси
status-closed = Закрито
status-alias = Другий код
status-unverified = Не перевірено

part-regime = Régime (режим)
part-caisse = Caisse (каса)
part-centre = Centre (центр)
part-missing = цифри невідомі
part-to-read = Прочитайте на своїй attestation
part-not-known = Немає в наших таблицях

source-dated = Дата документа: { $date }.
source-undated = Документ без дати.
source-read = Прочитано: { $date }.
source-licence = Ліцензія: { $licence }.
source-facts-only = Взято лише факти.
confidence-high = точно
confidence-medium = імовірно
confidence-low = непевно
pager-page = Сторінка { $page } з { $pages }
pager-next = Наступна сторінка
pager-previous = Попередня сторінка
pager-label = Сторінки

# What a form with a field for words says before a social security number leaves.
number-warning = Це схоже на номер соціального страхування. Його не надіслано. Видаліть його й натисніть «{ $button }».
