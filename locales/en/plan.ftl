plan-description = Your plan to find your code organisme: what to do, with which papers, and what to do if nothing comes.
plan-title-perdu = Find your code
plan-title-demande = You are asked for the code
plan-title-refuse = Your code is refused
plan-title-demenage = You have moved
plan-title-emploi = Your work changes
plan-title-arrivee = You are new in France
plan-title-etranger = France and abroad
plan-title-enfant = A child’s code
plan-title-proche = You are helping someone
plan-title-deces = After a death
plan-title-nsp = Get your code

plan-lead-perdu = Your code is written on your attestation de droits (certificate of entitlement). Ask { $body } for it: there is nothing else to report.
plan-lead-prison = In prison, a national centre handles the file. The code is written on the attestation de droits (certificate of entitlement).
plan-lead-trouve = { $who ->
    [proche] The person already has the code: it is written on their attestation de droits (certificate of entitlement).
   *[vous] You already have the code: it is written on your attestation de droits (certificate of entitlement).
}
plan-lead-mutuelle = Your mutuelle (top-up insurer) needs this code to connect with your caisse (fund). Most often, an attestation de droits (certificate of entitlement) is enough.
plan-lead-soins = Most often, your carte Vitale (health insurance card) or your attestation (certificate of entitlement) is enough. You do not have to know the code.
plan-lead-ecole = Most often, the name and address of your caisse (health insurance fund) are enough. A nursery often asks for the attestation de droits (certificate of entitlement): this is normal.
plan-lead-employeur = When you are hired, you are often asked for the attestation de droits (certificate of entitlement): this is normal. The code alone is of no use to the employer.
plan-lead-arret = Do not wait for this code to send your sick note (arrêt de travail). But on paper, it must be the secure form (formulaire sécurisé), since September 2025.
plan-lead-inutile = We found no text that gives them a need for this code. First ask them why they want it.
plan-lead-site = Give nothing. Your caisse already knows your code.
plan-lead-demande = First ask what it is for. Often, an attestation de droits (certificate of entitlement) is enough.
plan-lead-refuse = A recent attestation de droits (certificate of entitlement) settles it: the code written on it is the right one.
plan-lead-demenage = The code only changes if your caisse (fund) changes. The one to tell is { $body }.
plan-lead-emploi = The code changes with the régime (scheme). The organisation to contact is { $body }.
plan-lead-emploi-sans = Without a job, the caisse of your last job stays yours, in principle. Your code then stays the same.
plan-lead-emploi-general = The code only changes with the caisse: MSA, MGEN, armed forces, SNCF, mines, notaries…
plan-lead-arrivee = The code comes once the caisse (health insurance fund) has opened your file. The organisation to contact is { $body }.
plan-lead-etranger = The organisation to contact is { $body }.
plan-lead-depart = Leaving can change your entitlements. Ask before you go.
plan-lead-retour = Ask for your affiliation (rattachement) at the caisse (health insurance fund) of the place where you live. The code may be new.
plan-lead-frontalier = If you are covered in France, it is the CPAM (local health insurance fund) of your home. The code is on its attestation (certificate of entitlement).
plan-lead-retraite = Ask your caisse (health insurance fund) in France what happens to your rights. The code is on its attestation (certificate of entitlement).
plan-lead-enfant = A child belongs to the caisse (health insurance fund) of one parent, or of both. The code is on the parent’s attestation (certificate of entitlement).
plan-lead-proche = The code is written on the person’s attestation de droits (certificate of entitlement). Ask for it together with them.
plan-lead-deces = We offer you our condolences. Nothing is urgent on the day itself, and you have no code to look for.
plan-next = Then

