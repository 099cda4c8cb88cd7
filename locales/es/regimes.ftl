regimes-title = Los régimes del seguro de enfermedad francés
regimes-description = La lista de los régimes (regímenes) del seguro de enfermedad francés y de sus códigos de 2 cifras, en servicio y antiguos.
regimes-lead = Las 2 primeras cifras del código dicen su régime (régimen) del seguro de enfermedad. La mayoría de la gente está en el 01.
regimes-active = En servicio
regimes-closed = Cerrados
regimes-unverified = Por comprobar
regime-title = { $name }: régime { $code }
regime-description = Régime { $code }, { $name }: a quién cubre, sus caisses y sus códigos.
regime-kicker = Régime
regime-closed-text = Este régime está cerrado ({ $date }).
regime-closed-undated = Este régime está cerrado.
regime-unverified-text = No hemos encontrado si este código todavía sirve. Su attestation de droits (certificado de derechos) dirá el de usted.
regime-successor = Hoy: { $name } ({ $code }).
regime-caisses = { $count ->
    [one] Su organismo en servicio
   *[other] Sus { $count } organismos en servicio
}
regime-caisses-other = { $count ->
    [one] Otro código
   *[other] Otros { $count } códigos: antiguos, segundos o no comprobados
}
regime-no-caisse = Nuestras tablas no recogen ninguna caisse de este régime.

regime-01-public = Asalariados del sector privado, autónomos, personal contratado de la administración, la mayoría de los jubilados y personas que nunca han trabajado. La mayoría de la gente en Francia.
regime-01-note = Un estudiante que nunca ha trabajado sigue el régime del padre o de la madre hasta los 24 años: a menudo el 01. Todos los autónomos están en él desde principios de 2020.
regime-02-public = Asalariados agrícolas y agricultores.
regime-03-public = Artesanos, comerciantes y profesiones liberales, hasta 2019.
regime-03-note = Un código que empieza por 03 en un papel viejo ya no sirve.
regime-04-public = Personal de la SNCF (ferrocarriles) con estatuto, jubilados y su familia.
regime-04-note = El personal contratado desde 2020 depende de la CPAM (caja local del seguro de enfermedad).
regime-05-public = Personal de la RATP (transportes de París) con estatuto y su familia.
regime-06-public = Marinos de la marina mercante, de la pesca y de recreo.
regime-07-public = Mineros y asimilados.
regime-08-public = Militares, militares retirados y su familia.
regime-09-public = Personal de la Banque de France (Banco de Francia).
regime-09-note = La CPAM (caja local del seguro de enfermedad) del Val-de-Marne se hizo cargo de estos expedientes.
regime-10-public = Oficiales y empleados de notarías.
regime-12-public = Personal de la Cámara de Comercio de París.
regime-14-public = Diputados y personal de la Asamblea Nacional.
regime-15-public = Senadores y personal del Senado.
regime-16-public = Personal titular del puerto autónomo de Burdeos.
regime-17-public = Franceses residentes en el extranjero que han elegido afiliarse.
regime-50-public = Nuestras fuentes no dicen a quién.
regime-50-note = Una sola fuente cita este código, y no es oficial.
regime-80-public = Pensionistas militares por invalidez.
regime-80-note = Esta asistencia figura también con el código 08 835, en la CNMSS (caja de los militares).
regime-90-public = Ministros de los cultos y miembros de congregaciones.
regime-90-note = Según la ley, este organismo depende del régime général (régimen general). Su código sigue siendo 90.
regime-91-public = Algunos funcionarios del Estado, sobre todo de la Educación. La MGEN gestiona sus reembolsos de la parte básica.
regime-91-note = La ley permite esta gestión. Tener la MGEN como seguro médico complementario es otra cosa: no cambia ni la caisse ni el código.
regime-92-public = Funcionarios de La Poste (correos) y de France Télécom, en el pasado.
regime-92-note = Las CPAM (cajas locales del seguro de enfermedad) se hicieron cargo de estos expedientes. Cada persona pasó a la de su domicilio.
regime-93-public = Funcionarios de la policía. La MGP gestiona sus reembolsos de la parte básica.
regime-93-note = Una nota reciente de una CPAM (caja local del seguro de enfermedad) todavía cita la MGP aparte. El 3646 o su certificado le dirá cuál es su caisse.
regime-94-public = Funcionarios del Estado afiliados a otras mutuelles (mutualidades), hasta 2018.
regime-94-note = Cada persona pasó a la CPAM (caja local del seguro de enfermedad) de su domicilio.
regime-95-public = Personal de hospitales cuyo expediente lleva la MNH.
regime-95-note = Este código es probablemente antiguo: la ley actual solo prevé esta gestión para los empleados del Estado. Ningún texto leído dice cuándo terminó. El 3646 o su certificado le dirá cuál es su caisse.
regime-96-public = Personas aseguradas en la Mutuelle nationale aviation marine y después en Harmonie Fonction Publique, hasta 2018.
regime-99-public = Estudiantes (hasta 2019), Intériale, Camieg y otras mutuelles (mutualidades).
regime-99-note = Este código reúne varias mutuelles (mutualidades). LMDE y SMEREP ya no están en él desde el 1 de septiembre de 2019. Intériale todavía se cita aparte en una nota reciente de una CPAM. El 3646 o su certificado le dirá cuál es su caisse.
