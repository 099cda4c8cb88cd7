plan-description = Votre plan pour retrouver votre code organisme : quoi faire, avec quels papiers, et quoi faire si rien ne vient.
plan-title-perdu = Retrouver votre code
plan-title-demande = On vous demande le code
plan-title-refuse = Votre code est refusé
plan-title-demenage = Vous avez déménagé
plan-title-emploi = Vous changez de travail
plan-title-arrivee = Vous arrivez en France
plan-title-etranger = La France et l’étranger
plan-title-enfant = Le code d’un enfant
plan-title-proche = Vous aidez quelqu’un
plan-title-deces = Après un décès
plan-title-nsp = Avoir votre code

plan-lead-perdu = Votre code est écrit sur votre attestation de droits. Demandez‑la à { $body } : rien d’autre n’est à déclarer.
plan-lead-prison = En prison, un centre national suit le dossier. Le code est écrit sur l’attestation de droits.
plan-lead-trouve = { $who ->
    [proche] La personne a déjà le code : il est écrit sur son attestation de droits.
   *[vous] Vous avez déjà le code : il est écrit sur votre attestation de droits.
}
plan-lead-mutuelle = Votre mutuelle a besoin de ce code pour se relier à votre caisse. Le plus souvent, une attestation de droits suffit.
plan-lead-soins = Votre carte Vitale ou votre attestation suffit le plus souvent. Vous n’avez pas à connaître le code.
plan-lead-ecole = Le nom et l’adresse de votre caisse suffisent le plus souvent. Une crèche demande souvent l’attestation de droits : c’est normal.
plan-lead-employeur = À l’embauche, on demande souvent l’attestation de droits : c’est normal. Le code seul ne sert pas à l’employeur.
plan-lead-arret = N’attendez pas ce code pour envoyer votre arrêt. Mais sur papier, il faut le formulaire sécurisé, depuis septembre 2025.
plan-lead-inutile = Nous n’avons trouvé aucun texte qui leur donne besoin de ce code. Demandez‑leur d’abord pourquoi.
plan-lead-site = Ne donnez rien. Votre caisse connaît déjà votre code.
plan-lead-demande = Demandez d’abord à quoi il sert. Souvent, une attestation de droits suffit.
plan-lead-refuse = Une attestation récente tranche : le code qui y est écrit est le bon.
plan-lead-demenage = Prévenez { $body }. Le code ne change que si vous changez de caisse.
plan-lead-emploi = Le code change avec le régime. L’organisme à joindre est { $body }.
plan-lead-emploi-sans = Sans emploi, la caisse de votre dernier travail reste la vôtre, en principe. Votre code reste alors le même.
plan-lead-emploi-general = Le code ne change qu’avec la caisse : MSA, MGEN, armée, SNCF, mines, notaires…
plan-lead-arrivee = Le code vient quand la caisse a ouvert votre dossier. L’organisme à joindre est { $body }.
plan-lead-etranger = L’organisme à joindre est { $body }.
plan-lead-depart = Un départ peut changer vos droits. Demandez avant de partir.
plan-lead-retour = Demandez votre rattachement à la caisse du lieu où vous vivez. Le code peut être nouveau.
plan-lead-frontalier = Si vous êtes couvert en France, c’est la CPAM de votre domicile. Le code est sur son attestation.
plan-lead-retraite = Demandez à votre caisse en France ce que deviennent vos droits. Le code est sur son attestation.
plan-lead-enfant = Un enfant dépend de la caisse d’un parent, ou des deux. Le code est sur l’attestation du parent.
plan-lead-proche = Le code est écrit sur l’attestation de droits de la personne. Faites la demande avec elle.
plan-lead-deces = Nous vous adressons nos condoléances. Rien ne presse le jour même, et vous n’avez pas de code à chercher.
plan-next = Ensuite

