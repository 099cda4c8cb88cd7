regimes-title = The health insurance régimes (schemes)
regimes-description = The list of French health insurance régimes (schemes) and their 2-digit codes, current and past.
regimes-lead = The first 2 digits of the code say your health insurance régime. Most people are in 01.
regimes-active = In service
regimes-closed = Closed
regimes-unverified = To be verified
regime-title = { $name }: régime { $code }
regime-description = Régime { $code }, { $name }: whom it covers, its caisses and their codes.
regime-kicker = Régime
regime-closed-text = This régime has closed ({ $date }).
regime-closed-undated = This régime has closed.
regime-unverified-text = We have not found whether this code is still used. Your attestation de droits (certificate of entitlement) will say yours.
regime-successor = Today: { $name } ({ $code }).
regime-caisses = { $count ->
    [one] Its organisation in service
   *[other] Its { $count } organisations in service
}
regime-caisses-other = { $count ->
    [one] One other code
   *[other] { $count } other codes: old, second or not verified
}
regime-no-caisse = Our tables list no caisse for this régime.

regime-01-public = Private-sector employees, the self-employed, contract staff, most pensioners, and people who have never worked. Most people in France.
regime-01-note = Students who have never worked follow a parent’s régime until the age of 24: often 01. All the self-employed have been in it since early 2020.
regime-02-public = Farm workers and farmers.
regime-03-public = Craftspeople, shopkeepers and independent professionals, until 2019.
regime-03-note = A code that starts with 03 on an old paper is no longer used.
regime-04-public = SNCF (railway) staff with special status (statut), pensioners and their families.
regime-04-note = Staff hired since 2020 belong to the CPAM.
regime-05-public = RATP (Paris transport) staff with special status (statut) and their families.
regime-06-public = Seafarers on merchant ships, fishing boats and pleasure craft.
regime-07-public = Miners and similar workers.
regime-08-public = Members of the armed forces, military pensioners and their families.
regime-09-public = Staff of the Banque de France.
regime-09-note = The CPAM du Val-de-Marne took over these files.
regime-10-public = Notaries’ clerks and employees.
regime-12-public = Staff of the Paris chamber of commerce.
regime-14-public = Members and staff of the Assemblée nationale (lower house of parliament).
regime-15-public = Members and staff of the Sénat (upper house of parliament).
regime-16-public = Permanent staff of the port of Bordeaux.
regime-17-public = French people abroad who have chosen to join.
regime-50-public = Our sources do not say who.
regime-50-note = Only one source names this code, and it is not official.
regime-80-public = Holders of a military disability pension.
regime-80-note = This care also appears under code 08 835, at the CNMSS.
regime-90-public = Ministers of religion and members of religious communities.
regime-90-note = In law, this organisation belongs to the régime général. Its code remains 90.
regime-91-public = Some State civil servants, mostly in education, whose basic refunds the MGEN manages.
regime-91-note = The law allows this management. Having the MGEN as your top-up insurer (complémentaire) is something else: it changes neither the caisse nor the code.
regime-92-public = Civil servants of La Poste and France Télécom, in the past.
regime-92-note = The CPAMs took over these files. Each person joined the CPAM of the place where they live.
regime-93-public = Police civil servants whose basic refunds the MGP manages.
regime-93-note = A recent note from one CPAM still names the MGP separately. 3646 or your attestation will tell you your caisse.
regime-94-public = Civil servants in other mutuelles for State staff, until 2018.
regime-94-note = Each joined the CPAM of the place where they live.
regime-95-public = Hospital staff whose cover the MNH manages.
regime-95-note = This code is probably old: the law today provides for this management only for State employees. No text that we have read says when it ended. 3646 or your attestation will tell you your caisse.
regime-96-public = People insured with the Mutuelle nationale aviation marine, then with Harmonie Fonction Publique, until 2018.
regime-99-public = Students (until 2019), Intériale, Camieg and other mutuelles.
regime-99-note = This code groups several mutuelles. LMDE and SMEREP have not been in it since 1 September 2019. A recent note from one CPAM still names Intériale separately. 3646 or your attestation will tell you your caisse.
