nav-caisses = Caisses
nav-departements = Par département
nav-map = Carte
nav-move = Déménagement

search-title = Trouver la caisse d’un lieu
search-description = La caisse d’assurance maladie d’une commune, d’un code postal ou d’un département, pour tous les régimes. Avec le début du code.
search-question = Où habitez‑vous ?
search-hint = Une commune, un code postal ou un département. Le nom ou le code d’une caisse marche aussi.
search-submit = Trouver
search-never = Ne tapez ni votre nom, ni votre numéro de sécurité sociale. La commune suffit.
search-again = Taper une commune ou un code postal
search-empty = Tapez une commune, un code postal ou un département.
search-choose = { $count ->
    [one] Une réponse
   *[other] { $count } réponses : choisissez la vôtre
}
search-count = { $count ->
    [one] une réponse
   *[other] { $count } réponses
}
search-slip = Vouliez-vous dire…
search-postal-text = Plusieurs communes ont ce code postal.
search-cedex = C’est un code CEDEX
search-cedex-text = Un code CEDEX sert au courrier des entreprises et des administrations. Voici la commune qui est écrite à côté.
search-unknown-postal = Aucune commune n’a ce code postal
search-unknown-postal-text = C’est peut-être un code CEDEX, réservé au courrier des entreprises. Ses premiers chiffres donnent le département.
search-former = ancien nom : { $name }
search-heir = remplace la { $name }, qui a fermé
search-abroad = Ce lieu est à l’étranger
search-abroad-text = Hors de France, aucune caisse ne va avec un lieu.
search-abroad-live = J’y vis : comment avoir mon code ?
search-abroad-leave = J’y pars, ou j’en reviens
search-abroad-arrive = J’en arrive : quelle est ma caisse ?
search-more = { $count ->
    [one] Et une autre. Ajoutez le département ou le code postal pour préciser.
   *[other] Et { $count } autres. Ajoutez le département ou le code postal pour préciser.
}
search-nothing = Nous n’avons rien trouvé
search-nothing-text = Vérifiez l’orthographe, ou essayez autrement :
search-nothing-postal = Tapez les 5 chiffres du code postal.
search-nothing-old = Un hameau ou un lieu-dit ? Tapez le nom de la commune.
search-nothing-abroad = Vous vivez à l’étranger ? Il n’y a pas de caisse par lieu : voyez les régimes.
search-count-script = suggestions
search-suggestions = Suggestions
search-other-ways = Chercher autrement
search-way-map = Sur la carte
search-way-map-text = Touchez votre département.
search-way-departements = Par département
search-way-departements-text = La liste, par numéro.
search-way-regimes = Par régime
search-way-regimes-text = MSA, militaires, marins, SNCF…
search-way-move = Je déménage
search-way-move-text = Voir si la caisse change.
search-way-list = La liste alphabétique de tous les organismes

place-title = Caisse d’assurance maladie : { $name }
place-description = { $name } : la caisse d’assurance maladie du régime général, la MSA et les autres régimes, avec le début de leur code.
place-departement = Département { $code }
place-sure = Au régime général, la caisse est la { $name }.
place-probable = Au régime général, c’est probablement la { $name }.
place-undecided = Au régime général, { $count } caisses sont possibles. Nous ne savons pas laquelle est la vôtre.
place-unknown = Ce territoire a son propre système. Nous ne connaissons pas de code du régime général ici.
place-unknown-975 = À Saint-Pierre-et-Miquelon, c’est la Caisse de prévoyance sociale (CPS), un régime à part (Igas, 2020). Demandez-lui votre attestation : nous n’avons pas trouvé le code qu’elle imprime.
place-unknown-977 = À Saint-Barthélemy, c’est la Caisse de prévoyance sociale, qui dépend d’une MSA (décret de 2017). Nos tables la connaissent sous 02 977. Nous n’avons pas trouvé le code qu’elle imprime au régime général.
place-special = Autres régimes
place-special-others = Militaires, marins, SNCF, notaires… : les autres régimes
place-begins = Début du code :
place-centre-usual = puis 4 chiffres, le plus souvent 0000.
place-centre-paper = puis 4 chiffres, sur votre attestation.
place-see-map = Voir sur la carte
place-how-to-know = Votre attestation de droits le dit. Une lettre de votre caisse dit autre chose que nous ? C’est elle qui a raison.
basis-seat = La caisse a son siège ici.
basis-former_seat = Une ancienne caisse avait son siège ici.
basis-arrondissement = Plusieurs caisses se partagent ce département. Nous nous fondons sur l’arrondissement : c’est une approximation.
basis-office = Plusieurs caisses se partagent ce secteur. En 2014 ou 2015, le courrier du bureau d’ici allait à celle-ci. Aucune source récente ne le confirme.
basis-split = Plusieurs caisses se partagent ce secteur. Aucune source publique ne dit laquelle suit chaque commune.
basis-exception = Une source de 2006 rattache cette commune à la caisse voisine. Aucune source récente ne le confirme.
basis-official = L’annuaire de l’administration donne cette caisse.
place-about = Cette commune
place-postal-codes = Codes postaux
place-insee = Code Insee
place-insee-text = un autre numéro, qui n’a rien à voir avec la caisse
place-former = Anciens noms ou communes réunies
place-largest = Les plus grandes communes
place-other-commune = Chercher une autre commune
place-neighbours = Départements voisins
place-moving = Vous déménagez ? Voyez si la caisse change.