plan-otherwise = Autres moyens : { $means }
by-online = internet
by-phone = téléphone
by-place = sur place
by-post = courrier
plan-know = Bon à savoir
plan-more = En savoir plus : { $title }
plan-open = Ouvrir { $site }
plan-open-decode = Décoder un code
plan-open-letter = Préparer la lettre
plan-open-caisses = Trouver ma caisse
plan-open-lost = Savoir où la demander
plan-later = Si rien ne vient
plan-later-text = Aucun texte ne fixe de délai pour une simple attestation. Les dates qui suivent sont notre conseil.
plan-prepare = À préparer
plan-never = À ne jamais faire
plan-caisse = { $who ->
    [enfant] La caisse du parent
    [proche] La caisse de la personne
   *[vous] Votre caisse
}
plan-caisse-begins = Son code commence par
plan-caisse-phone = Téléphone (source : { $date }) :
plan-caisse-address = Adresse, relevée le { $date } : { $address }.
plan-caisse-open = Pour { $name }, plusieurs caisses sont possibles.
plan-caisse-text = Vous venez de sa page : vérifiez que c’est bien elle.
plan-caisse-commune = C’est la caisse de { $name }.
plan-caisse-doubt = C’est sans doute celle de { $name } : vérifiez sur un ancien courrier.
plan-answers = Vos réponses
plan-change = Modifier
plan-restart = Tout recommencer
plan-keep = Garder ou modifier ce plan
plan-keep-text = Ce lien contient ces réponses, et aucun nom ni numéro. Toute personne qui l’a peut les lire.
plan-copy = Copier le lien
plan-copy-done = Lien copié.
plan-copy-failed = La copie n’a pas marché. Sélectionnez le lien à la main.
plan-mail = Envoyer par e-mail
plan-sms = Envoyer par SMS
plan-calendar = Ajouter les rappels à un agenda
plan-print = Imprimer le plan
plan-share-subject = Un lien à garder
plan-share-body = Voici le lien de mon plan : { $url }
plan-qr = Code QR qui ouvre ce plan
plan-qr-text = Ouvrez ce plan sur un téléphone : visez ce carré avec l’appareil photo.
plan-sources = D’où viennent ces faits

cost-free = Gratuit.
cost-free-call = Service gratuit + prix de l’appel.
cost-call = Prix d’un appel, selon votre opérateur.
cost-stamp = Prix d’un timbre.

body-cpam = { $who ->
    [enfant] la CPAM du parent
    [proche] la CPAM de la personne
   *[vous] votre CPAM
}
body-cgss = { $who ->
    [enfant] la CGSS du parent
    [proche] la CGSS de la personne
   *[vous] votre CGSS
}
body-mayotte = la CSSM, à Mayotte
body-msa = { $who ->
    [enfant] la MSA du parent
    [proche] la MSA de la personne
   *[vous] votre MSA
}
body-cnmss = la CNMSS, la caisse des militaires
body-enim = l’ENIM, la caisse des marins
body-cprp = la CPRP, la caisse de la SNCF
body-ratp = la CCAS, la caisse de la RATP
body-crpcen = la CRPCEN, la caisse des clercs et employés de notaires
body-cavimac = la CAVIMAC, la caisse des cultes
body-mines = la CANSSM, la caisse des mines
body-camieg = la Camieg, la caisse de l’électricité et du gaz
body-prison = la prison
body-mgen = la MGEN
body-special = { $who ->
    [enfant] la caisse qui rembourse le parent
    [proche] la caisse qui rembourse la personne
   *[vous] la caisse qui vous rembourse
}
body-mutuelle = { $who ->
    [enfant] la mutuelle de fonctionnaires du parent
    [proche] la mutuelle de fonctionnaires de la personne
   *[vous] votre mutuelle de fonctionnaires
}
body-cfe = la CFE, la Caisse des Français de l’étranger
body-local = { $who ->
    [enfant] la caisse du territoire
    [proche] la caisse du territoire
   *[vous] la caisse de votre territoire
}
body-unknown = { $who ->
    [enfant] la caisse du parent, sans doute une CPAM
    [proche] la caisse de la personne, sans doute une CPAM
   *[vous] votre caisse, sans doute une CPAM
}

