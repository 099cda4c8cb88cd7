easy-title = Facile à lire
easy-menu = Легко читати (французькою)
easy-pages = Les pages faciles à lire
easy-next = Page suivante : { $title }
easy-foreign = Ця сторінка написана простою французькою мовою.
