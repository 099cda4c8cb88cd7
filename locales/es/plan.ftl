plan-description = Su plan para encontrar su código de organismo: qué hacer, con qué papeles, y qué hacer si no llega nada.
plan-title-perdu = Encontrar su código
plan-title-demande = Le piden el código
plan-title-refuse = Rechazan su código
plan-title-demenage = Usted se ha mudado
plan-title-emploi = Usted cambia de trabajo
plan-title-arrivee = Usted acaba de llegar a Francia
plan-title-etranger = Francia y el extranjero
plan-title-enfant = El código de un niño o una niña
plan-title-proche = Usted ayuda a alguien
plan-title-deces = Después de un fallecimiento
plan-title-nsp = Tener su código

plan-lead-perdu = Su código está escrito en su attestation de droits (certificado de derechos). Pídala a { $body }: no hay que declarar nada más.
plan-lead-prison = En prisión, un centro nacional lleva el expediente. El código está escrito en la attestation de droits (certificado de derechos).
plan-lead-trouve = { $who ->
    [proche] La persona ya tiene el código: está escrito en su attestation de droits (certificado de derechos).
   *[vous] Usted ya tiene el código: está escrito en su attestation de droits (certificado de derechos).
}
plan-lead-mutuelle = Su mutuelle (seguro médico complementario) necesita este código para conectarse con su caisse. La mayoría de las veces basta con una attestation de droits (certificado de derechos).
plan-lead-soins = Su carte Vitale (tarjeta sanitaria francesa) o su attestation de droits (certificado de derechos) basta la mayoría de las veces. No tiene que saber el código.
plan-lead-ecole = La mayoría de las veces basta con el nombre y la dirección de su caisse. Una guardería pide a menudo la attestation de droits (certificado de derechos): es normal.
plan-lead-employeur = En un nuevo empleo, se pide a menudo la attestation de droits (certificado de derechos): es normal. El código por sí solo no le sirve a la empresa.
plan-lead-arret = No espere a tener este código para enviar su baja médica (arrêt de travail). Pero en papel, hace falta el formulario con medidas de seguridad (formulaire sécurisé), desde septiembre de 2025.
plan-lead-inutile = No hemos encontrado ningún texto por el que necesiten este código. Pregúnteles primero por qué.
plan-lead-site = No dé nada. Su caisse ya conoce su código.
plan-lead-demande = Pregunte primero para qué sirve. A menudo basta con una attestation de droits (certificado de derechos).
plan-lead-refuse = Una attestation (certificado de derechos) reciente lo aclara: el código escrito en ella es el bueno.
plan-lead-demenage = El código solo cambia si usted cambia de caisse. Hay que avisar a { $body }.
plan-lead-emploi = El código cambia con el régime. El organismo al que dirigirse es { $body }.
plan-lead-emploi-sans = Sin empleo, la caisse de su último trabajo sigue siendo la suya, en principio. Entonces su código sigue siendo el mismo.
plan-lead-emploi-general = El código solo cambia con la caisse: MSA, MGEN, ejército, SNCF (ferrocarriles), minas, notarías…
plan-lead-arrivee = El código llega cuando la caisse ha abierto su expediente. El organismo al que dirigirse es { $body }.
plan-lead-etranger = El organismo al que dirigirse es { $body }.
plan-lead-depart = Irse puede cambiar sus derechos. Pregunte antes de irse.
plan-lead-retour = Pida su afiliación (rattachement) a la caisse del lugar donde vive. El código puede ser nuevo.
plan-lead-frontalier = Si está cubierto en Francia, es la CPAM (caja local del seguro de enfermedad) de su domicilio. El código está en el certificado que da la CPAM.
plan-lead-retraite = Pregunte a su caisse en Francia qué pasa con sus derechos. El código está en el certificado que da la caisse.
plan-lead-enfant = Un niño o una niña depende de la caisse del padre o de la madre, o de las dos. El código está en el certificado de ese padre o madre.
plan-lead-proche = El código está escrito en la attestation de droits (certificado de derechos) de la persona. Haga la petición con ella.
plan-lead-deces = Le damos nuestro pésame. Nada corre prisa ese mismo día, y no tiene que buscar ningún código.
plan-next = Después

