sources-title = Les sources
sources-description = Tous les documents sur lesquels ce site s’appuie, avec leur date et celle de notre lecture.
sources-lead = Chaque fait de ce site vient d’un document. Voici lequel, et de quand il date.
sources-officiel = Sources officielles
sources-secondaire = Sources secondaires
sources-recoupement = Recoupements
sources-recoupement-text = Ils confirment une ligne de nos tables. Nous ne les citons pas comme preuve.
sources-uses = { $count ->
    [one] { $count } ligne de nos tables.
   *[other] { $count } lignes de nos tables.
}
sources-pages = { $count ->
    [one] Une page l’utilise
   *[other] { $count } pages l’utilisent
}
source-kicker = Source
source-open = Ouvrir le document
source-description = « { $title } » : sa date, celle de notre lecture, et les pages de ce site qui l’utilisent.
