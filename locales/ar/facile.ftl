easy-title = Facile à lire
easy-menu = سهل القراءة (بالفرنسية)
easy-pages = Les pages faciles à lire
easy-next = Page suivante : { $title }
easy-foreign = هذه الصفحة مكتوبة بفرنسية سهلة القراءة.