plan-otherwise = Otros medios: { $means }
by-online = internet
by-phone = teléfono
by-place = en persona
by-post = correo
plan-know = Conviene saber
plan-more = Saber más: { $title }
plan-open = Abrir { $site }
plan-open-decode = Descifrar un código
plan-open-letter = Preparar la carta
plan-open-caisses = Encontrar mi caisse
plan-open-lost = Saber dónde pedirlo
plan-later = Si no llega nada
plan-later-text = Ningún texto legal fija un plazo para un simple certificado. Las fechas que siguen son nuestro consejo.
plan-prepare = Qué preparar
plan-never = Lo que no debe hacer nunca
plan-caisse = { $who ->
    [enfant] La caisse del padre o de la madre
    [proche] La caisse de la persona
   *[vous] Su caisse
}
plan-caisse-begins = El código de esta caisse empieza por
plan-caisse-phone = Teléfono (fuente: { $date }):
plan-caisse-address = Dirección, leída el { $date }: { $address }.
plan-caisse-open = Para { $name }, son posibles varias caisses.
plan-caisse-text = Usted viene de su página: compruebe que es esa.
plan-caisse-commune = Es la de { $name }.
plan-caisse-doubt = Es probablemente la de { $name }: compruébelo en una carta antigua.
plan-answers = Sus respuestas
plan-change = Cambiar
plan-restart = Empezar de nuevo
plan-keep = Guardar o cambiar este plan
plan-keep-text = Este enlace contiene estas respuestas, y ningún nombre ni número. Quien lo tenga puede leerlas.
plan-copy = Copiar el enlace
plan-copy-done = Enlace copiado.
plan-copy-failed = La copia no ha funcionado. Seleccione el enlace a mano.
plan-mail = Enviar por correo electrónico
plan-sms = Enviar por SMS
plan-calendar = Añadir los recordatorios a un calendario
plan-print = Imprimir el plan
plan-share-subject = Un enlace para guardar
plan-share-body = Este es el enlace de mi plan: { $url }
plan-qr = Código QR que abre este plan
plan-qr-text = Abra este plan en un teléfono: apunte a este cuadrado con la cámara.
plan-sources = De dónde vienen estos datos

cost-free = Gratis.
cost-free-call = Servicio gratuito + precio de la llamada.
cost-call = Precio de una llamada, según su operador.
cost-stamp = Precio de un sello.

body-cpam = { $who ->
    [enfant] la CPAM (caja local del seguro de enfermedad) del padre o de la madre
    [proche] la CPAM (caja local del seguro de enfermedad) de la persona
   *[vous] su CPAM (caja local del seguro de enfermedad)
}
body-cgss = { $who ->
    [enfant] la CGSS del padre o de la madre
    [proche] la CGSS de la persona
   *[vous] su CGSS
}
body-mayotte = la CSSM, en Mayotte
body-msa = { $who ->
    [enfant] la MSA del padre o de la madre
    [proche] la MSA de la persona
   *[vous] su MSA
}
body-cnmss = la CNMSS, la caisse de los militares
body-enim = la ENIM, la caisse de los marinos
body-cprp = la CPRP, la caisse de la SNCF (ferrocarriles)
body-ratp = la CCAS, la caisse de la RATP (transportes de París)
body-crpcen = la CRPCEN, la caisse de los empleados de notarías
body-cavimac = la CAVIMAC, la caisse de los cultos
body-mines = la CANSSM, la caisse de las minas
body-camieg = la Camieg, la caisse de la electricidad y del gas
body-prison = la prisión
body-mgen = la MGEN
body-special = { $who ->
    [enfant] la caisse que reembolsa al padre o a la madre
    [proche] la caisse que reembolsa a la persona
   *[vous] la caisse que le reembolsa
}
body-mutuelle = { $who ->
    [enfant] la mutuelle (mutualidad) de funcionarios del padre o de la madre
    [proche] la mutuelle (mutualidad) de funcionarios de la persona
   *[vous] su mutuelle (mutualidad) de funcionarios
}
body-cfe = la CFE (Caisse des Français de l’étranger, caja de los franceses en el extranjero)
body-local = { $who ->
    [enfant] la caisse del territorio
    [proche] la caisse del territorio
   *[vous] la caisse de su territorio
}
body-unknown = { $who ->
    [enfant] la caisse del padre o de la madre, probablemente una CPAM (caja local del seguro de enfermedad)
    [proche] la caisse de la persona, probablemente una CPAM (caja local del seguro de enfermedad)
   *[vous] su caisse, probablemente una CPAM (caja local del seguro de enfermedad)
}

