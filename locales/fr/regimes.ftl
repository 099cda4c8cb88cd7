regimes-title = Les régimes d’assurance maladie
regimes-description = La liste des régimes d’assurance maladie et de leurs codes à 2 chiffres, en cours et anciens.
regimes-lead = Les 2 premiers chiffres du code disent votre régime d’assurance maladie. La plupart des gens sont au 01.
regimes-active = En cours
regimes-closed = Fermés
regimes-unverified = À vérifier
regime-title = { $name } : régime { $code }
regime-description = Régime { $code }, { $name } : qui il couvre, ses caisses et leurs codes.
regime-kicker = Régime
regime-closed-text = Ce régime est fermé ({ $date }).
regime-closed-undated = Ce régime est fermé.
regime-unverified-text = Nous n’avons pas trouvé si ce code sert encore. Votre attestation de droits dira le vôtre.
regime-successor = Aujourd’hui : { $name } ({ $code }).
regime-caisses = { $count ->
    [one] Son organisme en cours
   *[other] Ses { $count } organismes en cours
}
regime-caisses-other = { $count ->
    [one] Un autre code
   *[other] { $count } autres codes : anciens, seconds ou non vérifiés
}
regime-no-caisse = Nos tables ne listent aucune caisse pour ce régime.

regime-01-public = Salariés du privé, indépendants, agents contractuels, la plupart des retraités, et personnes qui n’ont jamais travaillé. La plupart des gens en France.
regime-01-note = Un étudiant qui n’a jamais travaillé suit le régime d’un parent jusqu’à 24 ans : souvent le 01. Tous les indépendants y sont depuis début 2020.
regime-02-public = Salariés et exploitants agricoles.
regime-03-public = Artisans, commerçants et professions libérales, jusqu’en 2019.
regime-03-note = Un code qui commence par 03 sur un vieux papier ne sert plus.
regime-04-public = Agents SNCF au statut, retraités et leur famille.
regime-04-note = Les agents embauchés depuis 2020 relèvent de la CPAM.
regime-05-public = Agents RATP au statut et leur famille.
regime-06-public = Marins du commerce, de la pêche et de la plaisance.
regime-07-public = Mineurs et assimilés.
regime-08-public = Militaires, retraités militaires et leur famille.
regime-09-public = Personnel de la Banque de France.
regime-09-note = La CPAM du Val-de-Marne a repris ces dossiers.
regime-10-public = Clercs et employés de notaires.
regime-12-public = Personnel de la Chambre de commerce de Paris.
regime-14-public = Députés et personnel de l’Assemblée nationale.
regime-15-public = Sénateurs et personnel du Sénat.
regime-16-public = Personnel titulaire du port autonome de Bordeaux.
regime-17-public = Français de l’étranger qui ont choisi d’adhérer.
regime-50-public = Nos sources ne disent pas qui.
regime-50-note = Une seule source cite ce code, et elle n’est pas officielle.
regime-80-public = Pensionnés militaires d’invalidité.
regime-80-note = Ces soins figurent aussi sous le code 08 835, à la CNMSS.
regime-90-public = Ministres des cultes et membres de congrégations.
regime-90-note = En droit, cet organisme relève du régime général. Son code reste 90.
regime-91-public = Certains fonctionnaires de l’État, de l’Éducation surtout, dont la MGEN gère les remboursements de base.
regime-91-note = La loi permet cette gestion. Avoir la MGEN comme complémentaire est autre chose : cela ne change ni la caisse ni le code.
regime-92-public = Fonctionnaires de La Poste et de France Télécom, autrefois.
regime-92-note = Les CPAM ont repris ces dossiers. Chacun a rejoint celle de son domicile.
regime-93-public = Fonctionnaires de police dont la MGP gère les remboursements de base.
regime-93-note = Une note récente d’une CPAM cite encore la MGP à part. Le 3646 ou votre attestation vous dira votre caisse.
regime-94-public = Fonctionnaires de l’État gérés par d’autres mutuelles, jusqu’en 2018.
regime-94-note = Chacun a rejoint la CPAM de son domicile.
regime-95-public = Agents hospitaliers suivis par la MNH.
regime-95-note = Ce code est sans doute ancien : la loi actuelle ne prévoit cette gestion que pour les agents de l’État. Aucun texte lu n’en donne la fin. Le 3646 ou votre attestation vous dira votre caisse.
regime-96-public = Assurés de la Mutuelle nationale aviation marine, puis d’Harmonie Fonction Publique, jusqu’en 2018.
regime-99-public = Étudiants (jusqu’en 2019), Intériale, Camieg et d’autres mutuelles.
regime-99-note = Ce code regroupe plusieurs mutuelles. LMDE et SMEREP n’y sont plus depuis le 1er septembre 2019. Intériale est encore citée à part dans une note récente d’une CPAM. Le 3646 ou votre attestation vous dira votre caisse.
