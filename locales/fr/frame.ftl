site-name = Rattachement
site-tagline = site indépendant
skip = Aller au contenu
nav-label = Menu
nav-decode = Décoder
nav-regimes = Les régimes
nav-sources = Les sources
languages-label = Langues
trail-label = Vous êtes ici :
trail-home = Accueil
footer-independent = Site indépendant et gratuit.
footer-not-official = Sans lien avec l’Assurance Maladie ni avec l’État. Ni cookie, ni traceur.
footer-data = Sources lues le { $date }.
print = Imprimer

status-active = En cours
status-merged = Absorbée
status-closed = Fermé
status-alias = Second code
status-unverified = Non vérifié

part-regime = Le régime
part-caisse = La caisse
part-centre = Le centre
part-missing = chiffres inconnus
part-to-read = À lire sur votre attestation
part-not-known = Inconnu de nos tables

source-dated = Date du document : { $date }.
source-undated = Document sans date.
source-read = Lu le { $date }.
source-licence = Licence : { $licence }.
source-facts-only = Seuls des faits sont repris.
confidence-high = sûr
confidence-medium = probable
confidence-low = incertain
pager-page = Page { $page } sur { $pages }
pager-next = Page suivante
pager-previous = Page précédente
pager-label = Pages

# What a form with a field for words says before a social security number leaves.
number-warning = Ceci ressemble à un numéro de sécurité sociale. Nous ne l’avons pas envoyé. Effacez-le, puis appuyez sur « { $button } ».