step-read = { $who ->
    [proche] Lea el código en el certificado de la persona
   *[vous] Lea el código en su certificado
}
step-read-text = Busque «organisme de rattachement». El código tiene 9 cifras.
step-read-old = { $who ->
    [proche] Mire el certificado antiguo de la persona
   *[vous] Mire su certificado antiguo
}
step-read-old-text = El código está escrito en él, pero puede haber cambiado. Guárdelo para compararlo con el nuevo.
step-compare = Compruebe el código que tiene
step-compare-text = Descífrelo aquí: verá qué organismo designa. Un código que empieza por 03 es antiguo.
step-parent = Tome el certificado del padre o de la madre
step-parent-text = Los hijos suelen figurar en él. El código que hay que dar es el de ese padre o madre.
step-online-ameli = Descargue el certificado en ameli
step-online-ameli-text = { $who ->
    [enfant] En la cuenta del padre o de la madre, abra «Mes démarches» y después «Attestation de droits».
    [proche] En la cuenta de la persona y con ella, abra «Mes démarches» y después «Attestation de droits».
   *[vous] Abra «Mes démarches» y después «Attestation de droits».
}
step-online-body = Busque el certificado por internet
step-online-body-text = El organismo es { $body }. En el espacio personal de su sitio web, busque «attestation de droits».
step-online-cfe = Use su espacio de la CFE
step-online-cfe-text = En el espacio personal, busque «attestation».
step-online-camieg = Use el sitio web de la Camieg
step-online-camieg-text = Esta caisse remite también a la cuenta ameli.
step-try-ameli = Pruebe también la cuenta ameli
step-try-ameli-text = Una guía antigua de ameli cita también este régime, u otros parecidos.
step-phone-3646 = Llame al 3646
step-phone-3646-text = Pida la attestation de droits, o que le lean el organisme de rattachement. Tenga a mano la carte Vitale.
step-phone-papers = Llame al 3646
step-phone-papers-text = Pida la attestation de droits. Tenga a mano los papeles.
step-phone-abroad = Llame desde el extranjero
step-phone-abroad-text = Pida la attestation de droits. Tenga a mano los papeles.
step-phone-mayotte = Llame a la CSSM
step-phone-mayotte-text = Pida la attestation de droits. Tenga a mano los papeles.
step-phone-cnmss = Llame a la CNMSS
step-phone-cnmss-text = Pida la attestation de droits. Tenga a mano la carte Vitale.
step-phone-cpr = Llame a la caisse de la SNCF (ferrocarriles)
step-phone-cpr-text = Pida la attestation de droits. Este número se leyó en 2020: puede haber cambiado.
step-phone-body = Llame al organismo
step-phone-body-text = El organismo es { $body }. Pida la attestation de droits.
step-phone-unknown = Busque el número de la caisse y llame
step-phone-unknown-text = El número está en un extracto de reembolso (décompte) o en una carta de esta caisse. Pida la attestation de droits.
step-phone-helped = Llame al 3646 con alguien
step-phone-helped-text = Una persona que hable francés puede llamar con usted. En «Qué preparar», una ficha dice qué pedir.
step-phone-english = Llame a la línea en inglés
step-phone-english-text = Es para el régime général (régimen general). La fuente es antigua: el número puede haber cambiado.
step-relay = Use el «relais visio» de ameli (videollamada para personas sordas)
step-relay-text = En la parte de arriba del sitio web de ameli, un dibujo lleva a este servicio: lengua de signos francesa, LfPC o transcripción.
step-desk = Vaya a la oficina de la caisse
step-desk-text = Pida la attestation de droits. Lleve un documento de identidad. Una máquina también la imprime, con la carte Vitale y la contraseña de la cuenta ameli. Compruebe la dirección y el horario.
step-desk-papers = Vaya a la oficina de la caisse
step-desk-papers-text = Pida la attestation de droits. Lleve un documento de identidad. Compruebe la dirección y el horario.
step-desk-body = Vaya a una oficina
step-desk-body-text = El organismo es { $body }. Lleve un documento de identidad. Compruebe la dirección y el horario antes de salir.
step-show-sheet = Vaya a la oficina con la carta
step-show-sheet-text = Imprima o muestre la carta: está en francés. En la página, su traducción está al lado.
step-help = Pida ayuda
step-help-text = Cerca de su casa, en France services (oficina de servicios públicos), un agente formado puede ayudarle. Su mairie (ayuntamiento) puede conocer otro lugar.
step-post = Escriba una carta
step-post-text = { $who ->
    [proche] La carta va dirigida a { $body }. La persona la firma. ¿Es usted su tutor, o la persona no puede firmar? Elija la carta «Petición para otra persona».
   *[vous] La carta va dirigida a { $body }. Basta con una carta simple. La nuestra está lista: complétela e imprímala.
}
step-local = Pregunte al organismo de su territorio
step-local-text = En Nueva Caledonia, es la CAFAT. En San Bartolomé (Saint-Barthélemy), una caisse local. Para los otros territorios, pregunte allí quién lleva su expediente.
step-prison = Pida el certificado a la prisión
step-prison-text = Diríjase a la administración de la prisión, o a la asistente social.
step-get = ¿No tiene certificado?
step-get-text = Unas pocas preguntas dicen dónde pedirlo.
step-give = Envíe el certificado a la mutuelle
step-give-text = Contiene el código. Use el espacio seguro de la mutuelle o el correo postal, no un correo electrónico corriente.
step-give-care = Muestre su certificado
step-give-care-text = La secretaría lee en él cuál es su caisse. Su carte Vitale también vale.
step-give-school = Escriba el nombre y la dirección de su caisse
step-give-school-text = Una ficha de urgencia o un convenio de prácticas no pide las 9 cifras. ¿Adjunta un certificado? Pregunte si puede tapar el número de la seguridad social.
step-give-work = Dé la attestation de droits (certificado de derechos)
step-give-work-text = Forma parte de los papeles habituales. ¿La empresa le inscribe en una mutuelle (seguro médico complementario)? El certificado también basta.
step-give-new = Dé el certificado a la mutuelle
step-give-new-text = Después de un cambio de caisse, los intercambios con la mutuelle pueden bloquearse. El certificado la ayuda a conectarse.
step-card = Muestre su carte Vitale
step-card-text = Con ella, o por internet, los profesionales sanitarios averiguan cuál es su caisse.
step-sick-note = Compruebe su formulario
step-sick-note-text = ¿Modelo antiguo, copia o documento escaneado? Pida enseguida a su médico un envío por internet, o el formulario nuevo. En papel, envíe el original: el plazo es de dos días.
step-ask-why = Pregunte para qué servirá este código
step-ask-why-text = Designa una caisse del seguro de enfermedad, no a una persona. Probablemente esperan otro número: pregunte cuál, y por qué.
step-stop-site = No escriba nada, o cuelgue
step-stop-site-text = Cierre la página o cuelgue. Solo los organismos autorizados por la ley pueden usar su número de la seguridad social.
step-move = Comunique su nueva dirección
step-move-text = La carta está lista. Hasta entonces, el código bueno es el antiguo.
step-move-online = Comunique su nueva dirección por internet
step-move-online-text = Abra «Mes démarches». Hasta entonces, el código bueno es el antiguo.
step-move-phone = Comunique su nueva dirección al 3646
step-move-phone-text = Pregunte qué hay que enviar y pida su attestation de droits (certificado de derechos). Hasta entonces, el código bueno es el antiguo.
step-join = ¿Cambia de régime? Escriba a su nuevo organismo
step-join-text = El organismo es { $body }. Pregunte si ha llegado su expediente. La carta está lista.
step-stay = ¿Ya era asalariado del sector privado? No hay que hacer nada
step-stay-text = El código no cambia. ¿Antes era la MSA, la MGEN, el ejército, la SNCF…? Escriba a su nueva caisse: la carta está más abajo.
step-keep = Conserve su código por ahora
step-keep-text = Está en su último certificado. ¿No lo tiene? Pida el certificado a la caisse que le reembolsa. En el régime général (régimen general), también está en ameli.
step-update-card = Actualice la carte Vitale
step-update-card-text = ¿Ha cambiado la caisse? Hágalo antes de usar la tarjeta: es la regla. Una máquina, en una caisse o en una farmacia, la actualiza.
step-register = Pida su inscripción
step-register-text = Pida a { $body } el formulario S1106. Adjunte un documento de identidad, y un contrato, una nómina o una prueba de domicilio.
step-leave = Avise a su caisse de que se va
step-leave-text = Pregunte qué pasa con sus derechos y con su carte Vitale. No devuelva la tarjeta antes de la respuesta.
step-rejoin-work = Pida su afiliación (rattachement)
step-rejoin-work-text = Según la CFE, con un empleo sus derechos empiezan con el contrato. Pregunte qué hay que enviar.
step-rejoin = Pida su afiliación (rattachement)
step-rejoin-text = Según la CFE, sin empleo hacen falta en general 3 meses en Francia. La ley dispensa a algunas personas: pregunte.
step-new-attestation = Pida un certificado cuando el expediente esté abierto
step-new-attestation-text = Pídalo a la misma caisse. El código está escrito en él.
step-death = Avise a la caisse de la persona, cuando pueda
step-death-text = El nombre de la caisse está en un extracto o en una carta. Adjunte una copia del acte de décès (acta de defunción). La carta está lista.
step-death-body = Avise a la caisse de la persona, cuando pueda
step-death-body-text = Es { $body }. Adjunte una copia del acte de décès (acta de defunción). La carta está lista.
step-death-own = Pida un certificado a la caisse de usted
step-death-own-text = ¿Hay hijos? Pida que figuren en él. Los derechos de usted continúan.

