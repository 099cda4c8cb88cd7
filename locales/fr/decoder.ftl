decoder-title = Décoder un code organisme
decoder-description = Écrivez votre code d’organisme de rattachement : nous disons quelle caisse il désigne et s’il sert encore.
decoder-question = Quel est votre code organisme ?
box-question = Votre code, votre ville ou votre question
box-hint = Par exemple : <bdi dir="ltr" class="nb">01 751 0000</bdi>, Nantes, CPAM 92, carte perdue.
box-submit = Chercher
box-empty = Écrivez votre code, votre ville ou votre question.
box-nothing = Nous n’avons trouvé ni code, ni lieu, ni page avec ces mots.
box-line = Le { $number } est un numéro de téléphone : { $name }. Demandez-y une attestation de droits, votre code y est écrit.
box-line-3646 = Le 3646 est le numéro de téléphone de l’Assurance Maladie. Demandez-y une attestation de droits, votre code y est écrit.
decoder-hint = 9 chiffres, par exemple <bdi dir="ltr" class="nb">01 751 0000</bdi>. Les espaces ne comptent pas.
decoder-submit = Décoder
decoder-never = N’écrivez pas votre numéro de sécurité sociale.
decoder-where = Où lire ce code ?
decoder-where-text = Sur votre <strong>attestation de droits</strong>, à « organisme de rattachement ».
decoder-where-not = Il n’est <strong>pas</strong> imprimé sur la carte Vitale.
decoder-no-paper = Je n’ai pas d’attestation
decoder-partial = Je n’ai qu’une partie du code
decoder-partial-text = Écrivez ce que vous avez. Les 5 premiers chiffres suffisent pour trouver la caisse. Les 3 chiffres du milieu aident déjà.
decoder-privacy = Que devient ce que j’écris ?
decoder-privacy-text = Votre code sert à préparer la réponse. Nous comptons seulement les codes que nous ne connaissons pas, par leurs 5 premiers chiffres. Il n’y a pas de compte, pas de cookie.

error-prefix = Erreur :
error-summary = Il y a un problème
problem-empty = Écrivez votre code organisme.
problem-too-long = Ce texte est trop long. Écrivez seulement les 9 chiffres du code.
problem-no-digits = Nous n’avons pas trouvé de chiffres. Le code a 9 chiffres.
problem-mixed = Dans ce texte, les chiffres sont collés à des lettres : ce n’est pas un code. Le code a 9 chiffres.
problem-too-few = { $count ->
    [one] Il manque des chiffres : le code en a 9, vous en avez écrit { $count }.
   *[other] Il manque des chiffres : le code en a 9, vous en avez écrit { $count }.
}
problem-too-many = { $count ->
    [one] Il y a trop de chiffres : le code en a 9, vous en avez écrit { $count }.
   *[other] Il y a trop de chiffres : le code en a 9, vous en avez écrit { $count }.
}

lookalike-not-kept = Nous ne l’avons ni gardé ni affiché.
lookalike-other = Votre code organisme est un autre numéro. Il a 9 chiffres.
lookalike-where = Cherchez-le sur votre attestation de droits, à « organisme de rattachement ».
lookalike-where-link = Trouver mon attestation
lookalike-nir = Ceci ressemble à un numéro de sécurité sociale
lookalike-nia = Ceci ressemble à un numéro de sécurité sociale provisoire
lookalike-siret = Ceci ressemble au numéro SIRET d’une entreprise
lookalike-siren = Ceci ressemble au numéro d’une entreprise (SIREN), d’un hôpital (FINESS) ou d’une mutuelle (AMC)
lookalike-finess = Ceci ressemble au numéro d’un hôpital (FINESS) ou d’une entreprise (SIREN)
lookalike-amc = C’est peut-être le numéro de votre mutuelle
lookalike-caf = C’est peut-être un numéro d’allocataire de la CAF
lookalike-postal_code = Ceci ressemble à un code postal
lookalike-phone = Ceci ressemble à un numéro de téléphone
lookalike-iban = Ceci ressemble à un numéro de compte bancaire (IBAN)
lookalike-rpps = C’est peut-être le numéro d’un professionnel de santé (RPPS)
lookalike-snds = Ceci ressemble à un code des statistiques de santé
lookalike-email = Ceci ressemble à une adresse e-mail
lookalike-date = Ceci ressemble à une date
lookalike-glued_date = C’est peut-être une date, ou le numéro de votre mutuelle
lookalike-tax = C’est peut-être un numéro fiscal
lookalike-european_card = Ceci ressemble au numéro d’une carte européenne d’assurance maladie
lookalike-carte_vitale = Ceci ressemble au numéro de série d’une carte Vitale
lookalike-am = C’est peut-être le numéro d’un médecin ou d’un autre professionnel de santé
lookalike-nda = C’est peut-être le numéro de déclaration d’un organisme de formation

repair-letter_o = Nous avons lu la lettre O comme un zéro.
repair-letter_i = Nous avons lu la lettre I ou L comme un 1.
repair-missing_zero = Nous avons ajouté le 0 du début. Un tableur l’enlève parfois.
repair-corsica = Dans ce code, la Corse s’écrit en chiffres : 201 pour 2A, 202 pour 2B.
repair-statistical = C’était une forme des statistiques, avec une lettre. Voici le code qu’elle désigne.
repair-insurer_form = C’était la forme de certains assureurs : la caisse d’abord, le régime à la fin.
repair-zero_too_many = Il y avait un zéro de trop : nous l’avons enlevé. Vérifiez le code sur votre attestation de droits.
repair-first_of_several = Vous avez écrit plusieurs codes. Voici le premier.

warning-centre_dropped = Nous n’avons gardé que les 5 premiers chiffres : la fin n’est pas sûre.
warning-ambiguous_siren = Ces 9 chiffres peuvent aussi être le numéro d’une entreprise ou d’un hôpital. Vérifiez où vous les avez lus.
warning-ambiguous_amc = Ces chiffres peuvent aussi être le numéro de votre mutuelle.
warning-ambiguous_am = Ces 9 chiffres peuvent aussi être le numéro d’un professionnel de santé. Vérifiez où vous les avez lus.
