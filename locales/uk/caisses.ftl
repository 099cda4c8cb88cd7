caisse-title = { $name }: код { $code }
caisse-description = { $name }: код { $code }, стан, як звернутися, старі коди й наші джерела.
caisse-ask = Попросити attestation (довідка про права)
kind-cpam = Місцева каса медичного страхування (CPAM)
kind-cpam_secondaire = Другий код місцевої каси
kind-cgss = Загальна каса соціального забезпечення (CGSS)
kind-ccss = Спільна каса соціального забезпечення (CCSS)
kind-css = Каса соціального забезпечення
kind-cps = Каса соціального забезпечення (CPS)
kind-cramif = Регіональна каса
kind-nationale = Загальнодержавна установа
kind-pivot = Код для рахунків лікарень
kind-speciale = Установа спеціального режиму
kind-msa = Каса для сільського господарства (MSA)
kind-msa_ancienne = Колишня каса MSA
kind-msa_second_code = Другий код MSA
kind-gamex = Уповноважені страховики фермерів, до 2014 року
kind-rsi = Каса соціального режиму самозайнятих, до 2019 року
kind-slm = Місцевий відділ mutuelle (SLM)
kind-slm_infogeree = Mutuelle, якою керують на рівні країни
kind-technique = Технічний код
kind-test = Тестова картка
caisse-listed = Повні коди з відкритих таблиць
caisse-older = Старі коди, які ведуть сюди
caisse-territory = Хто належить до цієї установи?
caisse-national = Уся Франція.
caisse-departements = { $count ->
    [one] Департамент:
    [few] Департаменти:
    [many] Департаменти:
   *[other] Департаменти:
}
caisse-partly = У цьому департаменті кілька кас: ця обслуговує лише його частину.
caisse-territory-unknown = Наші джерела не вказують території.
caisse-not-always = Найчастіше це каса місця, де людина живе. Є винятки.
caisse-seat = Головний офіс: { $seat }.
caisse-name-2015 = У таблиці 2015 року
caisse-name-2020 = У таблиці 2020 року
caisse-sure-identity = Наскільки відомо, що позначає цей код: { $confidence }.
caisse-sure-state = Її стан на сьогодні: треба перевірити (останнє джерело: { $date }).
caisse-more = Ще { $count }.
caisse-sites = Куди йти
caisse-sites-lead = Перш ніж іти, перевірте години роботи і чи треба записуватися на прийом.
caisse-sites-call = Телефон:
caisse-sites-open = Години роботи: { $hours }.
caisse-sites-pages = Кожна назва веде на її сторінку в довіднику державних установ.
caisse-sites-changed = Картку оновлено { $date }.
caisse-sites-source = Джерело:
caisse-sites-more = { $count ->
    [one] І ще { $count } місце прийому в довіднику державних установ.
    [few] І ще { $count } місця прийому в довіднику державних установ.
    [many] І ще { $count } місць прийому в довіднику державних установ.
   *[other] І ще { $count } місця прийому в довіднику державних установ.
}