fail-read = ¿No ve esta línea? Pida un certificado reciente, como se explica abajo.
fail-read-old = ¿No se puede leer? Vaya al paso siguiente.
fail-compare = ¿No lo conocemos? No por eso es incorrecto. Vaya al paso siguiente.
fail-parent = ¿El niño o la niña no figura en él? Mire el certificado del otro padre o madre, o vaya al paso siguiente.
fail-online = ¿Ha olvidado la contraseña? La página de conexión permite cambiarla. ¿No tiene cuenta? Elija un medio de los de abajo.
fail-online-body = ¿No puede entrar? Elija un medio de los de abajo.
fail-try-ameli = ¿La cuenta no se abre, o el certificado no está en ella? Pídalo a la caisse.
fail-phone = ¿No responde nadie? Vuelva a llamar a otra hora, o elija otro medio.
fail-relay = ¿El servicio está cerrado? Vuelva más tarde, o escriba una carta.
fail-desk = ¿Está cerrado o demasiado lejos? Escriba una carta.
fail-help = ¿No hay nadie cerca de su casa? Escriba una carta.
fail-post = ¿No hay respuesta? Escriba otra vez: la carta de recordatorio está lista.
fail-local = ¿Nadie lo sabe? Escriba una carta al organismo que pagó su última atención médica.
fail-prison = ¿No hay respuesta? Pídalo otra vez, por escrito, y guarde una copia.
fail-give = ¿Le siguen pidiendo el código? Está en el certificado, junto a «organisme de rattachement».
fail-give-care = ¿Le siguen pidiendo el código? Está en el certificado, junto a «organisme de rattachement».
fail-give-new = ¿No se transmite nada? Pregunte a su caisse qué mutuelle está conectada con su expediente.
fail-card = ¿No tiene tarjeta? Dé su attestation de droits (certificado de derechos).
fail-sick-note = ¿El médico ha enviado la baja por internet? No tiene que enviar nada por correo a la caisse.
fail-ask-why = ¿Insisten? Pida una explicación por escrito.
fail-stop-site = ¿Ya ha respondido? Cambie su contraseña de ameli. Avise a su caisse, y a su banco si hace falta.
fail-move = ¿No le llega una confirmación? Pregunte si la dirección está anotada.
fail-move-online = ¿No tiene cuenta? La carta de cambio de dirección también lo dice.
fail-join = ¿No hay respuesta? El organismo antiguo paga su atención médica hasta que el nuevo toma el relevo.
fail-stay = ¿Tiene una mutuelle (seguro médico complementario) nueva? Dele el certificado.
fail-update-card = ¿No tiene tarjeta? Mientras tanto, muestre su certificado.
fail-register = ¿Falta un papel? Pida la lista por escrito.
fail-leave = ¿No responde nadie? Escriba una carta.
fail-rejoin = ¿No hay respuesta? Escriba una carta a la caisse de su domicilio.
fail-new-attestation = ¿No llega nada? Pídalo otra vez: la carta está lista.
fail-desk-reply = ¿No hay respuesta? Vaya a la oficina con una copia de la carta.
fail-death = Pida ayuda a un familiar, a France services (oficina de servicios públicos) o a una trabajadora social.
fail-death-own = ¿El niño o la niña ya no tiene padre ni madre con cobertura? Hable con la caisse del lugar donde vive.