step-read = { $who ->
    [proche] Lisez le code sur son attestation
   *[vous] Lisez le code sur votre attestation
}
step-read-text = Cherchez « organisme de rattachement ». Le code a 9 chiffres.
step-read-old = { $who ->
    [proche] Regardez son ancienne attestation
   *[vous] Regardez votre ancienne attestation
}
step-read-old-text = Le code y est écrit, mais il a pu changer. Gardez‑la pour comparer avec la nouvelle.
step-compare = Vérifiez le code que vous avez
step-compare-text = Décodez‑le ici : vous verrez quel organisme il désigne. Un code qui commence par 03 est ancien.
step-parent = Prenez l’attestation du parent
step-parent-text = L’enfant y figure en général. Le code à donner est celui de ce parent.
step-online-ameli = Téléchargez l’attestation sur ameli
step-online-ameli-text = { $who ->
    [enfant] Sur le compte du parent, ouvrez « Mes démarches », puis « Attestation de droits ».
    [proche] Sur le compte de la personne et avec elle, ouvrez « Mes démarches », puis « Attestation de droits ».
   *[vous] Ouvrez « Mes démarches », puis « Attestation de droits ».
}
step-online-body = Cherchez l’attestation en ligne
step-online-body-text = L’organisme est { $body }. Dans l’espace personnel de son site, cherchez « attestation de droits ».
step-online-cfe = Passez par votre espace de la CFE
step-online-cfe-text = Dans l’espace personnel, cherchez « attestation ».
step-online-camieg = Passez par le site de la Camieg
step-online-camieg-text = Cette caisse renvoie aussi au compte ameli.
step-try-ameli = Essayez aussi le compte ameli
step-try-ameli-text = Un ancien guide d’ameli cite ce régime, ou des régimes proches.
step-phone-3646 = Appelez le 3646
step-phone-3646-text = Demandez l’attestation de droits, ou la lecture de l’organisme de rattachement. Gardez la carte Vitale près de vous.
step-phone-papers = Appelez le 3646
step-phone-papers-text = Demandez l’attestation de droits. Gardez les papiers de la caisse près de vous.
step-phone-abroad = Appelez depuis l’étranger
step-phone-abroad-text = Demandez l’attestation de droits. Gardez les papiers près de vous.
step-phone-mayotte = Appelez la CSSM
step-phone-mayotte-text = Demandez l’attestation de droits. Gardez les papiers près de vous.
step-phone-cnmss = Appelez la CNMSS
step-phone-cnmss-text = Demandez l’attestation de droits. Gardez la carte Vitale près de vous.
step-phone-cpr = Appelez la caisse de la SNCF
step-phone-cpr-text = Demandez l’attestation de droits. Ce numéro a été lu en 2020 : il a pu changer.
step-phone-body = Appelez l’organisme
step-phone-body-text = L’organisme est { $body }. Demandez l’attestation de droits.
step-phone-unknown = Trouvez le numéro de la caisse, et appelez
step-phone-unknown-text = Le numéro est sur un décompte ou une lettre de cette caisse. Demandez l’attestation de droits.
step-phone-helped = Appelez le 3646 avec quelqu’un
step-phone-helped-text = Une personne qui parle français peut appeler avec vous. Sous « À préparer », une fiche dit quoi demander.
step-phone-english = Appelez la ligne en anglais
step-phone-english-text = Elle est pour le régime général. La source est ancienne : le numéro a pu changer.
step-relay = Passez par le relais visio d’ameli
step-relay-text = En haut du site ameli, un pictogramme mène à ce relais : langue des signes, LfPC ou transcription.
step-desk = Allez à l’accueil de la caisse
step-desk-text = Demandez l’attestation de droits. Prenez une pièce d’identité. Une borne de la caisse l’imprime aussi, avec la carte Vitale et le mot de passe du compte ameli. Vérifiez l’adresse et les heures.
step-desk-papers = Allez à l’accueil de la caisse
step-desk-papers-text = Demandez l’attestation de droits. Prenez une pièce d’identité. Vérifiez l’adresse et les heures.
step-desk-body = Allez dans une agence
step-desk-body-text = L’organisme est { $body }. Prenez une pièce d’identité. Vérifiez l’adresse et les heures avant de partir.
step-show-sheet = Allez à l’accueil avec la lettre
step-show-sheet-text = Imprimez ou montrez la lettre : elle est en français. Sur la page, sa traduction est à côté.
step-help = Faites-vous aider
step-help-text = Près de chez vous, à France services, un conseiller formé peut vous aider. Votre mairie peut connaître un autre lieu.
step-post = Écrivez une lettre
step-post-text = { $who ->
    [proche] Elle va à { $body }. La personne la signe. Vous êtes son tuteur, ou elle ne peut pas signer ? Choisissez la lettre « Demande pour quelqu’un ».
   *[vous] Elle va à { $body }. Une lettre simple suffit. La nôtre est prête : complétez‑la et imprimez‑la.
}
step-local = Demandez à l’organisme de votre territoire
step-local-text = En Nouvelle-Calédonie, c’est la CAFAT. À Saint-Barthélemy, une caisse locale. Pour les autres territoires, demandez sur place quel organisme c’est.
step-prison = Demandez l’attestation à la prison
step-prison-text = Voyez l’administration de la prison, ou l’assistante sociale.
step-get = Pas d’attestation ?
step-get-text = Répondez à quelques questions.
step-give = Envoyez l’attestation à la mutuelle
step-give-text = Elle contient le code. Passez par l’espace sécurisé de la mutuelle ou par la poste, pas par un e-mail ordinaire.
step-give-care = Montrez votre attestation
step-give-care-text = Le secrétariat y lit votre caisse. Votre carte Vitale convient aussi.
step-give-school = Écrivez le nom et l’adresse de votre caisse
step-give-school-text = Une fiche d’urgence ou une convention de stage n’attend pas les 9 chiffres. Vous joignez une attestation ? Demandez si vous pouvez cacher le numéro de sécurité sociale.
step-give-work = Donnez l’attestation de droits
step-give-work-text = Elle fait partie des papiers habituels. L’employeur vous inscrit à une mutuelle ? Elle suffit aussi.
step-give-new = Donnez l’attestation à la mutuelle
step-give-new-text = Après un changement de caisse, les échanges avec la mutuelle peuvent se bloquer. L’attestation l’aide à se relier.
step-card = Montrez votre carte Vitale
step-card-text = Avec elle, ou en ligne, les soignants retrouvent votre caisse.
step-sick-note = Vérifiez votre formulaire
step-sick-note-text = Ancien modèle, copie ou scan ? Demandez tout de suite à votre médecin un envoi par Internet, ou le nouveau formulaire. Sur papier, envoyez l’original : le délai est de deux jours.
step-ask-why = Demandez à quoi servira ce code
step-ask-why-text = Il désigne une caisse d’assurance maladie, pas une personne. On attend sans doute un autre numéro : demandez lequel, et pourquoi.
step-stop-site = N’écrivez rien, ou raccrochez
step-stop-site-text = Fermez la page ou raccrochez. Seuls des organismes autorisés par la loi peuvent utiliser votre numéro de sécurité sociale.
step-move = Dites votre nouvelle adresse
step-move-text = La lettre est prête. D’ici là, l’ancien code est le bon.
step-move-online = Changez votre adresse en ligne
step-move-online-text = Ouvrez « Mes démarches ». Jusqu’à la réponse, l’ancien code est le bon.
step-move-phone = Changez votre adresse au 3646
step-move-phone-text = Demandez ce qu’il faut envoyer, et une attestation de droits. D’ici là, l’ancien code est le bon.
step-join = Vous changez de régime ? Écrivez à votre nouvel organisme
step-join-text = L’organisme est { $body }. Demandez si votre dossier est arrivé. La lettre est prête.
step-stay = Vous étiez déjà salarié du privé ? Rien à faire
step-stay-text = Le code ne change pas. Avant, c’était la MSA, la MGEN, l’armée, la SNCF… ? Écrivez à votre nouvelle caisse : la lettre est plus bas.
step-keep = Gardez votre code pour l’instant
step-keep-text = Il est sur votre dernière attestation. Il vous manque ? Demandez l’attestation à la caisse qui vous rembourse. Au régime général, elle est aussi sur ameli.
step-update-card = Mettez à jour la carte Vitale
step-update-card-text = La caisse a changé ? Faites-le avant de vous en servir : c’est la règle. Une borne, en caisse ou en pharmacie, met la carte à jour.
step-register = Demandez votre inscription
step-register-text = Demandez à { $body } le formulaire S1106. Joignez une pièce d’identité, et un contrat, une fiche de paie ou une preuve de logement.
step-leave = Prévenez votre caisse de votre départ
step-leave-text = Demandez ce que deviennent vos droits et votre carte Vitale. Ne rendez pas la carte avant la réponse.
step-rejoin-work = Demandez votre rattachement
step-rejoin-work-text = D’après la CFE, avec un emploi, vos droits commencent avec le contrat. Demandez ce qu’il faut envoyer.
step-rejoin = Demandez votre rattachement
step-rejoin-text = D’après la CFE, sans emploi, il faut en général 3 mois en France. La loi en dispense certaines personnes : demandez.
step-new-attestation = Prenez une attestation quand le dossier est ouvert
step-new-attestation-text = Demandez‑la à la même caisse. Le code est écrit dessus.
step-death = Prévenez la caisse de la personne, quand vous le pourrez
step-death-text = Son nom est sur un relevé ou une lettre. Joignez une copie de l’acte de décès. La lettre est prête.
step-death-body = Prévenez la caisse de la personne, quand vous le pourrez
step-death-body-text = C’est { $body }. Joignez une copie de l’acte de décès. La lettre est prête.
step-death-own = Demandez une attestation à votre propre caisse
step-death-own-text = Il y a des enfants ? Demandez qu’ils y figurent. Vos droits à vous continuent.

