nav-caisses = Caisses
nav-departements = Por departamento
nav-map = Mapa
nav-move = Mudanza

search-title = Encontrar la caisse de un lugar
search-description = La caisse (caja del seguro de enfermedad) de un municipio, de un código postal o de un departamento, para todos los régimes. Con el principio del código.
search-question = ¿Dónde vive usted?
search-hint = Un municipio, un código postal o un departamento. También vale el nombre o el código de una caisse.
search-submit = Encontrar
search-never = No escriba ni su nombre ni su número de la seguridad social. Basta con el municipio.
search-again = Escribir un municipio o un código postal
search-empty = Escriba un municipio, un código postal o un departamento.
search-choose = { $count ->
    [one] Una respuesta
   *[other] { $count } respuestas: elija la suya
}
search-count = { $count ->
    [one] una respuesta
   *[other] { $count } respuestas
}
search-slip = Quizá quería decir…
search-postal-text = Varios municipios tienen este código postal.
search-cedex = Es un código CEDEX
search-cedex-text = Un código CEDEX sirve para el correo de las empresas y de las administraciones. Este es el municipio que está escrito al lado.
search-unknown-postal = Ningún municipio tiene este código postal
search-unknown-postal-text = Quizá sea un código CEDEX, reservado al correo de las empresas. Sus primeras cifras dan el departamento.
search-former = nombre antiguo: { $name }
search-heir = sustituye a la { $name }, que cerró
search-abroad = Este lugar está en el extranjero
search-abroad-text = Fuera de Francia, ninguna caisse corresponde a un lugar.
search-abroad-live = Vivo allí: ¿cómo consigo mi código?
search-abroad-leave = Me voy allí, o vuelvo
search-abroad-arrive = Llego de allí: ¿cuál es mi caisse?
search-more = { $count ->
    [one] Y otra más. Añada el departamento o el código postal para precisar.
   *[other] Y { $count } más. Añada el departamento o el código postal para precisar.
}
search-nothing = No hemos encontrado nada
search-nothing-text = Compruebe la ortografía o pruebe de otra manera:
search-nothing-postal = Escriba las 5 cifras del código postal.
search-nothing-old = ¿Una aldea o un paraje? Escriba el nombre del municipio.
search-nothing-abroad = ¿Vive en el extranjero? No hay una caisse por lugar: vea los régimes.
search-count-script = sugerencias
search-suggestions = Sugerencias
search-other-ways = Buscar de otra manera
search-way-map = En el mapa
search-way-map-text = Toque su departamento.
search-way-departements = Por departamento
search-way-departements-text = La lista, por número.
search-way-regimes = Por régime
search-way-regimes-text = MSA (agricultores), militares, marinos, SNCF…
search-way-move = Me mudo
search-way-move-text = Ver si la caisse cambia.
search-way-list = La lista alfabética de todos los organismos

place-title = Caisse del seguro de enfermedad: { $name }
place-description = { $name }: la caisse del régime général (régimen general) del seguro de enfermedad, la MSA y los otros régimes, con el principio de su código.
place-departement = Departamento { $code }
place-sure = En el régime général (régimen general), la caisse es la { $name }.
place-probable = En el régime général (régimen general), probablemente es la { $name }.
place-undecided = En el régime général (régimen general), hay { $count } caisses posibles. No sabemos cuál es la de usted.
place-unknown = Este territorio tiene su propio sistema. No conocemos aquí ningún código del régime général (régimen general).
place-unknown-975 = En San Pedro y Miquelón (Saint-Pierre-et-Miquelon) es la Caisse de prévoyance sociale (CPS), un régimen aparte (Igas, 2020). Pídale su certificado: no hemos encontrado el código que imprime.
place-unknown-977 = En San Bartolomé (Saint-Barthélemy) es la Caisse de prévoyance sociale, que depende de una MSA (decreto de 2017). Nuestras tablas la conocen como 02 977. No hemos encontrado el código que imprime en el régime général (régimen general).
place-special = Otros régimes
place-special-others = Militares, marinos, SNCF, notarías…: los otros régimes
place-begins = Principio del código:
place-centre-usual = y luego 4 cifras, normalmente 0000.
place-centre-paper = y luego 4 cifras, en su attestation.
place-see-map = Ver en el mapa
place-how-to-know = Su attestation de droits (certificado de derechos) lo dice. ¿Una carta de su caisse dice algo distinto de lo que decimos nosotros? La razón la tiene la caisse.
basis-seat = La caisse tiene su sede aquí.
basis-former_seat = Una antigua caisse tenía su sede aquí.
basis-arrondissement = Varias caisses se reparten este departamento. Nos basamos en el arrondissement (una parte del departamento): es una aproximación.
basis-office = Varias caisses se reparten esta zona. En 2014 o 2015, el correo de la oficina de aquí llegaba a esta. Ninguna fuente reciente lo confirma.
basis-split = Varias caisses se reparten esta zona. Ninguna fuente pública dice cuál se ocupa de cada municipio.
basis-exception = Una fuente de 2006 asigna este municipio a la caisse vecina. Ninguna fuente reciente lo confirma.
basis-official = El directorio de la administración indica esta caisse.
place-about = Este municipio
place-postal-codes = Códigos postales
place-insee = Código Insee
place-insee-text = otro número, que no tiene nada que ver con la caisse
place-former = Nombres antiguos o municipios reunidos
place-largest = Los municipios más grandes
place-other-commune = Buscar otro municipio
place-neighbours = Departamentos vecinos
place-moving = ¿Se muda? Vea si la caisse cambia.