plan-otherwise = Other ways: { $means }
by-online = online
by-phone = phone
by-place = in person
by-post = post
plan-know = Good to know
plan-more = Read more: { $title }
plan-open = Open { $site }
plan-open-decode = Decode a code
plan-open-letter = Prepare the letter
plan-open-caisses = Find my caisse (fund)
plan-open-lost = Find out where to ask for it
plan-later = If nothing comes
plan-later-text = No text sets a time limit for a simple attestation. The dates below are our advice.
plan-prepare = To have ready
plan-never = Never do this
plan-caisse = { $who ->
    [enfant] The parent’s caisse
    [proche] The person’s caisse
   *[vous] Your caisse
}
plan-caisse-begins = Its code starts with
plan-caisse-phone = Telephone (source: { $date }):
plan-caisse-address = Address, as read on { $date }: { $address }.
plan-caisse-open = For { $name }, several caisses are possible.
plan-caisse-text = You came from its page: check that it is the right one.
plan-caisse-commune = It is the one for { $name }.
plan-caisse-doubt = It is probably the one for { $name }: check on an old letter.
plan-answers = Your answers
plan-change = Change
plan-restart = Start again
plan-keep = Keep or change this plan
plan-keep-text = This link contains these answers, and no name or number. Anyone who has it can read them.
plan-copy = Copy the link
plan-copy-done = Link copied.
plan-copy-failed = Copying did not work. Select the link by hand.
plan-mail = Send by e-mail
plan-sms = Send by text message
plan-calendar = Add the reminders to a calendar
plan-print = Print the plan
plan-share-subject = A link to keep
plan-share-body = Here is the link to my plan: { $url }
plan-qr = QR code that opens this plan
plan-qr-text = Open this plan on a phone: point its camera at this square.
plan-sources = Where these facts come from

cost-free = Free.
cost-free-call = Free service + the price of the call.
cost-call = The price of a call, depending on your operator.
cost-stamp = The price of a stamp.

body-cpam = { $who ->
    [enfant] the parent’s CPAM (local health insurance fund)
    [proche] the person’s CPAM (local health insurance fund)
   *[vous] your CPAM (local health insurance fund)
}
body-cgss = { $who ->
    [enfant] the parent’s CGSS (overseas health insurance fund)
    [proche] the person’s CGSS (overseas health insurance fund)
   *[vous] your CGSS (overseas health insurance fund)
}
body-mayotte = the CSSM, in Mayotte
body-msa = { $who ->
    [enfant] the parent’s MSA (farming fund)
    [proche] the person’s MSA (farming fund)
   *[vous] your MSA (farming fund)
}
body-cnmss = the CNMSS, the caisse of the armed forces
body-enim = the ENIM, the caisse of seafarers
body-cprp = the CPRP, the caisse of the SNCF
body-ratp = the CCAS, the caisse of the RATP
body-crpcen = the CRPCEN, the caisse of notaries’ clerks and employees
body-cavimac = the CAVIMAC, the caisse of the clergy
body-mines = the CANSSM, the caisse of the mines
body-camieg = the Camieg, the caisse of the electricity and gas industries
body-prison = the prison
body-mgen = the MGEN
body-special = { $who ->
    [enfant] the caisse that refunds the parent’s care
    [proche] the caisse that refunds the person’s care
   *[vous] the caisse that refunds your care
}
body-mutuelle = { $who ->
    [enfant] the parent’s civil servants’ mutuelle
    [proche] the person’s civil servants’ mutuelle
   *[vous] your civil servants’ mutuelle
}
body-cfe = the CFE, the Caisse des Français de l’étranger (fund for French people abroad)
body-local = { $who ->
    [enfant] the caisse of the territory
    [proche] the caisse of the territory
   *[vous] the caisse of your territory
}
body-unknown = { $who ->
    [enfant] the parent’s caisse, most likely a CPAM (local health insurance fund)
    [proche] the person’s caisse, most likely a CPAM (local health insurance fund)
   *[vous] your caisse, most likely a CPAM (local health insurance fund)
}