departements-title = Les caisses par département
departements-description = La caisse d’assurance maladie de chaque département de France, par numéro.
departements-lead = Au régime général, presque tous les départements ont une seule caisse.
departements-map = Voir la carte

list-title = Tous les organismes, de A à Z
list-description = Les organismes d’assurance maladie en service d’après nos tables, de A à Z, avec le début de leur code.
list-lead = Les organismes en service d’après nos tables, tous régimes réunis. Les anciens codes se lisent avec le décodeur.
list-filter = Un nom, un lieu ou un code
list-none = Rien dans cette liste. Le bouton cherche parmi les communes.

map-title = La carte des caisses
map-description = La carte de France des caisses d’assurance maladie : choisissez un département.
map-lead = Touchez un département pour voir ses caisses.
map-to-list = La même chose en liste
map-here = Ici :
map-label = Carte de France des départements
map-legend = Contours en pointillés : les départements que plusieurs caisses se partagent.
map-credit = Dessin :

move-title = Ma caisse change-t-elle si je déménage ?
move-description = D’où partez-vous, où allez-vous ? Voyez si votre caisse d’assurance maladie change, et quoi faire dans l’ordre.
move-de = Départ :
move-vers = Arrivée :
move-de-question = D’où partez-vous ?
move-vers-question = Où allez-vous ?
move-de-choose = D’où partez-vous ? Plusieurs lieux répondent à « { $name } »
move-vers-choose = Où allez-vous ? Plusieurs lieux répondent à « { $name } »
move-hint = Une commune ou un code postal.
move-empty = Tapez une commune ou un code postal.
move-unknown = Nous n’avons pas trouvé cette commune. Essayez son code postal.
move-departement = Plusieurs caisses se partagent ce département. Tapez votre commune.
move-de-abroad = Ce lieu est à l’étranger : aucune caisse française n’en dépend.
move-vers-abroad = Ce lieu est à l’étranger : aucune caisse française n’en dépend.
move-not-place = Ce n’est pas le nom d’une commune. Rien n’a été gardé.
move-submit = Voir
move-again = Essayer un autre déménagement
move-plan = Déclarer ma nouvelle adresse, pas à pas
move-answer = { $from-article ->
    [elided] D’{ $from }
    [le] Du { $from }
    [les] Des { $from }
   *[none] De { $from }
} { $to-article ->
    [le] au { $to }
    [les] aux { $to }
   *[none] à { $to }
}
move-general-same = Votre caisse reste la même
move-general-same-text = Au régime général, le début de votre code ne change pas. Déclarez votre nouvelle adresse, rien d’autre.
move-general-changes = Votre caisse change
move-general-changes-text = Au régime général, les 3 chiffres de la caisse changent. Les 2 premiers restent 01.
move-general-perhaps = Votre caisse change peut-être
move-general-perhaps-text = Plusieurs caisses sont possibles ici. Votre nouvelle attestation de droits le dira.
move-general-perhaps-same = Votre caisse reste probablement la même
move-general-perhaps-same-text = Plusieurs caisses se partagent ce département. Votre nouvelle attestation de droits le dira.
move-general-perhaps-changes = Votre caisse change sans doute
move-general-perhaps-changes-text = Plusieurs caisses se partagent ce département. Votre nouvelle attestation de droits le dira.
move-general-elsewhere = Ce territoire a son propre système
move-general-elsewhere-text = Demandez à votre caisse actuelle ce qu’il faut faire avant de partir.
move-by-regime = Vous n’êtes pas au régime général ?
move-before = Avant
move-after = Après
move-agricole-same = La MSA reste la même.
move-agricole-changes = La MSA change.
move-agricole-elsewhere = L’un des deux lieux n’a pas de MSA dans nos tables.
move-special = Ces régimes ont un organisme national : en métropole, le début du code ne change pas. À la MGEN, les 3 chiffres de la caisse peuvent changer. Donnez votre nouvelle adresse. Militaire envoyé outre-mer ? Demandez avant de partir : c’est parfois le régime du lieu.
move-steps = Dans l’ordre
move-step-declare = Déclarez votre nouvelle adresse
move-step-declare-text = Dans votre compte en ligne, au téléphone ou à l’accueil de votre caisse. Faites-le dès que possible.
move-step-wait = Laissez les caisses transférer le dossier
move-step-wait-text = C’est à elles de le faire. Tant que le dossier n’est pas passé, l’ancien code est le bon.
move-step-attestation = Demandez une attestation de droits récente
move-step-attestation-text = Le code de votre nouvelle caisse y est écrit.
move-step-card = Mettez votre carte Vitale à jour
move-step-card-text = La caisse a changé ? Mettez la carte à jour avant de vous en servir : c’est la règle. À une borne, en pharmacie ou dans une caisse. C’est gratuit.
move-step-mutuelle = Prévenez votre mutuelle
move-step-mutuelle-text = Envoyez-lui la nouvelle attestation. Sans cela, vos décomptes peuvent ne plus lui arriver.

caisse-on-map = La voir sur la carte
caisse-neighbours = Caisses voisines
caisse-same-place = Autres organismes du même lieu