fail-read = Vous ne voyez pas cette ligne ? Demandez une attestation récente, comme ci-dessous.
fail-read-old = Elle est illisible ? La nouvelle attestation suffit.
fail-compare = Nous ne le connaissons pas ? Il n’est pas forcément faux. Passez à l’étape suivante.
fail-parent = L’enfant n’y est pas ? Regardez l’attestation de l’autre parent, ou passez à l’étape suivante.
fail-online = Mot de passe oublié ? La page de connexion propose d’en changer. Pas de compte ? Prenez un autre moyen.
fail-online-body = Pas d’accès ? Prenez un autre moyen.
fail-try-ameli = Le compte ne s’ouvre pas, ou l’attestation n’y est pas ? Demandez‑la à la caisse.
fail-phone = Personne ne répond ? Rappelez à une autre heure, ou prenez un autre moyen.
fail-relay = Le relais est fermé ? Revenez plus tard, ou écrivez une lettre.
fail-desk = C’est fermé ou trop loin ? Écrivez une lettre.
fail-help = Personne près de chez vous ? Écrivez une lettre.
fail-post = Pas de réponse ? Écrivez à nouveau : la lettre de relance est prête.
fail-local = Personne ne sait ? Écrivez une lettre à l’organisme qui a payé vos derniers soins.
fail-prison = Pas de réponse ? Demandez encore, par écrit, et gardez une copie.
fail-give = On demande encore le code ? Il est sur l’attestation, à « organisme de rattachement ».
fail-give-care = On demande encore le code ? Il est sur l’attestation, à « organisme de rattachement ».
fail-give-new = Rien ne passe ? Demandez à votre caisse quelle mutuelle est reliée à votre dossier.
fail-card = Pas de carte ? Donnez votre attestation de droits.
fail-sick-note = Le médecin a envoyé l’arrêt par Internet ? Vous n’avez rien à poster à la caisse.
fail-ask-why = On insiste ? Demandez une explication écrite.
fail-stop-site = Vous avez déjà répondu ? Changez votre mot de passe ameli. Prévenez votre caisse, et votre banque si besoin.
fail-move = Pas de confirmation ? Demandez si l’adresse est notée.
fail-move-online = Pas de compte ? La lettre de changement d’adresse le dit aussi.
fail-join = Pas de réponse ? L’ancien organisme paie vos soins jusqu’à ce que le nouveau prenne le relais.
fail-stay = Une nouvelle mutuelle ? Donnez‑lui l’attestation.
fail-update-card = Pas de carte ? Montrez votre attestation en attendant.
fail-register = Il manque un papier ? Demandez la liste par écrit.
fail-leave = Personne ne répond ? Écrivez une lettre.
fail-rejoin = Pas de réponse ? Écrivez une lettre à la caisse de votre domicile.
fail-new-attestation = Rien ne vient ? Demandez encore : la lettre est prête.
fail-desk-reply = Pas de réponse ? Allez à l’accueil avec une copie de la lettre.
fail-death = Demandez de l’aide à un proche, à France services ou à une assistante sociale.
fail-death-own = L’enfant n’a plus de parent couvert ? Parlez‑en à la caisse du lieu où il vit.

