
figure-attestation-title = Dibujo de una attestation de droits (certificado de derechos)
figure-attestation-desc = Arriba a la izquierda, las palabras «Organisme de rattachement». Debajo, el código 01 751 0000, rodeado a lápiz. Más abajo, aparte, el code gestion (código de gestión).
figure-attestation-caption = El código está aquí: busque las palabras «organisme de rattachement». Su lugar en la página puede variar. El code gestion (código de gestión) es otra línea. El código dibujado es un ejemplo.
figure-vitale-title = Dibujo de una carte Vitale (tarjeta sanitaria francesa) de plástico
figure-vitale-desc = La tarjeta lleva un chip, una foto, un nombre y un número de la seguridad social. Debajo de la tarjeta, las tres casillas del código están vacías y tachadas.
figure-vitale-caption = El código no está impreso en la tarjeta. El número largo es su numéro de sécurité sociale (número de la seguridad social francesa): no lo dé a un desconocido, ni a un sitio web como el nuestro.
figure-tiers-payant-title = Dibujo de una tarjeta de tiers payant (usted no adelanta el dinero)
figure-tiers-payant-desc = La tarjeta de la mutuelle (seguro médico complementario) lleva un número AMC y una tabla. Una línea va de este número al signo «diferente de», y después a las tres casillas vacías del código.
figure-tiers-payant-caption = El número AMC no es el código: designa su mutuelle, no su caisse. En general, el código no está en esta tarjeta. Cada mutuelle diseña la suya.
figure-arret-title = Dibujo de una baja médica (avis d’arrêt de travail)
figure-arret-desc = Una hoja para rellenar. La casilla «code de l’organisme de rattachement» está en línea de puntos, con una cruz. Las casillas del número y de la empresa siguen ahí.
figure-arret-caption = El código no está escrito aquí. Algunos modelos antiguos tenían esta casilla. El de 2022 que hemos leído ya no la tiene. Desde septiembre de 2025, una baja en papel debe estar en el formulario con medidas de seguridad (formulaire sécurisé).