step-read = { $who ->
    [proche] Read the code on their attestation
   *[vous] Read the code on your attestation
}
step-read-text = Look for “organisme de rattachement”. The code has 9 digits.
step-read-old = { $who ->
    [proche] Look at their old attestation
   *[vous] Look at your old attestation
}
step-read-old-text = The code is written on it, but it may have changed. Keep it to compare with the new one.
step-compare = Check the code you have
step-compare-text = Decode it here: you will see which organisation it stands for. A code that starts with 03 is old.
step-parent = Take the parent’s attestation
step-parent-text = The child is usually on it. The code to give is that parent’s.
step-online-ameli = Download the attestation from ameli
step-online-ameli-text = { $who ->
    [enfant] On the parent’s account, open “Mes démarches”, then “Attestation de droits”.
    [proche] On the person’s account and together with them, open “Mes démarches”, then “Attestation de droits”.
   *[vous] Open “Mes démarches”, then “Attestation de droits”.
}
step-online-body = Look for the attestation online
step-online-body-text = The organisation is { $body }. In the online account on its site, look for “attestation de droits”.
step-online-cfe = Use your CFE account
step-online-cfe-text = In the online account, look for “attestation”.
step-online-camieg = Use the Camieg’s site
step-online-camieg-text = This caisse also directs people to the ameli account.
step-try-ameli = Try the ameli account too
step-try-ameli-text = An old ameli guide also names this régime, or similar ones.
step-phone-3646 = Call 3646
step-phone-3646-text = Ask for the attestation de droits, or ask them to read out the organisme de rattachement. Keep the carte Vitale near you.
step-phone-papers = Call 3646
step-phone-papers-text = Ask for the attestation de droits. Keep the papers near you.
step-phone-abroad = Call from abroad
step-phone-abroad-text = Ask for the attestation de droits. Keep the papers near you.
step-phone-mayotte = Call the CSSM
step-phone-mayotte-text = Ask for the attestation de droits. Keep the papers near you.
step-phone-cnmss = Call the CNMSS
step-phone-cnmss-text = Ask for the attestation de droits. Keep the carte Vitale near you.
step-phone-cpr = Call the caisse of the SNCF
step-phone-cpr-text = Ask for the attestation de droits. This number was read in 2020: it may have changed.
step-phone-body = Call the organisation
step-phone-body-text = The organisation is { $body }. Ask for the attestation de droits.
step-phone-unknown = Find the number of the caisse, and call
step-phone-unknown-text = The number is on a refund statement (décompte) or a letter from this caisse. Ask for the attestation de droits.
step-phone-helped = Call 3646 with someone
step-phone-helped-text = Someone who speaks French can call with you. Under “To have ready”, a sheet says what to ask.
step-phone-english = Call the line in English
step-phone-english-text = It is for the régime général (general scheme). The source is old: the number may have changed.
step-relay = Use ameli’s video relay
step-relay-text = At the top of the ameli site, a small picture leads to this relay: French sign language, cued speech (LfPC) or written text.
step-desk = Go to the reception of the caisse
step-desk-text = Ask for the attestation de droits. Take an identity document. A kiosk (borne) prints it too, with the carte Vitale and the password of the ameli account. Check the address and the opening hours.
step-desk-papers = Go to the reception of the caisse
step-desk-papers-text = Ask for the attestation de droits. Take an identity document. Check the address and the opening hours.
step-desk-body = Go to one of its offices
step-desk-body-text = The organisation is { $body }. Take an identity document. Check the address and the opening hours before you leave.
step-show-sheet = Go to reception with the letter
step-show-sheet-text = Print or show the letter: it is in French. On the page, a translation is beside it.
step-help = Get help
step-help-text = Near you, at France services (public service point), a trained adviser can help you. Your mairie (town hall) may know another place.
step-post = Write a letter
step-post-text = { $who ->
    [proche] It goes to { $body }. The person signs it. Are you their guardian, or can they not sign? Choose the letter “Request for someone else”.
   *[vous] It goes to { $body }. An ordinary letter is enough. Ours is ready: fill it in and print it.
}
step-local = Ask the organisation in your territory
step-local-text = In New Caledonia, it is the CAFAT. In Saint-Barthélemy, a local caisse. For the other territories, ask there who covers you.
step-prison = Ask the prison for the attestation
step-prison-text = See the prison administration, or the social worker (assistante sociale).
step-get = No attestation?
step-get-text = A few questions tell you where to ask for it.
step-give = Send the attestation to the mutuelle
step-give-text = It contains the code. Use the mutuelle’s secure online account or the post, not an ordinary e-mail.
step-give-care = Show your attestation
step-give-care-text = The reception staff will find your caisse on it. Your carte Vitale will do too.
step-give-school = Write the name and address of your caisse
step-give-school-text = An emergency form (fiche d’urgence) or an internship agreement does not call for the 9 digits. Are you enclosing an attestation? Ask whether you can hide the social security number.
step-give-work = Give the attestation de droits
step-give-work-text = It is one of the usual papers. Does your employer sign you up with a mutuelle? It is enough for that too.
step-give-new = Give the attestation to the mutuelle
step-give-new-text = After a change of caisse, exchanges with the mutuelle can get stuck. The attestation helps it to reconnect.
step-card = Show your carte Vitale
step-card-text = With it, or online, health professionals find your caisse.
step-sick-note = Check your form
step-sick-note-text = An old form, a copy or a scan? Ask your doctor right away to send it online, or for the new form. On paper, send the original: the time limit is two days.
step-ask-why = Ask what this code will be used for
step-ask-why-text = It stands for a health insurance caisse, not for a person. They probably want another number: ask which one, and why.
step-stop-site = Type nothing, or hang up
step-stop-site-text = Close the page or hang up. Only organisations that the law allows may use your social security number.
step-move = Give your new address
step-move-text = The letter is ready. Until then, the old code is the right one.
step-move-online = Give your new address online
step-move-online-text = Open “Mes démarches”. Until then, the old code is the right one.
step-move-phone = Give your new address on 3646
step-move-phone-text = Ask what you must send, and for an attestation de droits (certificate of entitlement). Until then, the old code is the right one.
step-join = Are you changing régime? Write to your new organisation
step-join-text = The organisation is { $body }. Ask whether your file has arrived. The letter is ready.
step-stay = Were you already an employee in the private sector? Nothing to do
step-stay-text = The code does not change. Was it the MSA, the MGEN, the armed forces, the SNCF… before? Write to your new caisse: the letter is further down.
step-keep = Keep your code for now
step-keep-text = It is on your last attestation. Do you not have it? Ask the caisse that refunds your care for the attestation. In the régime général (general scheme), it is also on ameli.
step-update-card = Update the carte Vitale
step-update-card-text = Has the caisse changed? Do it before you use the card: this is the rule. A kiosk (borne), at a caisse or a pharmacy, updates it.
step-register = Ask to be registered
step-register-text = Ask { $body } for form S1106. Enclose an identity document, and a contract, a payslip or proof of housing.
step-leave = Tell your caisse that you are leaving
step-leave-text = Ask what happens to your rights and to your carte Vitale. Do not return the card before you have the answer.
step-rejoin-work = Ask for your affiliation (rattachement)
step-rejoin-work-text = According to the CFE, with a job, your rights start with the contract. Ask what you must send.
step-rejoin = Ask for your affiliation (rattachement)
step-rejoin-text = According to the CFE, without a job, you usually need 3 months in France. The law exempts some people: ask.
step-new-attestation = Get an attestation once the file is open
step-new-attestation-text = Ask the same caisse for it. The code is written on it.
step-death = Tell the person’s caisse, when you can
step-death-text = Its name is on a statement or a letter. Enclose a copy of the death certificate (acte de décès). The letter is ready.
step-death-body = Tell the person’s caisse, when you can
step-death-body-text = It is { $body }. Enclose a copy of the death certificate (acte de décès). The letter is ready.
step-death-own = Ask your own caisse for an attestation
step-death-own-text = Are there children? Ask for them to be on it. Your own rights continue.

