site-name = Rattachement
site-tagline = site independente
skip = Ir para o conteúdo
nav-label = Menu
nav-decode = Descodificar
nav-regimes = Os régimes
nav-sources = As fontes
languages-label = Línguas
trail-label = Está aqui:
trail-home = Início
footer-independent = Site independente e gratuito.
footer-not-official = Sem ligação à Assurance Maladie (seguro de doença francês) nem ao Estado francês. Sem cookies nem rastreadores.
footer-data = Fontes lidas em { $date }.
print = Imprimir

status-active = Em atividade
status-merged = Absorvida
status-closed = Encerrado
status-alias = Segundo código
status-unverified = Não verificado

part-regime = O régime (regime)
part-caisse = A caisse (caixa de seguro de doença)
part-centre = O centre (centro)
part-missing = algarismos desconhecidos
part-to-read = A ler na sua attestation
part-not-known = Desconhecido das nossas tabelas

source-dated = Data do documento: { $date }.
source-undated = Documento sem data.
source-read = Lido em { $date }.
source-licence = Licença: { $licence }.
source-facts-only = Só usamos factos.
confidence-high = certo
confidence-medium = provável
confidence-low = incerto
pager-page = Página { $page } de { $pages }
pager-next = Página seguinte
pager-previous = Página anterior
pager-label = Páginas

# What a form with a field for words says before a social security number leaves.
number-warning = Isto parece um numéro de sécurité sociale (número de segurança social). Não o enviámos. Apague-o e carregue em «{ $button }».
