sources-title = Las fuentes
sources-description = Todos los documentos en los que se apoya este sitio, con su fecha y la de nuestra lectura.
sources-lead = Cada dato de este sitio viene de un documento. Aquí se ve cuál y de qué fecha es.
sources-officiel = Fuentes oficiales
sources-secondaire = Fuentes secundarias
sources-recoupement = Comprobaciones cruzadas
sources-recoupement-text = Confirman una fila de nuestras tablas. No los citamos como prueba.
sources-uses = { $count ->
    [one] { $count } fila de nuestras tablas.
   *[other] { $count } filas de nuestras tablas.
}
sources-pages = { $count ->
    [one] Una página la usa
   *[other] { $count } páginas la usan
}
source-kicker = Fuente
source-open = Abrir el documento
source-description = «{ $title }»: su fecha, la de nuestra lectura y las páginas de este sitio que lo usan.