fail-read = Can you not see this line? Ask for a recent attestation, as below.
fail-read-old = Is it impossible to read? Go to the next step.
fail-compare = Do we not know it? It is not necessarily wrong. Go to the next step.
fail-parent = Is the child not on it? Look at the other parent’s attestation, or go to the next step.
fail-online = Forgotten your password? The login page offers a way to change it. No account? Use one of the ways below.
fail-online-body = No access? Use one of the ways below.
fail-try-ameli = Does the account not open, or is the attestation not there? Ask the caisse for it.
fail-phone = Nobody answers? Call again at another time, or use another way.
fail-relay = Is the relay closed? Come back later, or write a letter.
fail-desk = Is it closed or too far? Write a letter.
fail-help = Is there nobody near you? Write a letter.
fail-post = No answer? Write again: the reminder letter is ready.
fail-local = Does nobody know? Write a letter to the organisation that last paid for your care.
fail-prison = No answer? Ask again, in writing, and keep a copy.
fail-give = Still asked for the code? It is on the attestation, at “organisme de rattachement”.
fail-give-care = Still asked for the code? It is on the attestation, at “organisme de rattachement”.
fail-give-new = Nothing goes through? Ask your caisse which mutuelle is connected to your file.
fail-card = No card? Give your attestation de droits.
fail-sick-note = Has the doctor sent the sick note online? You have nothing to post to the caisse.
fail-ask-why = Do they insist? Ask for an explanation in writing.
fail-stop-site = Have you already answered? Change your ameli password. Tell your caisse, and your bank if needed.
fail-move = No confirmation? Ask whether the address has been recorded.
fail-move-online = No account? The letter for a change of address does the same thing.
fail-join = No answer? The former organisation pays for your care until the new one takes over.
fail-stay = Do you have a new mutuelle? Give it the attestation.
fail-update-card = No card? Show your attestation in the meantime.
fail-register = Is a document missing? Ask for the list in writing.
fail-leave = Nobody answers? Write a letter.
fail-rejoin = No answer? Write a letter to the caisse of the place where you live.
fail-new-attestation = Does nothing come? Ask again: the letter is ready.
fail-desk-reply = No answer? Go to reception with a copy of the letter.
fail-death = Ask for help from someone close to you, at France services (public service point) or from a social worker.
fail-death-own = Does the child no longer have a parent who is covered? Speak to the caisse of the place where the child lives.