tip-meme-code = Vous retrouverez le même code. On n’en donne un nouveau que si vous changez de caisse ou de régime.
tip-provisoire = Avec un numéro provisoire, on est remboursé. Mais on n’a ni carte Vitale, ni compte ameli.
tip-arrivee-protection = Bénéficiaire de la protection temporaire ? Selon ameli, en 2022, vos soins sont couverts dès l’arrivée. Demandez à votre caisse si cela a changé.
tip-arrivee-autres = Demande d’asile ou aide médicale de l’État : les règles sont différentes. Demandez à l’accueil de la caisse du lieu.
tip-arrivee-mutuelle = Une mutuelle demande le code ? Sans dossier ouvert, il n’y en a pas encore : dites-le-lui.
tip-autre-caisse = Un travail agricole ? Voyez la MSA. Outre-mer, voyez la caisse du lieu.
tip-proche = Faites l’appel ou la visite avec la personne, avec son accord.
tip-tuteur = Tuteur ou curateur ? Demandez à la caisse quel papier le prouve.
tip-deces-organisme = N’ouvrez pas le compte en ligne de la personne : la lettre suffit.
tip-deces-mairie = Pour un décès en France, la mairie prévient aussi les organismes. Écrivez quand même.
tip-deces-c2s = Celui qui avait demandé la Complémentaire santé solidaire est décédé ? Les autres membres du foyer la gardent jusqu’à la fin de la période en cours. Un proche prévient l’organisme qui la gérait.
tip-enfant-age = Dès 12 ans, un parent peut demander une carte pour l’enfant. À 16 ans, la caisse écrit d’elle-même. À 18 ans, il a sa propre attestation.
tip-enfant-deux = Les deux parents ont l’enfant sur leur dossier ? Donnez le code de celui dont la carte Vitale est lue.
tip-pas-de-coupure = L’ancien organisme ne peut pas arrêter de payer avant que le nouveau ait pris le relais. C’est la loi.
tip-demenage-meme = Même caisse après le déménagement ? Le code ne change pas, en principe. Si elle change, on doit vous le dire.
tip-demenage-militaire = Militaire envoyé outre-mer ? Demandez avant de partir : au-delà de six mois, c’est parfois le régime du lieu.
tip-emploi-mois = En cas de changement d’organisme, vous devez en être informé dans un délai d’un mois.
tip-refuse-mutuelle = Vérifiez aussi que personne n’a confondu avec le numéro de la mutuelle, ou avec un numéro d’entreprise.
tip-refuse-demenage = Vous avez déménagé ? Tant que le dossier n’a pas suivi, l’ancien code est le bon. Dites votre nouvelle adresse à la caisse.
tip-soins = Ne pas connaître ce code n’empêche pas de se faire soigner.
tip-arret-case = Une case pour ce code ? Le papier est sans doute un ancien modèle. La caisse le renvoie au médecin, et vous prévient.
tip-arret-service = Fonctionnaire titulaire ou militaire ? L’arrêt ne va pas à la caisse : demandez à votre service à qui l’envoyer.
tip-administration = Regardez sur leurs courriers quel numéro ils attendent de vous.
tip-prive = Vous pouvez refuser. Ne donnez pas votre attestation : elle porte votre numéro de sécurité sociale.
tip-independant = Les indépendants dépendent de la CPAM, tous depuis 2020. Un code qui commence par 03 ne sert plus.
tip-retraite = À la retraite, le régime est en principe celui de la pension. Agriculture, armée, SNCF, mines, notaires : ce n’est pas la CPAM.
tip-famille = { $who ->
    [enfant] Prenez l’attestation du parent lui-même : la caisse de son conjoint peut être une autre.
    [proche] Prenez l’attestation de la personne elle-même : la caisse de ses proches peut être une autre.
   *[vous] Prenez votre propre attestation, pas celle du conjoint ou du parent : la caisse peut être une autre.
}
tip-etudiant = Moins de 24 ans et jamais travaillé ? C’est le régime d’un parent. Sinon, celui du travail, ou la CPAM.
tip-etudiant-ancien = LMDE, SMEREP : ces codes ne servent plus depuis le 1er septembre 2019.
tip-sans = Sans emploi, le dernier régime reste le bon, en principe. Jamais travaillé ? C’est la CPAM.
tip-sans-special = Ancien militaire, marin, agent SNCF ou religieux, sans travail ni pension ? C’est la CPAM, quand vous ne remplissez plus les conditions.
tip-agricole = La caisse est la MSA. Le compte ameli et le 3646 ne sont pas pour elle.
tip-agricole-outre-mer = Dans ces départements, la CGSS suit aussi les agriculteurs.
tip-agent = Avoir la MGEN comme complémentaire ne change ni la caisse, ni le code. Seule l’attestation de droits dit qui rembourse les soins de base.
tip-agent-contractuel = Agent contractuel ? En général, c’est la CPAM.
tip-mutuelle-autre = Plusieurs mutuelles ne gèrent plus les remboursements de base. Au 3646, demandez quelle est la caisse.
tip-lieu = Outre-mer, la CPAM est remplacée par la caisse du lieu : CGSS, ou CSSM à Mayotte.
tip-sncf2020 = En principe, une personne embauchée à la SNCF depuis le 1er janvier 2020 dépend de la CPAM.
tip-special = La caisse est celle du métier, pas une CPAM. Le conjoint et les enfants en ont peut-être une autre.
tip-special-inconnu = Un régime spécial a sa propre caisse. Son nom est en haut des décomptes de remboursement.
tip-alsace-moselle = Le code est celui du régime général. Le régime local se lit ailleurs sur l’attestation.
tip-outre-mer = Les heures du 3646 changent d’un département à l’autre.
tip-mayotte = À Mayotte, le numéro n’est pas le 3646.
tip-collectivite = Ces territoires ont leur propre organisme. Une caisse de France suit encore le dossier ? Écrivez‑lui.
tip-sans-adresse = Dites à l’accueil qu’il n’y a pas d’adresse fixe. Demandez où le courrier peut arriver : chaque caisse le dira.
tip-prison = Les enfants et les autres proches gardent la CPAM de leur domicile.
tip-cfe = Plus de 3 mois de suite en France ? D’après la CFE, il faut alors quitter la CFE. Demandez d’abord à la CPAM quand elle vous couvre.
tip-depart = Seul celui qui perd ses droits en France rend la carte Vitale. Prenez une attestation avant de partir, et gardez‑la.
tip-retour = Vous revenez dans la même caisse ? Le code est en général le même.
tip-retraite-carte = Ne rendez pas la carte Vitale avant d’avoir demandé. Avec quinze ans d’assurance en France, ou une convention, vos soins en France restent couverts.
tip-retraite-moins = Avec moins de quinze ans, le droit peut s’arrêter, et la carte avec.
tip-retraite-europe = Union européenne, Espace économique européen, Suisse : demandez le formulaire S1 à votre caisse de retraite.
tip-retraite-ailleurs = Ailleurs, au régime général : le CNAREFE, d’après une source de 2021. Votre caisse vous dira s’il existe encore.
tip-frontalier = Vous travaillez en Suisse ? Vous pouvez choisir la France ou la Suisse, dans les trois mois. Le formulaire va à la CPAM de votre domicile.
tip-frontalier-europe = Vous travaillez dans l’Union européenne ? Demandez à la caisse de ce pays si le formulaire S1 vaut pour vous.
tip-hors-de-france = Depuis l’étranger, prenez le numéro qui commence par +33.
tip-relais = Les heures du relais visio changent : elles sont sur ameli.
tip-francais = Les mots français sont dans la lettre. Vous pouvez les montrer.
tip-probable = La caisse n’est pas certaine : le plus souvent, une CPAM. Vérifiez le nom en haut d’un décompte.

