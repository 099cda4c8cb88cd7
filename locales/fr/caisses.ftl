caisse-title = { $name } : code { $code }
caisse-description = { $name } : son code { $code }, son état, comment la joindre, ses anciens codes et nos sources.
caisse-ask = Demander une attestation
kind-cpam = Caisse primaire d’assurance maladie
kind-cpam_secondaire = Second code d’une caisse primaire
kind-cgss = Caisse générale de sécurité sociale
kind-ccss = Caisse commune de sécurité sociale
kind-css = Caisse de sécurité sociale
kind-cps = Caisse de prévoyance sociale
kind-cramif = Caisse régionale
kind-nationale = Organisme national
kind-pivot = Code pour la facturation des hôpitaux
kind-speciale = Organisme d’un régime spécial
kind-msa = Mutualité sociale agricole
kind-msa_ancienne = Ancienne caisse de la MSA
kind-msa_second_code = Second code d’une MSA
kind-gamex = Assureurs délégués des agriculteurs, jusqu’en 2014
kind-rsi = Caisse du régime social des indépendants, jusqu’en 2019
kind-slm = Section locale mutualiste
kind-slm_infogeree = Mutuelle gérée au niveau national
kind-technique = Code technique
kind-test = Carte de test
caisse-listed = Codes complets relevés dans les tables publiques
caisse-older = Anciens codes qui mènent ici
caisse-territory = Qui dépend de cet organisme ?
caisse-national = Toute la France.
caisse-departements = { $count ->
    [one] Département :
   *[other] Départements :
}
caisse-partly = Ce département a plusieurs caisses : celle-ci n’en couvre qu’une partie.
caisse-territory-unknown = Nos sources ne donnent pas de territoire.
caisse-not-always = Le plus souvent, c’est la caisse du lieu où l’on habite. Il y a des exceptions.
caisse-seat = Siège : { $seat }.
caisse-name-2015 = Dans la table de 2015
caisse-name-2020 = Dans la table de 2020
caisse-sure-identity = Ce que désigne ce code : { $confidence }.
caisse-sure-state = Son état d’aujourd’hui : à vérifier (dernière source : { $date }).
caisse-more = Et { $count } autres.
caisse-sites = Où aller
caisse-sites-lead = Avant de vous déplacer, vérifiez les horaires et s’il faut un rendez-vous.
caisse-sites-call = Téléphone :
caisse-sites-open = Ouvert { $hours }.
caisse-sites-pages = Chaque nom mène à sa page dans l’annuaire de l’administration.
caisse-sites-changed = Fiche mise à jour le { $date }.
caisse-sites-source = Source :
caisse-sites-more = { $count ->
    [one] Et { $count } autre lieu d’accueil, dans l’annuaire de l’administration.
   *[other] Et { $count } autres lieux d’accueil, dans l’annuaire de l’administration.
}
