easy-title = Facile à lire
easy-menu = Easy to read (in French)
easy-pages = Les pages faciles à lire
easy-next = Page suivante : { $title }
easy-foreign = This page is in easy-to-read French.
