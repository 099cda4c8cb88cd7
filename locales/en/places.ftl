nav-caisses = Funds
nav-departements = By département
nav-map = Map
nav-move = Moving home

search-title = Find the health insurance fund of a place
search-description = The health insurance fund of a town, a postcode or a département, for every scheme. With the first digits of its code.
search-question = Where do you live?
search-hint = A town, a postcode or a département. The name or code of a fund works too.
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
search-more = { $count ->
    [one] And one more. Add the département or the postcode to narrow it down.
   *[other] And { $count } more. Add the département or the postcode to narrow it down.
}
search-nothing = We found nothing
search-nothing-text = Check the spelling, or try another way:
search-nothing-postal = Type the 5 digits of the postcode.
search-nothing-old = A hamlet? Type the name of the town it belongs to.
search-nothing-abroad = Living abroad? Funds do not go by place there: see the schemes.
search-count-script = suggestions
search-suggestions = Suggestions
search-other-ways = Other ways to search
search-way-map = On the map
search-way-map-text = Touch your département.
search-way-departements = By département
search-way-departements-text = The list, region by region.
search-way-regimes = By scheme
search-way-regimes-text = Farming (MSA), military, sailors, SNCF…
search-way-move = I am moving
search-way-move-text = See whether the fund changes.
search-way-list = The alphabetical list of all bodies

place-title = Health insurance fund: { $name }
place-description = { $name }: the health insurance fund of the general scheme, the MSA and the other schemes, with the first digits of their codes.
place-departement = Département { $code }
place-sure = In the general scheme, the fund is the { $name }.
place-probable = In the general scheme, it is probably the { $name }.
place-undecided = In the general scheme, { $count } funds are possible. Our sources do not settle it.
place-unknown = This territory has its own system. We know of no general scheme code here.
place-unknown-975 = Saint-Pierre-et-Miquelon has its own fund. We have not found the code it prints.
place-unknown-977 = Saint-Barthélemy has its own fund. We have not found the general scheme code it prints.
place-general = General scheme (régime général)
place-agricole = Farming scheme (régime agricole)
place-special = Other schemes
place-special-text = These bodies cover the whole of France. They go by occupation, not by place.
place-begins = The code begins:
place-centre = The last 4 digits?
place-centre-text = Nobody can guess them from an address. They are on your certificate of entitlement (attestation de droits).
place-see-caisse = Contact this fund
place-see-map = See on the map
place-how-to-know = Your certificate of entitlement (attestation de droits) says it for sure. So does 3646.
certainty-probable = Likely, not certain
certainty-undecided = Our sources do not settle it
basis-seat = The fund has its head office here.
basis-former_seat = A former fund had its head office here.
basis-arrondissement = Several funds share this département. We go by the arrondissement: it is an approximation.
basis-split = Several funds share this area. No public source says which one covers each town.
basis-exception = A source from 2006 attaches this town to the neighbouring fund. No recent source confirms it.
basis-official = The State’s directory gives this fund.
place-about = This town
place-postal-codes = Postcodes
place-insee = Insee code
place-insee-text = another number, which has nothing to do with the fund
place-former = Former names or merged towns
place-largest = The largest towns
place-other-commune = Search for another town
place-neighbours = Neighbouring départements
place-moving = Moving home? See whether the fund changes.

departements-title = Funds by département
departements-description = The health insurance fund of each département of France, region by region.
departements-lead = In the general scheme, almost every département has a single fund.
departements-map = See the map

list-title = All bodies, in alphabetical order
list-description = The health insurance bodies in service, from A to Z, with the first digits of their codes.
list-lead = Bodies in service, all schemes together. Use the decoder for old codes.

map-title = Map of the funds
map-description = The map of health insurance funds in France: choose a département.
map-lead = Touch a département to see its funds.
map-to-list = The same as a list
map-here = Here:
map-label = Map of the départements of France
map-legend = Dotted outlines: the départements that several funds share.
map-credit = Drawing:
map-list = The list of départements

move-title = Does my fund change if I move?
move-description = Where from, where to? See whether your health insurance fund changes, and what to do in which order.
move-lead = Say where you leave and where you go.
move-de = From:
move-vers = To:
move-de-question = Where are you leaving?
move-vers-question = Where are you going?
move-de-choose = Where are you leaving? Several places match “{ $name }”
move-vers-choose = Where are you going? Several places match “{ $name }”
move-hint = A town or a postcode.
move-empty = Type a town or a postcode.
move-unknown = We did not find this town. Try its postcode.
move-not-place = This is not the name of a town. Nothing was kept.
move-submit = See
move-again = Try another move
move-answer = From { $from } to { $to }
move-general-same = Your fund stays the same
move-general-same-text = In the general scheme, the beginning of your code does not change. The last 4 digits may.
move-general-changes = Your fund changes
move-general-changes-text = In the general scheme, the 3 digits of the fund change. The first 2 stay 01.
move-general-perhaps = Your fund may change
move-general-perhaps-text = Several funds are possible here. Your new certificate of entitlement will say.
move-general-perhaps-same = Your fund probably stays the same
move-general-perhaps-same-text = Several funds share this département. Your new certificate of entitlement will say.
move-general-elsewhere = This territory has its own system
move-general-elsewhere-text = Ask your present fund what to do before you leave.
move-by-regime = By scheme
move-before = Before
move-after = After
move-agricole-same = The MSA stays the same.
move-agricole-changes = The MSA changes.
move-agricole-elsewhere = One of the two places has no MSA in our tables.
move-special = These schemes have a national body: the beginning of the code does not change. At the MGEN, the 3 digits of the fund may change with the département. Give your new address.
move-steps = In this order
move-step-declare = Tell them your new address
move-step-declare-text = In your online account, by phone, or at your fund’s reception. Do it as soon as you can.
move-step-wait = Let the funds transfer your file
move-step-wait-text = It is their job. Once the address is declared, you do not have to choose the fund.
move-step-attestation = Ask for a recent certificate of entitlement (attestation de droits)
move-step-attestation-text = The code of your new fund is written on it.
move-step-card = Update your carte Vitale
move-step-card-text = At a kiosk, in a pharmacy or at a fund. It is free.
move-step-mutuelle = Tell your top-up insurer (mutuelle)
move-step-mutuelle-text = Send them the new certificate. Otherwise your refunds may no longer reach them.

caisse-places = Its territory
caisse-on-map = See it on the map
caisse-neighbours = Neighbouring funds
caisse-same-place = Other bodies of the same place
