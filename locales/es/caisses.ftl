caisse-title = { $name }: código { $code }
caisse-description = { $name }: su código { $code }, su estado, cómo contactar, sus códigos antiguos y nuestras fuentes.
caisse-ask = Pedir una attestation (certificado)
kind-cpam = Caisse primaire d’assurance maladie (caja local del seguro de enfermedad)
kind-cpam_secondaire = Segundo código de una caisse primaire
kind-cgss = Caisse générale de sécurité sociale (caja general de seguridad social)
kind-ccss = Caisse commune de sécurité sociale (caja común de seguridad social)
kind-css = Caisse de sécurité sociale (caja de seguridad social)
kind-cps = Caisse de prévoyance sociale (caja de previsión social)
kind-cramif = Caisse régionale (caja regional)
kind-nationale = Organismo nacional
kind-pivot = Código para la facturación de los hospitales
kind-speciale = Organismo de un régimen especial
kind-msa = Mutualité sociale agricole (caja de los agricultores)
kind-msa_ancienne = Antigua caisse de la MSA
kind-msa_second_code = Segundo código de una MSA
kind-gamex = Aseguradoras delegadas de los agricultores, hasta 2014
kind-rsi = Caisse del régimen social de los autónomos, hasta 2019
kind-slm = Section locale mutualiste (sección local de una mutualidad)
kind-slm_infogeree = Mutuelle (mutualidad) gestionada a nivel nacional
kind-technique = Código técnico
kind-test = Tarjeta de prueba
caisse-listed = Códigos completos que constan en las tablas públicas
caisse-older = Códigos antiguos que llevan aquí
caisse-territory = ¿Quién depende de este organismo?
caisse-national = Toda Francia.
caisse-departements = { $count ->
    [one] Departamento:
   *[other] Departamentos:
}
caisse-partly = Este departamento tiene varias caisses: esta cubre solo una parte.
caisse-territory-unknown = Nuestras fuentes no indican ningún territorio.
caisse-not-always = La mayoría de las veces es la caisse del lugar donde se vive. Hay excepciones.
caisse-seat = Sede: { $seat }.
caisse-name-2015 = En la tabla de 2015
caisse-name-2020 = En la tabla de 2020
caisse-sure-identity = Lo que designa este código: { $confidence }.
caisse-sure-state = Su estado hoy: por comprobar (última fuente: { $date }).
caisse-more = Y { $count } más.
caisse-sites = Adónde ir
caisse-sites-lead = Antes de ir, compruebe el horario y si hace falta cita.
caisse-sites-call = Teléfono:
caisse-sites-open = Abierto { $hours }.
caisse-sites-pages = Cada nombre lleva a su página en el directorio de la administración.
caisse-sites-changed = Ficha actualizada el { $date }.
caisse-sites-source = Fuente:
caisse-sites-more = { $count ->
    [one] Y { $count } oficina más, en el directorio de la administración.
   *[other] Y { $count } oficinas más, en el directorio de la administración.
}
