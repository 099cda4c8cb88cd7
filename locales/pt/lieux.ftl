nav-caisses = Caisses
nav-departements = Por departamento
nav-map = Mapa
nav-move = Mudança de casa

search-title = Encontrar a caisse (caixa de seguro de doença) de um lugar
search-description = A caisse de seguro de doença de uma localidade, de um código postal ou de um departamento, para todos os régimes (regimes). Com o início do código.
search-question = Onde mora?
search-hint = Uma localidade, um código postal ou um departamento. O nome ou o código de uma caisse também funciona.
search-submit = Encontrar
search-never = Não escreva nem o seu nome, nem o seu numéro de sécurité sociale (número de segurança social). A localidade chega.
search-again = Escrever uma localidade ou um código postal
search-empty = Escreva uma localidade, um código postal ou um departamento.
search-choose = { $count ->
    [one] Uma resposta
   *[other] { $count } respostas: escolha a sua
}
search-count = { $count ->
    [one] uma resposta
   *[other] { $count } respostas
}
search-slip = Queria dizer…
search-postal-text = Várias localidades têm este código postal.
search-cedex = É um código CEDEX
search-cedex-text = Um código CEDEX serve para o correio das empresas e das administrações. Aqui está a localidade que está escrita ao lado.
search-unknown-postal = Nenhuma localidade tem este código postal
search-unknown-postal-text = Talvez seja um código CEDEX, reservado ao correio das empresas. Os primeiros algarismos dão o departamento.
search-former = nome antigo: { $name }
search-heir = substitui a { $name }, que fechou
search-abroad = Este lugar fica no estrangeiro
search-abroad-text = Fora de França, nenhuma caisse corresponde a um lugar.
search-abroad-live = Vivo lá: como ter o meu código?
search-abroad-leave = Vou para lá, ou regresso
search-abroad-arrive = Venho de lá: qual é a minha caisse?
search-more = { $count ->
    [one] E mais uma. Acrescente o departamento ou o código postal para restringir a pesquisa.
   *[other] E mais { $count }. Acrescente o departamento ou o código postal para restringir a pesquisa.
}
search-nothing = Não encontrámos nada
search-nothing-text = Verifique como está escrito, ou tente de outra forma:
search-nothing-postal = Escreva os 5 algarismos do código postal.
search-nothing-old = Um lugarejo ou um lugar com nome próprio? Escreva o nome da commune (localidade) a que pertence.
search-nothing-abroad = Vive no estrangeiro? Não há caisse por lugar: veja os régimes.
search-count-script = sugestões
search-suggestions = Sugestões
search-other-ways = Procurar de outra forma
search-way-map = No mapa
search-way-map-text = Toque no seu departamento.
search-way-departements = Por departamento
search-way-departements-text = A lista, por número.
search-way-regimes = Por régime
search-way-regimes-text = MSA, militares, marítimos, SNCF…
search-way-move = Vou mudar de casa
search-way-move-text = Ver se a caisse muda.
search-way-list = A lista alfabética de todos os organismos

place-title = Caisse (caixa de seguro de doença): { $name }
place-description = { $name }: a caisse de seguro de doença do régime général (regime geral), a MSA e os outros régimes, com o início do código.
place-departement = Departamento { $code }
place-sure = No régime général (regime geral), a caisse é a { $name }.
place-probable = No régime général (regime geral), é provavelmente a { $name }.
place-undecided = No régime général (regime geral), são possíveis { $count } caisses. Não sabemos qual é a sua.
place-unknown = Este território tem o seu próprio sistema. Não conhecemos aqui nenhum código do régime général (regime geral).
place-unknown-975 = Em Saint-Pierre-et-Miquelon, é a Caisse de prévoyance sociale (CPS), um regime à parte (Igas, 2020). Peça-lhe o seu comprovativo: não encontrámos o código que ela imprime.
place-unknown-977 = Em Saint-Barthélemy, é a Caisse de prévoyance sociale, que depende de uma MSA (segurança social agrícola) (decreto de 2017). As nossas tabelas conhecem-na como 02 977. Não encontrámos o código que ela imprime no régime général (regime geral).
place-special = Outros régimes
place-special-others = Militares, marítimos, SNCF, notários…: os outros régimes
place-begins = Início do código:
place-centre-usual = depois 4 algarismos, em geral 0000.
place-centre-paper = depois 4 algarismos, na sua attestation.
place-see-map = Ver no mapa
place-how-to-know = A sua attestation de droits (comprovativo de direitos) di-lo. Uma carta da sua caisse não diz o mesmo que nós? É ela que tem razão.
basis-seat = A caisse tem aqui a sua sede.
basis-former_seat = Uma antiga caisse tinha aqui a sua sede.
basis-arrondissement = Várias caisses partilham este departamento. Baseamo-nos no arrondissement (circunscrição): é uma aproximação.
basis-office = Várias caisses partilham este setor. Em 2014 ou 2015, o correio do balcão daqui ia para esta. Nenhuma fonte recente o confirma.
basis-split = Várias caisses partilham este setor. Nenhuma fonte pública diz qual trata de cada localidade.
basis-exception = Uma fonte de 2006 associa esta localidade à caisse vizinha. Nenhuma fonte recente o confirma.
basis-official = A lista (annuaire) da administração francesa dá esta caisse.
place-about = Esta localidade (commune)
place-postal-codes = Códigos postais
place-insee = Código Insee
place-insee-text = outro número, que não tem nada a ver com a caisse
place-former = Nomes antigos ou localidades reunidas
place-largest = As maiores localidades
place-other-commune = Procurar outra localidade
place-neighbours = Departamentos vizinhos
place-moving = Vai mudar de casa? Veja se a caisse muda.

