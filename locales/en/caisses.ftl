caisse-title = { $name }: code { $code }
caisse-description = { $name }: its code { $code }, its status, how to contact it, its older codes and our sources.
caisse-ask = Ask for an attestation (certificate)
kind-cpam = Local health insurance fund (CPAM)
kind-cpam_secondaire = Second code of a local fund
kind-cgss = Overseas general social security fund (CGSS)
kind-ccss = Joint social security fund (CCSS)
kind-css = Social security fund
kind-cps = Social protection fund (CPS)
kind-cramif = Regional fund
kind-nationale = National organisation
kind-pivot = Code used for hospital billing
kind-speciale = Organisation of a special régime
kind-msa = Farming fund (MSA)
kind-msa_ancienne = Former fund of the MSA
kind-msa_second_code = Second code of an MSA
kind-gamex = Delegated insurers for farmers, until 2014
kind-rsi = Fund of the régime of the self-employed, until 2019
kind-slm = Local section run by a mutuelle
kind-slm_infogeree = Mutuelle managed nationally
kind-technique = Technical code
kind-test = Test card
caisse-listed = Complete codes found in the public tables
caisse-older = Older codes that lead here
caisse-territory = Who belongs to this organisation?
caisse-national = All of France.
caisse-departements = { $count ->
    [one] Département:
   *[other] Départements:
}
caisse-partly = This département has several caisses: this one covers only part of it.
caisse-territory-unknown = Our sources give no territory.
caisse-not-always = Most often, it is the caisse of the place where you live. There are exceptions.
caisse-seat = Head office: { $seat }.
caisse-name-2015 = In the table of 2015
caisse-name-2020 = In the table of 2020
caisse-sure-identity = What this code stands for: { $confidence }.
caisse-sure-state = Its status today: to be checked (last source: { $date }).
caisse-more = And { $count } others.
caisse-sites = Where to go
caisse-sites-lead = Before you go, check the opening hours and whether you need an appointment.
caisse-sites-call = Phone:
caisse-sites-open = Open { $hours }.
caisse-sites-pages = Each name leads to its page in the State’s directory.
caisse-sites-changed = Entry updated on { $date }.
caisse-sites-source = Source:
caisse-sites-more = { $count ->
    [one] And { $count } more place, in the State’s directory.
   *[other] And { $count } more places, in the State’s directory.
}
