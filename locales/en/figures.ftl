### The four “Look here” drawings. They are ours, not copies of the real papers.

figure-attestation-title = Drawing of an attestation de droits (certificate of entitlement)
figure-attestation-desc = At the top left, the words “Organisme de rattachement”. Below them, the code 01 751 0000, circled in pencil. Further down, apart, the code gestion (management code).
figure-attestation-caption = The code is here: look for the words “organisme de rattachement”. Its place on the page may vary. The code gestion (management code) is another line. The code drawn is an example.
figure-vitale-title = Drawing of a plastic carte Vitale (health insurance card)
figure-vitale-desc = The card has a chip, a photo, a name and a social security number. Below the card, the three boxes of the code are empty and crossed out.
figure-vitale-caption = The code is not printed on the card. The long number is your social security number: do not give it to a stranger, or to a site like ours.
figure-tiers-payant-title = Drawing of a carte de tiers payant (direct billing card)
figure-tiers-payant-desc = The card of the mutuelle (top-up insurer) has an AMC number and a table. A line leads from that number to the “not equal” sign, then to the three empty boxes of the code.
figure-tiers-payant-caption = The AMC number is not the code: it stands for your mutuelle (top-up insurer), not for your caisse (health insurance fund). The code is usually not on this card. Every mutuelle designs its own.
figure-arret-title = Drawing of a sick note (avis d’arrêt de travail)
figure-arret-desc = A sheet to fill in. The box “code de l’organisme de rattachement” is dotted, with a cross. The boxes for the number and the employer remain.
figure-arret-caption = The code is not written here. Older forms had this box. The one of 2022 that we have read no longer has it. Since September 2025, a paper sick note must be on the secure form (formulaire sécurisé).
