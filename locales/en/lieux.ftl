nav-caisses = Caisses
nav-departements = By département
nav-map = Map
nav-move = Moving home

search-title = Find the caisse (health insurance fund) of a place
search-description = The caisse (health insurance fund) of a town, a postcode or a département, for every régime (scheme). With the first digits of its code.
search-question = Where do you live?
search-hint = A town, a postcode or a département. The name or the code of a caisse (fund) works too.
search-submit = Find
search-never = Do not type your name or your social security number. The town is enough.
search-again = Type a town or a postcode
search-empty = Type a town, a postcode or a département.
search-choose = { $count ->
    [one] One answer
   *[other] { $count } answers: choose yours
}
search-count = { $count ->
    [one] one answer
   *[other] { $count } answers
}
search-slip = Did you mean…
search-postal-text = Several towns share this postcode.
search-cedex = This is a CEDEX code
search-cedex-text = A CEDEX code is for the post of companies and public offices. Here is the town written next to it.
search-unknown-postal = No town has this postcode
search-unknown-postal-text = It may be a CEDEX code, kept for the post of companies. Its first digits give the département.
search-former = former name: { $name }
search-heir = replaces the { $name }, which has closed
search-abroad = This place is abroad
search-abroad-text = Outside France, no caisse goes with a place.
search-abroad-live = I live there: how do I get my code?
search-abroad-leave = I am going there, or coming back
search-abroad-arrive = I am arriving from there: which is my caisse?
search-more = { $count ->
    [one] And one more. Add the département or the postcode to narrow it down.
   *[other] And { $count } more. Add the département or the postcode to narrow it down.
}
search-nothing = We found nothing
search-nothing-text = Check the spelling, or try another way:
search-nothing-postal = Type the 5 digits of the postcode.
search-nothing-old = A hamlet? Type the name of the town it belongs to.
search-nothing-abroad = Do you live abroad? Caisses do not go by place there: see the régimes.
search-count-script = suggestions
search-suggestions = Suggestions
search-other-ways = Other ways to search
search-way-map = On the map
search-way-map-text = Tap your département.
search-way-departements = By département
search-way-departements-text = The list, by number.
search-way-regimes = By régime
search-way-regimes-text = MSA (farming), armed forces, seafarers, SNCF…
search-way-move = I am moving
search-way-move-text = See whether the caisse changes.
search-way-list = The alphabetical list of all the organisations

place-title = Caisse (health insurance fund): { $name }
place-description = { $name }: the caisse (health insurance fund) of the régime général, the MSA and the other régimes, with the first digits of their codes.
place-departement = Département { $code }
place-sure = In the régime général, the caisse is the { $name }.
place-probable = In the régime général, it is probably the { $name }.
place-undecided = In the régime général, { $count } caisses are possible. We do not know which one is yours.
place-unknown = This territory has its own system. We know of no code of the régime général here.
place-unknown-975 = In Saint-Pierre and Miquelon, it is the Caisse de prévoyance sociale (CPS), a scheme of its own (Igas, 2020). Ask it for your certificate: we have not found the code it prints.
place-unknown-977 = In Saint-Barthélemy, it is the Caisse de prévoyance sociale, which comes under an MSA (decree of 2017). Our tables know it as 02 977. We have not found the code it prints in the régime général.
place-special = Other régimes (schemes)
place-special-others = Armed forces, seafarers, SNCF, notaries…: the other régimes (schemes)
place-begins = The code begins:
place-centre-usual = then 4 digits, most often 0000.
place-centre-paper = then 4 digits, on your attestation.
place-see-map = See on the map
place-how-to-know = Your attestation de droits (certificate of entitlement) says it. Does a letter from your caisse say something different from us? The letter is right.
basis-seat = The caisse has its head office here.
basis-former_seat = A former caisse had its head office here.
basis-arrondissement = Several caisses share this département. We go by the arrondissement (district): it is an approximation.
basis-office = Several caisses share this area. In 2014 or 2015, the mail of the office here went to this one. No recent source confirms it.
basis-split = Several caisses share this area. No public source says which one covers each town.
basis-exception = A source of 2006 attaches this town to the neighbouring caisse. No recent source confirms it.
basis-official = The State’s directory gives this caisse.
place-about = This town
place-postal-codes = Postcodes
place-insee = Insee code
place-insee-text = another number, which has nothing to do with the caisse
place-former = Former names or merged towns
place-largest = The largest towns
place-other-commune = Search for another town
place-neighbours = Neighbouring départements
place-moving = Moving home? See whether the caisse changes.