tip-meme-code = You will find the same code again. You only get a new one if your caisse or your régime changes.
tip-provisoire = With a provisional number, your care is refunded. But you have no carte Vitale and no ameli account.
tip-arrivee-protection = Are you covered by temporary protection (protection temporaire)? According to ameli, in 2022, your care is covered from your arrival. Ask your caisse whether this has changed.
tip-arrivee-autres = Asylum application, or State medical aid (aide médicale de l’État): the rules are different. Ask at the reception of the local caisse.
tip-arrivee-mutuelle = Is a mutuelle (top-up insurer) asking for the code? Until a file is open, there is no code: tell them so.
tip-autre-caisse = A farm job? See the MSA (farming fund). Overseas, see the caisse of that place.
tip-proche = Call or visit together with the person, with their consent.
tip-tuteur = Legal guardian (tuteur or curateur)? Ask the caisse which paper proves it.
tip-deces-organisme = Do not open the person’s online account: the letter is enough.
tip-deces-mairie = For a death in France, the mairie (town hall) also tells the organisations. Write all the same.
tip-deces-c2s = Has the person who had applied for the Complémentaire santé solidaire (means-tested top-up cover) died? The other members of the household keep it until the end of the current period. A relative tells the organisation that managed it.
tip-enfant-age = From the age of 12, a parent can ask for a card for the child. At 16, the caisse writes without being asked. At 18, they have their own attestation.
tip-enfant-deux = Do both parents have the child on their file? Give the code of the one whose carte Vitale is read.
tip-pas-de-coupure = The former organisation cannot stop paying before the new one has taken over. It is the law.
tip-demenage-meme = Is the caisse the same after the move? The code does not change, in principle. If it changes, you must be told.
tip-demenage-militaire = In the armed forces and posted overseas? Ask before you leave: beyond six months, it is sometimes the régime of that place.
tip-emploi-mois = When the organisation changes, you must be told within one month.
tip-refuse-mutuelle = Also check that nobody has confused it with the number of the mutuelle, or with a company number.
tip-refuse-demenage = Have you moved? Until the file has followed, the old code is the right one. Give the caisse your new address.
tip-soins = Not knowing this code does not stop you from getting care.
tip-arret-case = A box for this code? The paper is probably an old form. The caisse returns it to the doctor, and tells you.
tip-arret-service = Permanent civil servant (titulaire) or armed forces? The sick note does not go to the caisse: ask your staff department where to send it.
tip-administration = Look at their letters to see which number they want from you.
tip-prive = You can refuse. Do not give your attestation: it shows your social security number.
tip-independant = The self-employed belong to the CPAM, all of them since 2020. A code that starts with 03 is no longer used.
tip-retraite = In retirement, the régime is in principle that of the pension. Farming, armed forces, SNCF, mines, notaries: it is not the CPAM.
tip-famille = { $who ->
    [enfant] Use the parent’s own attestation: their partner’s caisse may be a different one.
    [proche] Use the person’s own attestation: their relatives’ caisse may be a different one.
   *[vous] Use your own attestation, not that of your partner or parent: the caisse may be a different one.
}
tip-etudiant = Under 24 and never worked? It is a parent’s régime. Otherwise, that of the work, or the CPAM.
tip-etudiant-ancien = LMDE, SMEREP: these codes have not been used since 1 September 2019.
tip-sans = Without a job, the last régime stays the right one, in principle. Never worked? It is the CPAM.
tip-sans-special = Formerly in the armed forces, a seafarer, SNCF staff or in a religious order, with neither work nor a pension? It is the CPAM, when you no longer meet the conditions.
tip-agricole = The caisse is the MSA. The ameli account and 3646 are not for it.
tip-agricole-outre-mer = In these départements, the CGSS also covers farmers.
tip-agent = Having the MGEN as a top-up insurer (complémentaire) changes neither the caisse nor the code. Only the attestation de droits says who refunds basic care.
tip-agent-contractuel = Contract staff (contractuel)? Usually, it is the CPAM.
tip-mutuelle-autre = Several mutuelles no longer manage basic refunds. Call 3646 and ask which caisse it is.
tip-lieu = Overseas, the caisse of the place replaces the CPAM: a CGSS, or the CSSM in Mayotte.
tip-sncf2020 = In principle, a person hired by the SNCF since 1 January 2020 belongs to the CPAM.
tip-special = The caisse is that of the occupation, not a CPAM. The partner and the children may have a different one.
tip-special-inconnu = A special régime has its own caisse. Its name is at the top of the refund statements (décomptes).
tip-alsace-moselle = The code is that of the régime général (general scheme). The régime local (local scheme) is shown elsewhere on the attestation.
tip-outre-mer = The hours of 3646 differ from one département to another.
tip-mayotte = In Mayotte, the number is not 3646.
tip-collectivite = These territories have their own organisation. Does a caisse in France still hold the file? Write to it.
tip-sans-adresse = Say at reception that there is no fixed address. Ask where letters can be sent: each caisse will say.
tip-prison = The children and other close relatives keep the CPAM of where they live.
tip-cfe = More than 3 months in a row in France? According to the CFE, you must then leave the CFE. First ask the CPAM when it covers you.
tip-depart = Only people who lose their rights in France return the carte Vitale. Get an attestation before you leave, and keep it.
tip-retour = Are you coming back to the same caisse? The code is usually the same.
tip-retraite-carte = Do not return the carte Vitale before you have asked. With fifteen years of insurance in France, or an agreement between countries (convention), your care in France stays covered.
tip-retraite-moins = With less than fifteen years, the right can stop, and the card with it.
tip-retraite-europe = European Union, European Economic Area, Switzerland: ask the organisation that pays your pension for the S1 form.
tip-retraite-ailleurs = Elsewhere, in the régime général (general scheme): the CNAREFE, according to a source of 2021. Your caisse will tell you whether it still exists.
tip-frontalier = Do you work in Switzerland? You can choose France or Switzerland, within three months. The form goes to the CPAM of your home.
tip-frontalier-europe = Do you work in the European Union? Ask the health insurance organisation of that country whether the S1 form applies to you.
tip-hors-de-france = From abroad, use the number that starts with +33.
tip-relais = The opening hours of the video relay change: they are on ameli.
tip-francais = The French words are in the letter. You can show them.
tip-probable = The caisse is not certain: most often, it is a CPAM. Check the name at the top of a refund statement (décompte).

