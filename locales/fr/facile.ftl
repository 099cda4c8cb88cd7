### The pages in easy French. Their names stay French in every language: they lead to French.

easy-title = Facile à lire
easy-menu = Facile à lire
easy-pages = Les pages faciles à lire
easy-next = Page suivante : { $title }
easy-foreign = Cette page est en français facile à lire.
