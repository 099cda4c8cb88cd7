sources-title = As fontes
sources-description = Todos os documentos em que este site se apoia, com a data de cada um e a data da nossa leitura.
sources-lead = Cada facto deste site vem de um documento. Aqui está qual, e de quando é.
sources-officiel = Fontes oficiais
sources-secondaire = Fontes secundárias
sources-recoupement = Fontes de confirmação
sources-recoupement-text = Estas fontes confirmam uma linha das nossas tabelas. Não as citamos como prova.
sources-uses = { $count ->
    [one] { $count } linha das nossas tabelas.
   *[other] { $count } linhas das nossas tabelas.
}
sources-pages = { $count ->
    [one] Uma página usa-a
   *[other] { $count } páginas usam-na
}
source-kicker = Fonte
source-open = Abrir o documento
source-description = «{ $title }»: a sua data, a data da nossa leitura e as páginas deste site que o usam.