departements-title = The caisses (health insurance funds) by département
departements-description = The caisse (health insurance fund) of each département of France, by number.
departements-lead = In the régime général (general scheme), almost every département has a single caisse (fund).
departements-map = See the map

list-title = All the organisations, in alphabetical order
list-description = The health insurance organisations in service according to our tables, from A to Z, with the first digits of their codes.
list-lead = The organisations in service according to our tables, all régimes together. The decoder reads old codes.
list-filter = A name, a place or a code
list-none = Nothing in this list. The button searches the towns.

map-title = The map of the caisses (health insurance funds)
map-description = The map of the caisses (health insurance funds) in France: choose a département.
map-lead = Tap a département to see its caisses (funds).
map-to-list = The same as a list
map-here = Here:
map-label = Map of the départements of France
map-legend = Dotted outlines: the départements that several caisses share.
map-credit = Drawing:

move-title = Does my caisse (health insurance fund) change if I move home?
move-description = Where from, where to? See whether your caisse (health insurance fund) changes, and what to do, in which order.
move-de = From:
move-vers = To:
move-de-question = Where are you leaving?
move-vers-question = Where are you going?
move-de-choose = Where are you leaving? Several places match “{ $name }”
move-vers-choose = Where are you going? Several places match “{ $name }”
move-hint = A town or a postcode.
move-empty = Type a town or a postcode.
move-unknown = We did not find this town. Try its postcode.
move-departement = Several caisses (funds) share this département. Type your town.
move-de-abroad = This place is abroad: no French caisse goes with it.
move-vers-abroad = This place is abroad: no French caisse goes with it.
move-not-place = This is not the name of a town. Nothing was kept.
move-submit = See
move-again = Try another move
move-plan = Give my new address, step by step
move-answer = From { $from-article ->
    [le] Le { $from }
    [les] Les { $from }
   *[none] { $from }
} to { $to-article ->
    [le] Le { $to }
    [les] Les { $to }
   *[none] { $to }
}
move-general-same = Your caisse (fund) stays the same
move-general-same-text = In the régime général (general scheme), the beginning of your code does not change. Give your new address, nothing else.
move-general-changes = Your caisse (fund) changes
move-general-changes-text = In the régime général (general scheme), the 3 digits of the caisse change. The first 2 stay 01.
move-general-perhaps = Your caisse (fund) may change
move-general-perhaps-text = Several caisses are possible here. Your new attestation de droits (certificate of entitlement) will say.
move-general-perhaps-same = Your caisse (fund) probably stays the same
move-general-perhaps-same-text = Several caisses share this département. Your new attestation de droits (certificate of entitlement) will say.
move-general-perhaps-changes = Your caisse (fund) probably changes
move-general-perhaps-changes-text = Several caisses share this département. Your new attestation de droits (certificate of entitlement) will say.
move-general-elsewhere = This territory has its own system
move-general-elsewhere-text = Ask your present caisse (fund) what to do before you leave.
move-by-regime = Not in the régime général (general scheme)?
move-before = Before
move-after = After
move-agricole-same = The MSA stays the same.
move-agricole-changes = The MSA changes.
move-agricole-elsewhere = One of the two places has no MSA in our tables.
move-special = These régimes have a national organisation: in mainland France, the beginning of the code does not change. At the MGEN, the 3 digits of the caisse may change. Give your new address. In the armed forces and posted overseas? Ask before you leave: it is sometimes the régime of that place.
move-steps = In this order
move-step-declare = Give your new address
move-step-declare-text = In your online account, by phone, or at the reception of your caisse. Do it as soon as you can.
move-step-wait = Let the caisses transfer your file
move-step-wait-text = It is up to them to do it. As long as the file has not been passed on, the old code is the right one.
move-step-attestation = Ask for a recent attestation de droits (certificate of entitlement)
move-step-attestation-text = The code of your new caisse is written on it.
move-step-card = Update your carte Vitale (health insurance card)
move-step-card-text = Has the caisse changed? Update the card before you use it: this is the rule. At a kiosk (borne), in a pharmacy or at a caisse. It is free.
move-step-mutuelle = Tell your mutuelle (top-up insurer)
move-step-mutuelle-text = Send it the new attestation. Otherwise, your statements may no longer reach it.

caisse-on-map = See it on the map
caisse-neighbours = Neighbouring caisses
caisse-same-place = Other organisations of the same place