later-relance = On { $date }: ask again
later-relance-text = Ask once more, or send the reminder letter.
later-reclamation = On { $date }: make a complaint
later-reclamation-text = Write that nothing has come. Keep a copy.
later-mediateur = Then: the médiateur (mediator) of the caisse
later-mediateur-text = It is free. The médiateur gives an opinion and does not decide. You must first have contacted the caisse, and the case must not be before a court.
later-mediateur-other = Your régime may have its own médiateur: ask your organisation.
later-defenseur = If the caisse does not answer: the Défenseur des droits (Defender of Rights)
later-defenseur-text = It is free. First take your own steps with the caisse. Having seen the médiateur does not prevent you from doing so.
later-recours = The commission de recours amiable (appeals board) reviews refusals. It does not help to find a code.

prepare-identite = An identity document
prepare-vitale = The carte Vitale, for the caisse and health professionals only
prepare-provisoire = The paper that shows your provisional number, for the caisse only
prepare-s1106 = Form S1106
prepare-residence = A contract, a payslip or proof of housing
prepare-domicile = Proof of the new address
prepare-activite = A paper that proves the new work
prepare-deces = A copy of the death certificate (acte de décès)
prepare-vitale-deces = The person’s carte Vitale: ask how to return it
prepare-accord = The person’s consent, and their presence if possible
prepare-jugement = Guardian (tuteur or curateur): a copy of the judgment
prepare-parent = A parent’s attestation de droits
prepare-refus = The message or the paper that says the code is wrong
prepare-formulaire = The form or the message that asks for the code
prepare-ancienne = The old attestation
prepare-courrier = An address where a letter can wait for you
prepare-crayon = Something to write with, to note the date, the time, the name and the answer

