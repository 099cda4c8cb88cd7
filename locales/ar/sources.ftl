sources-title = المصادر
sources-description = كل الوثائق التي يعتمد عليها هذا الموقع، مع تاريخها وتاريخ قراءتنا لها.
sources-lead = كل معلومة في هذا الموقع مأخوذة من وثيقة. هنا تعرفون أي وثيقة هي، وما تاريخها.
sources-officiel = مصادر رسمية
sources-secondaire = مصادر ثانوية
sources-recoupement = مصادر للمقارنة
sources-recoupement-text = إنها تؤكد سطرًا من جداولنا. لا نذكرها كدليل.
sources-uses = { $count ->
    [zero] لا سطر من جداولنا.
    [one] سطر واحد من جداولنا.
    [two] سطران من جداولنا.
    [few] { $count } أسطر من جداولنا.
    [many] { $count } سطرًا من جداولنا.
   *[other] { $count } سطر من جداولنا.
}
sources-pages = { $count ->
    [zero] لا صفحة تستعملها
    [one] صفحة واحدة تستعملها
    [two] صفحتان تستعملانها
    [few] { $count } صفحات تستعملها
    [many] { $count } صفحة تستعملها
   *[other] { $count } صفحة تستعملها
}
source-kicker = مصدر
source-open = فتح الوثيقة
source-description = «{ $title }»: تاريخها، وتاريخ قراءتنا لها، وصفحات هذا الموقع التي تستعملها.