later-relance = Le { $date } : demandez à nouveau
later-relance-text = Demandez encore, ou envoyez la lettre de relance.
later-reclamation = Le { $date } : faites une réclamation
later-reclamation-text = Écrivez que rien n’est venu. Gardez une copie.
later-mediateur = Ensuite : le médiateur de la caisse
later-mediateur-text = C’est gratuit. Il donne un avis et ne décide pas. Il demande que vous ayez d’abord contacté la caisse, et qu’aucun juge ne soit saisi.
later-mediateur-other = Votre régime a peut-être son propre médiateur : demandez à votre organisme.
later-defenseur = Si la caisse ne répond pas : le Défenseur des droits
later-defenseur-text = C’est gratuit. Faites d’abord vos démarches auprès de la caisse. Avoir vu le médiateur ne vous en empêche pas.
later-recours = La commission de recours amiable examine les refus. Pour retrouver un code, elle ne sert pas.

prepare-identite = Une pièce d’identité
prepare-vitale = La carte Vitale, pour la caisse et les soignants seulement
prepare-provisoire = Le papier qui porte votre numéro provisoire, pour la caisse seulement
prepare-s1106 = Le formulaire S1106
prepare-residence = Un contrat, une fiche de paie ou une preuve de logement
prepare-domicile = Un justificatif de la nouvelle adresse
prepare-activite = Un papier qui prouve le nouveau travail
prepare-deces = Une copie de l’acte de décès
prepare-vitale-deces = La carte Vitale de la personne : demandez comment la rendre
prepare-accord = L’accord de la personne, et sa présence si possible
prepare-jugement = Tuteur ou curateur : une copie du jugement
prepare-parent = L’attestation de droits d’un parent
prepare-refus = Le message ou le papier qui dit que le code est faux
prepare-formulaire = Le formulaire ou le message qui demande le code
prepare-ancienne = L’ancienne attestation
prepare-courrier = Une adresse où un courrier peut vous attendre
prepare-crayon = De quoi écrire : la date, l’heure, le nom, la réponse

