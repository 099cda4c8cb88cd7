site-name = Rattachement
site-tagline = sitio independiente
skip = Ir al contenido
nav-label = Menú
nav-decode = Descifrar
nav-regimes = Los régimes
nav-sources = Las fuentes
languages-label = Idiomas
trail-label = Está usted aquí:
trail-home = Inicio
footer-independent = Sitio independiente y gratuito.
footer-not-official = Sin relación con la Assurance Maladie (el seguro de enfermedad francés) ni con el Estado. Sin cookies ni rastreadores.
footer-data = Fuentes leídas el { $date }.
print = Imprimir

status-active = En servicio
status-merged = Absorbida
status-closed = Cerrado
status-alias = Segundo código
status-unverified = No comprobado

part-regime = El régime (régimen)
part-caisse = La caisse
part-centre = El centre (centro)
part-missing = cifras desconocidas
part-to-read = Léalo en su attestation de droits (certificado de derechos)
part-not-known = No está en nuestras tablas

source-dated = Fecha del documento: { $date }.
source-undated = Documento sin fecha.
source-read = Leído el { $date }.
source-licence = Licencia: { $licence }.
source-facts-only = Solo se recogen los hechos.
confidence-high = seguro
confidence-medium = probable
confidence-low = incierto
pager-page = Página { $page } de { $pages }
pager-next = Página siguiente
pager-previous = Página anterior
pager-label = Páginas

# What a form with a field for words says before a social security number leaves.
number-warning = Esto parece un numéro de sécurité sociale (número de la seguridad social francesa). No lo hemos enviado. Bórrelo y pulse «{ $button }».
