easy-title = Facile à lire
easy-menu = Lectura fácil (en francés)
easy-pages = Les pages faciles à lire
easy-next = Page suivante : { $title }
easy-foreign = Esta página está en francés fácil de leer.