departements-title = As caisses (caixas de seguro de doença) por departamento
departements-description = A caisse de seguro de doença de cada departamento de França, por número.
departements-lead = No régime général (regime geral), quase todos os departamentos têm uma só caisse.
departements-map = Ver o mapa

list-title = Todos os organismos, por ordem alfabética
list-description = Os organismos de seguro de doença em atividade segundo as nossas tabelas, de A a Z, com o início do código.
list-lead = Os organismos em atividade segundo as nossas tabelas, de todos os régimes. Os códigos antigos leem-se com o descodificador.
list-filter = Um nome, um lugar ou um código
list-none = Não há nada nesta lista. O botão procura entre os municípios.

map-title = O mapa das caisses (caixas de seguro de doença)
map-description = O mapa de França das caisses de seguro de doença: escolha um departamento.
map-lead = Toque num departamento para ver as suas caisses.
map-to-list = O mesmo em lista
map-here = Aqui:
map-label = Mapa de França dos departamentos
map-legend = Contornos a ponteado: os departamentos que várias caisses partilham.
map-credit = Desenho:

move-title = A minha caisse (caixa de seguro de doença) muda se eu mudar de casa?
move-description = De onde parte, para onde vai? Veja se a sua caisse de seguro de doença muda, e o que fazer, por ordem.
move-de = Partida:
move-vers = Chegada:
move-de-question = De onde parte?
move-vers-question = Para onde vai?
move-de-choose = De onde parte? Vários lugares correspondem a «{ $name }»
move-vers-choose = Para onde vai? Vários lugares correspondem a «{ $name }»
move-hint = Uma localidade ou um código postal.
move-empty = Escreva uma localidade ou um código postal.
move-unknown = Não encontrámos esta localidade. Experimente o código postal.
move-departement = Várias caisses partilham este departamento. Escreva a sua localidade.
move-de-abroad = Este lugar fica no estrangeiro: não depende de nenhuma caisse francesa.
move-vers-abroad = Este lugar fica no estrangeiro: não depende de nenhuma caisse francesa.
move-not-place = Não é o nome de uma localidade. Nada foi guardado.
move-submit = Ver
move-again = Experimentar outra mudança
move-plan = Comunicar a minha nova morada, passo a passo
move-answer = De { $from-article ->
    [le] Le { $from }
    [les] Les { $from }
   *[none] { $from }
} para { $to-article ->
    [le] Le { $to }
    [les] Les { $to }
   *[none] { $to }
}
move-general-same = A sua caisse continua a mesma
move-general-same-text = No régime général (regime geral), o início do seu código não muda. Comunique a sua nova morada, mais nada.
move-general-changes = A sua caisse muda
move-general-changes-text = No régime général (regime geral), os 3 algarismos da caisse mudam. Os 2 primeiros continuam a ser 01.
move-general-perhaps = A sua caisse talvez mude
move-general-perhaps-text = São possíveis várias caisses aqui. A sua nova attestation de droits (comprovativo de direitos) vai dizer qual é.
move-general-perhaps-same = A sua caisse continua provavelmente a mesma
move-general-perhaps-same-text = Várias caisses partilham este departamento. A sua nova attestation de droits (comprovativo de direitos) vai dizer qual é.
move-general-perhaps-changes = A sua caisse provavelmente muda
move-general-perhaps-changes-text = Várias caisses partilham este departamento. A sua nova attestation de droits (comprovativo de direitos) vai dizer qual é.
move-general-elsewhere = Este território tem o seu próprio sistema
move-general-elsewhere-text = Pergunte à sua caisse atual o que é preciso fazer antes de partir.
move-by-regime = Não está no régime général (regime geral)?
move-before = Antes
move-after = Depois
move-agricole-same = A MSA continua a mesma.
move-agricole-changes = A MSA muda.
move-agricole-elsewhere = Um dos dois lugares não tem MSA nas nossas tabelas.
move-special = Estes régimes têm um organismo nacional: na França metropolitana, o início do código não muda. Na MGEN, os 3 algarismos da caisse podem mudar. Dê a sua nova morada. Militar enviado para o ultramar francês? Pergunte antes de partir: às vezes é o régime do lugar.
move-steps = Por ordem
move-step-declare = Declare a sua nova morada
move-step-declare-text = Na sua conta na internet, por telefone ou no balcão da sua caisse. Faça-o logo que possível.
move-step-wait = Deixe as caisses transferirem o processo
move-step-wait-text = É a elas que cabe fazê-lo. Enquanto o processo não tiver passado, o código antigo é o certo.
move-step-attestation = Peça uma attestation de droits (comprovativo de direitos) recente
move-step-attestation-text = O código da sua nova caisse está lá escrito.
move-step-card = Atualize a sua carte Vitale (cartão de saúde)
move-step-card-text = A caisse mudou? Atualize o cartão antes de o usar: é a regra. Numa borne (máquina automática), na farmácia ou numa caisse. É gratuito.
move-step-mutuelle = Avise a sua mutuelle (seguro complementar)
move-step-mutuelle-text = Envie-lhe a nova attestation. Sem isso, os seus extratos podem deixar de lhe chegar.

caisse-on-map = Vê-la no mapa
caisse-neighbours = Caisses vizinhas
caisse-same-place = Outros organismos do mesmo lugar