tip-meme-code = Encontrará el mismo código. Solo se da uno nuevo si usted cambia de caisse o de régime.
tip-provisoire = Con un número provisional le reembolsan. Pero no se tiene ni carte Vitale ni cuenta ameli.
tip-arrivee-protection = ¿Es beneficiario de la protection temporaire (protección temporal)? Según ameli, en 2022, su atención médica está cubierta desde la llegada. Pregunte a su caisse si eso ha cambiado.
tip-arrivee-autres = Solicitud de asilo o aide médicale de l’État (ayuda médica del Estado): las reglas son diferentes. Pregunte en la oficina de la caisse del lugar.
tip-arrivee-mutuelle = ¿Una mutuelle (seguro médico complementario) pide el código? Sin expediente abierto, todavía no hay código: dígaselo.
tip-autre-caisse = ¿Un trabajo agrícola? Acuda a la MSA. En ultramar, acuda a la caisse del lugar.
tip-proche = Haga la llamada o la visita con la persona, si está de acuerdo.
tip-tuteur = ¿Tutor o curador legal? Pregunte a la caisse qué papel lo demuestra.
tip-deces-organisme = No abra la cuenta en línea de la persona: basta con la carta.
tip-deces-mairie = Para un fallecimiento en Francia, la mairie (ayuntamiento) también avisa a los organismos. Escriba de todos modos.
tip-deces-c2s = ¿Ha fallecido quien había pedido la Complémentaire santé solidaire (seguro complementario solidario de salud)? Los demás miembros del hogar la conservan hasta el final del periodo en curso. Un familiar avisa al organismo que la gestionaba.
tip-enfant-age = Desde los 12 años, el padre o la madre puede pedir una tarjeta para su hijo o hija. A los 16 años, la caisse escribe ella misma. A los 18 años, el hijo o la hija tiene su propio certificado.
tip-enfant-deux = ¿El padre y la madre tienen al hijo o a la hija en su expediente? Dé el código de la persona cuya carte Vitale se lee.
tip-pas-de-coupure = El organismo antiguo no puede dejar de pagar antes de que el nuevo haya tomado el relevo. Es la ley.
tip-demenage-meme = ¿La misma caisse después de la mudanza? El código no cambia, en principio. Si cambia, deben decírselo.
tip-demenage-militaire = ¿Militar enviado a ultramar? Pregunte antes de irse: más allá de seis meses, a veces es el régime del lugar.
tip-emploi-mois = Si cambia de organismo, deben informarle en el plazo de un mes.
tip-refuse-mutuelle = Compruebe también que nadie lo ha confundido con el número de la mutuelle o con un número de empresa.
tip-refuse-demenage = ¿Se ha mudado? Mientras el expediente no se haya trasladado, el código bueno es el antiguo. Comunique su nueva dirección a la caisse.
tip-soins = No saber este código no impide recibir atención médica.
tip-arret-case = ¿Una casilla para este código? El papel es probablemente un modelo antiguo. La caisse lo devuelve al médico, y le avisa a usted.
tip-arret-service = ¿Funcionario titular o militar? La baja no va a la caisse: pregunte a su servicio a quién enviarla.
tip-administration = Mire en sus cartas qué número esperan de usted.
tip-prive = Puede negarse. No dé su attestation (certificado de derechos): lleva su número de la seguridad social.
tip-independant = Los autónomos dependen de la CPAM, todos desde 2020. Un código que empieza por 03 ya no sirve.
tip-retraite = En la jubilación, el régime es en principio el de la pensión. Agricultura, ejército, SNCF (ferrocarriles), minas, notarías: no es la CPAM.
tip-famille = { $who ->
    [enfant] Tome el certificado del propio padre o de la propia madre: la caisse de su cónyuge puede ser otra.
    [proche] Tome el certificado de la propia persona: la caisse de sus familiares puede ser otra.
   *[vous] Tome su propio certificado, no el del cónyuge ni el del padre o la madre: la caisse puede ser otra.
}
tip-etudiant = ¿Menos de 24 años y nunca ha trabajado? Es el régime del padre o de la madre. Si no, el del trabajo, o la CPAM.
tip-etudiant-ancien = LMDE, SMEREP: estos códigos ya no sirven desde el 1 de septiembre de 2019.
tip-sans = Sin empleo, el último régime sigue siendo el bueno, en principio. ¿Nunca ha trabajado? Es la CPAM.
tip-sans-special = ¿Antiguo militar, marino, empleado de la SNCF (ferrocarriles) o religioso, sin trabajo ni pensión? Es la CPAM, cuando ya no cumple las condiciones.
tip-agricole = La caisse es la MSA. La cuenta ameli y el 3646 no son para ella.
tip-agricole-outre-mer = En estos departamentos, la CGSS se ocupa también de los agricultores.
tip-agent = Tener la MGEN como seguro médico complementario no cambia ni la caisse ni el código. Solo la attestation de droits (certificado de derechos) dice quién reembolsa la parte básica.
tip-agent-contractuel = ¿Es personal contratado de la administración? En general, es la CPAM.
tip-mutuelle-autre = Varias mutuelles (mutualidades) ya no gestionan los reembolsos de la parte básica. En el 3646, pregunte cuál es la caisse.
tip-lieu = En ultramar, la caisse del lugar sustituye a la CPAM: CGSS, o CSSM en Mayotte.
tip-sncf2020 = En principio, una persona contratada en la SNCF desde el 1 de enero de 2020 depende de la CPAM.
tip-special = La caisse es la del oficio, no una CPAM. El cónyuge y los hijos quizá tengan otra.
tip-special-inconnu = Un régime spécial (régimen especial) tiene su propia caisse. El nombre de la caisse está en la parte de arriba de los extractos de reembolso (décomptes).
tip-alsace-moselle = El código es el del régime général (régimen general). El régime local (régimen local) se lee en otra parte del certificado.
tip-outre-mer = El horario del 3646 cambia de un departamento a otro.
tip-mayotte = En Mayotte, el número no es el 3646.
tip-collectivite = Estos territorios tienen su propio organismo. ¿Una caisse de Francia todavía lleva el expediente? Escríbale.
tip-sans-adresse = Diga en la oficina que no hay una dirección fija. Pregunte adónde pueden llegar las cartas: cada caisse lo dirá.
tip-prison = Los hijos y los demás familiares siguen en la CPAM de su domicilio.
tip-cfe = ¿Más de 3 meses seguidos en Francia? Según la CFE, entonces hay que dejar la CFE. Pregunte primero a la CPAM a partir de cuándo le cubre.
tip-depart = Solo quien pierde sus derechos en Francia devuelve la carte Vitale. Pida un certificado antes de irse, y guárdelo.
tip-retour = ¿Vuelve a la misma caisse? El código es en general el mismo.
tip-retraite-carte = No devuelva la carte Vitale antes de haber preguntado. Con quince años de seguro en Francia, o un convenio, su atención médica en Francia sigue cubierta.
tip-retraite-moins = Con menos de quince años, el derecho puede terminar, y la tarjeta con él.
tip-retraite-europe = Unión Europea, Espacio Económico Europeo, Suiza: pida el formulario S1 al organismo que paga su jubilación.
tip-retraite-ailleurs = En otro lugar, en el régime général (régimen general): el CNAREFE, según una fuente de 2021. Su caisse le dirá si todavía existe.
tip-frontalier = ¿Trabaja en Suiza? Puede elegir Francia o Suiza, en el plazo de tres meses. El formulario va a la CPAM de su domicilio.
tip-frontalier-europe = ¿Trabaja en la Unión Europea? Pregunte a la caisse de ese país si el formulario S1 vale para usted.
tip-hors-de-france = Desde el extranjero, use el número que empieza por +33.
tip-relais = El horario del servicio de videollamada cambia: está en ameli.
tip-francais = Las palabras francesas están en la carta. Puede mostrarlas.
tip-probable = La caisse no es segura: la mayoría de las veces, una CPAM. Compruebe el nombre en la parte de arriba de un extracto de reembolso (décompte).

