decoder-title = Descifrar un código de organismo
decoder-description = Escriba su code d’organisme de rattachement (código de organismo): le decimos qué caisse designa y si todavía sirve.
decoder-question = ¿Cuál es su código de organismo?
box-question = Su código, su ciudad o su pregunta
box-hint = Por ejemplo: <bdi dir="ltr" class="nb">01 751 0000</bdi>, Nantes, CPAM 92, tarjeta perdida.
box-submit = Buscar
box-empty = Escriba su código, su ciudad o su pregunta.
box-nothing = No hemos encontrado ningún código, lugar ni página con estas palabras.
box-line = El { $number } es un número de teléfono: { $name }. Pida allí una attestation de droits: su código está escrito en ella.
box-line-3646 = El 3646 es el número de teléfono de la Assurance Maladie. Pida allí una attestation de droits: su código está escrito en ella.
decoder-hint = 9 cifras, por ejemplo <bdi dir="ltr" class="nb">01 751 0000</bdi>. Los espacios no cuentan.
decoder-submit = Descifrar
decoder-never = No escriba su numéro de sécurité sociale (número de la seguridad social francesa).
decoder-where = ¿Dónde se lee este código?
decoder-where-text = En su <strong>attestation de droits</strong> (certificado de derechos), junto a «organisme de rattachement».
decoder-where-not = <strong>No</strong> está impreso en la carte Vitale (tarjeta sanitaria francesa).
decoder-no-paper = No tengo certificado
decoder-partial = Solo tengo una parte del código
decoder-partial-text = Escriba lo que tenga. Las 5 primeras cifras bastan para encontrar la caisse (caja del seguro de enfermedad). Las 3 cifras del medio ya ayudan.
decoder-privacy = ¿Qué pasa con lo que escribo?
decoder-privacy-text = Su código sirve para preparar la respuesta. Solo contamos los códigos que no conocemos, por sus 5 primeras cifras. No hay cuenta ni cookies.

error-prefix = Error:
error-summary = Hay un problema
problem-empty = Escriba su código de organismo.
problem-too-long = Este texto es demasiado largo. Escriba solo las 9 cifras del código.
problem-no-digits = No hemos encontrado cifras. El código tiene 9 cifras.
problem-mixed = En este texto, las cifras están pegadas a letras: no es un código. El código tiene 9 cifras.
problem-too-few = { $count ->
    [one] Faltan cifras: el código tiene 9 y usted ha escrito { $count }.
   *[other] Faltan cifras: el código tiene 9 y usted ha escrito { $count }.
}
problem-too-many = { $count ->
    [one] Sobran cifras: el código tiene 9 y usted ha escrito { $count }.
   *[other] Sobran cifras: el código tiene 9 y usted ha escrito { $count }.
}

lookalike-not-kept = No lo hemos guardado ni mostrado.
lookalike-other = Su código de organismo es otro número. Tiene 9 cifras.
lookalike-where = Búsquelo en su attestation de droits (certificado de derechos), junto a «organisme de rattachement».
lookalike-where-link = Encontrar mi certificado
lookalike-nir = Esto parece un numéro de sécurité sociale (número de la seguridad social francesa)
lookalike-nia = Esto parece un numéro de sécurité sociale provisoire (número provisional de la seguridad social francesa)
lookalike-siret = Esto parece el número SIRET de una empresa
lookalike-siren = Esto parece el número de una empresa (SIREN), de un hospital (FINESS) o de una mutuelle (AMC)
lookalike-finess = Esto parece el número de un hospital (FINESS) o de una empresa (SIREN)
lookalike-amc = Quizá sea el número de su mutuelle (seguro médico complementario)
lookalike-caf = Quizá sea un numéro d’allocataire (número de beneficiario de ayudas) de la CAF (caja de ayudas familiares)
lookalike-postal_code = Esto parece un código postal
lookalike-phone = Esto parece un número de teléfono
lookalike-iban = Esto parece un número de cuenta bancaria (IBAN)
lookalike-rpps = Quizá sea el número de un profesional sanitario (RPPS)
lookalike-snds = Esto parece un código de las estadísticas de salud
lookalike-email = Esto parece una dirección de correo electrónico
lookalike-date = Esto parece una fecha
lookalike-glued_date = Puede ser una fecha, o el número de su mutuelle (seguro complementario)
lookalike-tax = Quizá sea un numéro fiscal (número de contribuyente francés)
lookalike-european_card = Esto parece el número de una tarjeta sanitaria europea
lookalike-carte_vitale = Esto parece el número de serie de una carte Vitale
lookalike-am = Quizá sea el número de un médico o de otro profesional sanitario
lookalike-nda = Quizá sea el número de declaración de un organismo de formación

repair-letter_o = Hemos leído la letra O como un cero.
repair-letter_i = Hemos leído la letra I o L como un 1.
repair-missing_zero = Hemos añadido el 0 del principio. Una hoja de cálculo lo quita a veces.
repair-corsica = En este código, Córcega se escribe con cifras: 201 para 2A, 202 para 2B.
repair-statistical = Era una forma de las estadísticas, con una letra. Este es el código que designa.
repair-insurer_form = Era la forma de algunas aseguradoras: primero la caisse y al final el régime.
repair-zero_too_many = Sobraba un cero: lo hemos quitado. Compruebe el código en su attestation de droits.
repair-first_of_several = Ha escrito varios códigos. Este es el primero.

warning-centre_dropped = Solo hemos conservado las 5 primeras cifras: el final no es seguro.
warning-ambiguous_siren = Estas 9 cifras también pueden ser el número de una empresa o de un hospital. Compruebe dónde las ha leído.
warning-ambiguous_amc = Estas cifras también pueden ser el número de su mutuelle.
warning-ambiguous_am = Estas 9 cifras también pueden ser el número de un profesional sanitario. Compruebe dónde las ha leído.