never-number = Do not give a social security number to a site like ours. We never ask for one.
never-link = Do not click on a link you receive by text message or e-mail. Type the address yourself.
never-call = Do not give a password or bank card details to someone who calls you.
never-paid = Do not pay, and do not call a premium-rate number. The Assurance Maladie (French health insurance) answers on 3646, for the price of a call.
never-app = Do not keep your papers in a private app. Use the official services.

call-title = Call sheet
call-intro = Write everything down: it helps if you have to call again.
call-number = Number
call-number-none = The one on the last letter from the caisse
call-say = What you can say
call-say-1 = { $who ->
    [proche] Hello, I am calling with a person who would like their attestation de droits (certificate of entitlement).
   *[vous] Hello, I would like my attestation de droits (certificate of entitlement), please.
}
call-say-2 = { $who ->
    [proche] They need to know their organisme de rattachement (the code of their caisse): régime, caisse and centre.
   *[vous] I need to know my organisme de rattachement (the code of my caisse): régime, caisse and centre.
}
call-say-3 = { $who ->
    [proche] If you cannot read it out, how can they receive the attestation?
   *[vous] If you cannot read it to me, how can I receive the attestation?
}
call-date = Date and time
call-name = Name of the person
call-answer = Answer
call-next = What they promise, and for when

ics-name = Reminders
ics-summary = Reminder
ics-description = See whether the answer has come. What to do next is here: { $url }