later-relance = El { $date }: pídalo otra vez
later-relance-text = Pídalo de nuevo, o envíe la carta de recordatorio.
later-reclamation = El { $date }: presente una reclamación
later-reclamation-text = Escriba que no ha llegado nada. Guarde una copia.
later-mediateur = Después: el médiateur (mediador) de la caisse
later-mediateur-text = Es gratis. Da una opinión y no decide. Pide que usted haya contactado primero con la caisse, y que el caso no esté ya ante un juez.
later-mediateur-other = Su régime quizá tenga su propio mediador: pregunte a su organismo.
later-defenseur = Si la caisse no responde: el Défenseur des droits (Defensor de los Derechos)
later-defenseur-text = Es gratis. Haga primero sus gestiones ante la caisse. Haber acudido al mediador no se lo impide.
later-recours = La commission de recours amiable (comisión de recursos) examina las negativas. Para encontrar un código, no sirve.

prepare-identite = Un documento de identidad
prepare-vitale = La carte Vitale (tarjeta sanitaria francesa), solo para la caisse y los profesionales sanitarios
prepare-provisoire = El papel que lleva su número provisional, solo para la caisse
prepare-s1106 = El formulario S1106
prepare-residence = Un contrato, una nómina o una prueba de domicilio
prepare-domicile = Un justificante de la nueva dirección
prepare-activite = Un papel que demuestre el nuevo trabajo
prepare-deces = Una copia del acte de décès (acta de defunción)
prepare-vitale-deces = La carte Vitale de la persona: pregunte cómo devolverla
prepare-accord = El consentimiento de la persona, y su presencia si es posible
prepare-jugement = Tutor o curador: una copia de la sentencia
prepare-parent = La attestation de droits (certificado de derechos) del padre o de la madre
prepare-refus = El mensaje o el papel que dice que el código es incorrecto
prepare-formulaire = El formulario o el mensaje que pide el código
prepare-ancienne = El certificado antiguo
prepare-courrier = Una dirección donde pueda esperarle una carta
prepare-crayon = Algo para escribir: la fecha, la hora, el nombre, la respuesta