never-number = Ne donnez pas de numéro de sécurité sociale à un site comme le nôtre. Nous ne le demandons jamais.
never-link = Ne cliquez pas sur un lien reçu par SMS ou e-mail. Tapez l’adresse vous-même.
never-call = Ne donnez ni mot de passe, ni carte bancaire à quelqu’un qui vous appelle.
never-paid = Ne payez pas, et n’appelez pas un numéro surtaxé. L’Assurance Maladie répond au 3646, au prix d’un appel.
never-app = Ne rangez pas vos papiers dans une application privée. Prenez les services officiels.

call-title = Fiche d’appel
call-intro = Notez tout : cela aide si vous devez rappeler.
call-number = Numéro
call-number-none = Celui du dernier courrier de la caisse
call-say = Ce que vous pouvez dire
call-say-1 = { $who ->
    [proche] Bonjour, j’appelle avec une personne qui voudrait son attestation de droits.
   *[vous] Bonjour, je voudrais mon attestation de droits, s’il vous plaît.
}
call-say-2 = { $who ->
    [proche] Elle a besoin de connaître son organisme de rattachement : régime, caisse et centre.
   *[vous] J’ai besoin de connaître mon organisme de rattachement : régime, caisse et centre.
}
call-say-3 = { $who ->
    [proche] Si vous ne pouvez pas le lire, comment peut-elle recevoir l’attestation ?
   *[vous] Si vous ne pouvez pas me le lire, comment puis-je recevoir l’attestation ?
}
call-date = Date et heure
call-name = Nom de la personne
call-answer = Réponse
call-next = Suite promise, et pour quand

ics-name = Rappels
ics-summary = Rappel
ics-description = Regardez si la réponse est arrivée. La suite est ici : { $url }
