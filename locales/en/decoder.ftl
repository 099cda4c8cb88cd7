decoder-title = Decode a French health insurance code
decoder-description = Type your code d’organisme de rattachement: we say which caisse (health insurance fund) it stands for, and whether it is still used.
decoder-question = What is your code organisme?
box-question = Your code, your town or your question
box-hint = For example: <bdi dir="ltr" class="nb">01 751 0000</bdi>, Nantes, CPAM 92, lost card.
box-submit = Search
box-empty = Type your code, your town or your question.
box-nothing = We found no code, no place and no page with these words.
box-line = { $number } is a phone number: { $name }. Ask there for an attestation de droits: your code is written on it.
box-line-3646 = 3646 is the phone number of the Assurance Maladie. Ask there for an attestation de droits: your code is written on it.
decoder-hint = 9 digits, for example <bdi dir="ltr" class="nb">01 751 0000</bdi>. Spaces do not matter.
decoder-submit = Decode
decoder-never = Do not type your social security number.
decoder-where = Where can I read this code?
decoder-where-text = On your <strong>attestation de droits</strong> (certificate of entitlement), at “organisme de rattachement”.
decoder-where-not = It is <strong>not</strong> printed on the carte Vitale.
decoder-no-paper = I have no attestation
decoder-partial = I only have part of the code
decoder-partial-text = Type what you have. The first 5 digits are enough to find the caisse. The 3 digits in the middle already help.
decoder-privacy = What happens to what I type?
decoder-privacy-text = Your code is used to prepare the answer. We only count the codes that we do not know, by their first 5 digits. There is no account and no cookie.

error-prefix = Error:
error-summary = There is a problem
problem-empty = Type your code organisme.
problem-too-long = This text is too long. Type only the 9 digits of the code.
problem-no-digits = We found no digits. The code has 9 digits.
problem-mixed = In this text, digits are stuck to letters: it is not a code. The code has 9 digits.
problem-too-few = { $count ->
    [one] Digits are missing: the code has 9, you typed { $count }.
   *[other] Digits are missing: the code has 9, you typed { $count }.
}
problem-too-many = { $count ->
    [one] There are too many digits: the code has 9, you typed { $count }.
   *[other] There are too many digits: the code has 9, you typed { $count }.
}

lookalike-not-kept = We neither kept it nor showed it.
lookalike-other = Your code organisme is another number. It has 9 digits.
lookalike-where = Look for it on your attestation de droits, at “organisme de rattachement”.
lookalike-where-link = Find my attestation
lookalike-nir = This looks like a social security number
lookalike-nia = This looks like a provisional social security number
lookalike-siret = This looks like a company’s SIRET number
lookalike-siren = This looks like the number of a company (SIREN), a hospital (FINESS) or a mutuelle (AMC)
lookalike-finess = This looks like the number of a hospital (FINESS) or a company (SIREN)
lookalike-amc = This may be the number of your mutuelle (top-up insurer)
lookalike-caf = This may be a CAF (family benefits) number
lookalike-postal_code = This looks like a postcode
lookalike-phone = This looks like a phone number
lookalike-iban = This looks like a bank account number (IBAN)
lookalike-rpps = This may be a health professional’s number (RPPS)
lookalike-snds = This looks like a code from health statistics
lookalike-email = This looks like an e-mail address
lookalike-date = This looks like a date
lookalike-glued_date = This may be a date, or the number of your mutuelle (top-up insurer)
lookalike-tax = This may be a tax number
lookalike-european_card = This looks like the number of a European Health Insurance Card
lookalike-carte_vitale = This looks like the serial number of a carte Vitale
lookalike-am = This may be the number of a doctor or another health professional
lookalike-nda = This may be the declaration number of a training body

repair-letter_o = We read the letter O as a zero.
repair-letter_i = We read the letter I or L as a 1.
repair-missing_zero = We added the 0 at the start. Spreadsheets sometimes remove it.
repair-corsica = In this code, Corsica is written in digits: 201 for 2A, 202 for 2B.
repair-statistical = It was a form used in statistics, with a letter. Here is the code it stands for.
repair-insurer_form = This was the form that some insurers use: the caisse first, the régime last.
repair-zero_too_many = There was one zero too many: we left it out. Check the code on your attestation de droits.
repair-first_of_several = You typed several codes. Here is the first one.

warning-centre_dropped = We kept only the first 5 digits: the end is not certain.
warning-ambiguous_siren = These 9 digits may also be the number of a company or a hospital. Check where you read them.
warning-ambiguous_amc = These digits may also be the number of your mutuelle (top-up insurer).
warning-ambiguous_am = These 9 digits may also be a health professional’s number. Check where you read them.