never-number = No dé ningún número de la seguridad social a un sitio web como el nuestro. Nosotros no lo pedimos nunca.
never-link = No pulse en un enlace recibido por SMS o correo electrónico. Teclee usted la dirección.
never-call = No dé ni contraseña ni tarjeta bancaria a alguien que le llama.
never-paid = No pague, y no llame a un número de tarificación especial. La Assurance Maladie (seguro de enfermedad francés) responde en el 3646, al precio de una llamada.
never-app = No guarde sus papeles en una aplicación privada. Use los servicios oficiales.

call-title = Ficha de llamada
call-intro = Apúntelo todo: ayuda si tiene que volver a llamar.
call-number = Número
call-number-none = El de la última carta de la caisse
call-say = Lo que puede decir
call-say-1 = { $who ->
    [proche] Buenos días, llamo con una persona que quisiera su attestation de droits (certificado de derechos).
   *[vous] Buenos días, quisiera mi attestation de droits (certificado de derechos), por favor.
}
call-say-2 = { $who ->
    [proche] Necesita saber cuál es su organisme de rattachement: régime, caisse y centre.
   *[vous] Necesito saber cuál es mi organisme de rattachement: régime, caisse y centre.
}
call-say-3 = { $who ->
    [proche] Si no puede leerlo, ¿cómo puede recibir la persona el certificado?
   *[vous] Si no puede leérmelo, ¿cómo puedo recibir el certificado?
}
call-date = Fecha y hora
call-name = Nombre de la persona
call-answer = Respuesta
call-next = Qué han prometido, y para cuándo

ics-name = Recordatorios
ics-summary = Recordatorio
ics-description = Mire si ha llegado la respuesta. Lo que sigue está aquí: { $url }
