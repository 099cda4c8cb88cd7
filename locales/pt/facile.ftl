easy-title = Facile à lire
easy-menu = Leitura fácil (em francês)
easy-pages = Les pages faciles à lire
easy-next = Page suivante : { $title }
easy-foreign = Esta página está em francês fácil de ler.