departements-title = Las caisses por departamento
departements-description = La caisse (caja del seguro de enfermedad) de cada departamento de Francia, por número.
departements-lead = En el régime général (régimen general), casi todos los departamentos tienen una sola caisse.
departements-map = Ver el mapa

list-title = Todos los organismos, por orden alfabético
list-description = Los organismos del seguro de enfermedad en servicio según nuestras tablas, de la A a la Z, con el principio de su código.
list-lead = Los organismos en servicio según nuestras tablas, de todos los régimes. Los códigos antiguos se leen con el descifrador.
list-filter = Un nombre, un lugar o un código
list-none = No hay nada en esta lista. El botón busca entre los municipios.

map-title = El mapa de las caisses
map-description = El mapa de Francia de las caisses (cajas del seguro de enfermedad): elija un departamento.
map-lead = Toque un departamento para ver sus caisses.
map-to-list = Lo mismo en forma de lista
map-here = Aquí:
map-label = Mapa de Francia de los departamentos
map-legend = Contorno de puntos: los departamentos que se reparten varias caisses.
map-credit = Dibujo:

move-title = ¿Cambia mi caisse si me mudo?
move-description = ¿Desde dónde y adónde se muda? Vea si su caisse (caja del seguro de enfermedad) cambia, y qué hacer paso a paso.
move-de = Origen:
move-vers = Destino:
move-de-question = ¿Desde dónde se muda?
move-vers-question = ¿Adónde se muda?
move-de-choose = ¿Desde dónde se muda? Varios lugares corresponden a «{ $name }»
move-vers-choose = ¿Adónde se muda? Varios lugares corresponden a «{ $name }»
move-hint = Un municipio o un código postal.
move-empty = Escriba un municipio o un código postal.
move-unknown = No hemos encontrado este municipio. Pruebe con su código postal.
move-departement = Varias caisses se reparten este departamento. Escriba su municipio.
move-de-abroad = Este lugar está en el extranjero: no depende de ninguna caisse francesa.
move-vers-abroad = Este lugar está en el extranjero: no depende de ninguna caisse francesa.
move-not-place = No es el nombre de un municipio. No se ha guardado nada.
move-submit = Ver
move-again = Probar otra mudanza
move-plan = Declarar mi nueva dirección, paso a paso
move-answer = De { $from-article ->
    [le] Le { $from }
    [les] Les { $from }
   *[none] { $from }
} a { $to-article ->
    [le] Le { $to }
    [les] Les { $to }
   *[none] { $to }
}
move-general-same = Su caisse sigue siendo la misma
move-general-same-text = En el régime général (régimen general), el principio de su código no cambia. Declare su nueva dirección, nada más.
move-general-changes = Su caisse cambia
move-general-changes-text = En el régime général (régimen general), cambian las 3 cifras de la caisse. Las 2 primeras siguen siendo 01.
move-general-perhaps = Su caisse quizá cambie
move-general-perhaps-text = Aquí hay varias caisses posibles. Su nueva attestation de droits (certificado de derechos) lo dirá.
move-general-perhaps-same = Su caisse probablemente sigue siendo la misma
move-general-perhaps-same-text = Varias caisses se reparten este departamento. Su nueva attestation de droits (certificado de derechos) lo dirá.
move-general-perhaps-changes = Su caisse probablemente cambia
move-general-perhaps-changes-text = Varias caisses se reparten este departamento. Su nueva attestation de droits (certificado de derechos) lo dirá.
move-general-elsewhere = Este territorio tiene su propio sistema
move-general-elsewhere-text = Pregunte a su caisse actual qué hay que hacer antes de irse.
move-by-regime = ¿No está en el régime général (régimen general)?
move-before = Antes
move-after = Después
move-agricole-same = La MSA sigue siendo la misma.
move-agricole-changes = La MSA cambia.
move-agricole-elsewhere = Uno de los dos lugares no tiene MSA en nuestras tablas.
move-special = Estos régimes tienen un organismo nacional: en la Francia europea, el principio del código no cambia. En la MGEN, las 3 cifras de la caisse pueden cambiar. Comunique su nueva dirección. ¿Militar enviado a ultramar? Pregunte antes de irse: a veces es el régime del lugar.
move-steps = Paso a paso
move-step-declare = Declare su nueva dirección
move-step-declare-text = En su cuenta en línea, por teléfono o en la oficina de su caisse. Hágalo cuanto antes.
move-step-wait = Deje que las caisses transfieran el expediente
move-step-wait-text = Les corresponde a ellas hacerlo. Mientras el expediente no haya pasado, el código bueno es el antiguo.
move-step-attestation = Pida una attestation de droits reciente
move-step-attestation-text = El código de su nueva caisse está escrito en ella.
move-step-card = Actualice su carte Vitale (tarjeta sanitaria francesa)
move-step-card-text = ¿Ha cambiado la caisse? Actualice la tarjeta antes de usarla: es la regla. En una máquina, en una farmacia o en una caisse. Es gratis.
move-step-mutuelle = Avise a su mutuelle (seguro médico complementario)
move-step-mutuelle-text = Envíele la nueva attestation. Si no, puede que la mutuelle deje de recibir sus liquidaciones.

caisse-on-map = Verla en el mapa
caisse-neighbours = Caisses vecinas
caisse-same-place = Otros organismos del mismo lugar
