regimes-title = أنظمة التأمين الصحي (régimes)
regimes-description = قائمة أنظمة التأمين الصحي في فرنسا ورموزها المكوّنة من رقمين، القائمة والقديمة.
regimes-lead = الرقمان الأولان من الرمز يدلان على régime (نظام التأمين) الخاص بكم. معظم الناس في 01.
regimes-active = قائمة
regimes-closed = مغلقة
regimes-unverified = تحتاج إلى تحقق
regime-title = { $name }: النظام { $code }
regime-description = النظام { $code }، { $name }: من يغطي، وصناديقه ورموزها.
regime-kicker = نظام
regime-active-text = هذا النظام ما زال يغطي أشخاصًا.
regime-closed-text = هذا النظام أُغلق ({ $date }).
regime-closed-undated = هذا النظام أُغلق.
regime-unverified-text = لم نجد ما يقول هل ما زال هذا الرمز يُستعمل. ستقول لكم شهادة الحقوق (attestation de droits) ما هو رمزكم.
regime-successor = المؤمَّن لهم فيه يتبعون الآن النظام { $code }، { $name }.
regime-caisses = { $count ->
    [zero] لا جهة قائمة له
    [one] جهته القائمة
    [two] جهتاه القائمتان
    [few] جهاته القائمة وعددها { $count }
    [many] جهاته القائمة وعددها { $count }
   *[other] جهاته القائمة وعددها { $count }
}
regime-caisses-other = { $count ->
    [zero] لا رموز أخرى
    [one] رمز آخر
    [two] رمزان آخران: قديمان أو ثانيان أو غير متحقَّق منهما
    [few] { $count } رموز أخرى: قديمة أو ثانية أو غير متحقَّق منها
    [many] { $count } رمزًا آخر: قديمة أو ثانية أو غير متحقَّق منها
   *[other] { $count } رمز آخر: قديمة أو ثانية أو غير متحقَّق منها
}
regime-page = الصفحة { $page } من { $pages }
regime-next = الصفحة التالية
regime-previous = الصفحة السابقة
regime-pages = الصفحات
regime-no-caisse = جداولنا لا تذكر أي صندوق لهذا النظام.

regime-01-public = أجراء القطاع الخاص والمستقلون والمتعاقدون في القطاع العام (contractuels) ومعظم المتقاعدين والأشخاص الذين لم يعملوا قط. معظم الناس في فرنسا.
regime-01-note = الطالب الذي لم يعمل قط يتبع نظام أحد الوالدين حتى سن 24: كثيرًا ما يكون 01. وكل المستقلين فيه منذ بداية 2020.
regime-02-public = أجراء الزراعة والمزارعون أصحاب المزارع.
regime-03-public = الحرفيون والتجار وأصحاب المهن الحرة، حتى 2019.
regime-03-note = الرمز الذي يبدأ بـ 03 على ورقة قديمة لم يعد يُستعمل.
regime-04-public = عمال SNCF ضمن النظام الأساسي الخاص (statut)، والمتقاعدون منهم وعائلاتهم.
regime-04-note = العاملون الذين وُظّفوا منذ 2020 يتبعون CPAM.
regime-05-public = عمال RATP ضمن النظام الأساسي الخاص (statut) وعائلاتهم.
regime-06-public = بحّارة التجارة والصيد والترفيه.
regime-07-public = عمال المناجم ومن في حكمهم.
regime-08-public = العسكريون والعسكريون المتقاعدون وعائلاتهم.
regime-09-public = موظفو Banque de France (البنك المركزي الفرنسي).
regime-09-note = أخذت CPAM du Val-de-Marne هذه الملفات.
regime-10-public = كتّاب وموظفو مكاتب الموثّقين (notaires).
regime-12-public = موظفو غرفة تجارة باريس.
regime-14-public = النواب وموظفو الجمعية الوطنية (Assemblée nationale).
regime-15-public = أعضاء مجلس الشيوخ (Sénat) وموظفوه.
regime-16-public = الموظفون الدائمون في ميناء بوردو المستقل.
regime-17-public = الفرنسيون في الخارج الذين اختاروا الاشتراك.
regime-50-public = مصادرنا لا تقول من هم.
regime-50-note = مصدر واحد فقط يذكر هذا الرمز، وهو ليس رسميًّا.
regime-80-public = أصحاب معاش العجز العسكري.
regime-80-note = يظهر هذا العلاج أيضًا تحت الرمز 08 835، لدى CNMSS (صندوق العسكريين).
regime-90-public = رجال الدين وأعضاء الجماعات الدينية.
regime-90-note = قانونيًّا، تتبع هذه الجهة النظام العام (régime général). ويبقى رمزها 90.
regime-91-public = بعض موظفي الدولة، وخاصة في التعليم، الذين تدير MGEN الاسترداد الأساسي لمصاريفهم.
regime-91-note = القانون يسمح بهذه الإدارة. أما أن تكون MGEN تأمينكم التكميلي (complémentaire) فهذا شيء آخر: لا يغيّر الصندوق ولا الرمز.
regime-92-public = موظفو La Poste وFrance Télécom، حتى 2018.
regime-92-note = أخذت صناديق CPAM هذه الملفات في 2018. كل واحد انضم إلى CPAM الخاصة بمكان سكنه.
regime-93-public = موظفو الشرطة الذين تدير MGP الاسترداد الأساسي لمصاريفهم.
regime-93-note = مذكرة حديثة من أحد صناديق CPAM ما زالت تذكر MGP على حدة. الرقم 3646 أو شهادتكم سيقول لكم ما هو صندوقكم.
regime-94-public = موظفو الدولة المنتسبون إلى mutuelles أخرى، حتى 2018.
regime-94-note = كل واحد انضم إلى CPAM الخاصة بمكان سكنه.
regime-95-public = العاملون في المستشفيات الذين تتابعهم MNH.
regime-95-note = هذا الرمز قديم على الأرجح: القانون الحالي لا ينص على هذه الإدارة إلا لموظفي الدولة. لم نقرأ أي نص يذكر نهايته. الرقم 3646 أو شهادتكم سيقول لكم ما هو صندوقكم.
regime-96-public = المؤمَّن عليهم لدى Mutuelle nationale aviation marine ثم لدى Harmonie Fonction Publique، حتى 2018.
regime-99-public = الطلاب (حتى 2019)، وIntériale، وCamieg، وmutuelles أخرى.
regime-99-note = هذا الرمز يجمع عدة mutuelles. لم تعد فيه LMDE وSMEREP منذ 1 سبتمبر 2019. وما زالت Intériale مذكورة على حدة في مذكرة حديثة من أحد صناديق CPAM. الرقم 3646 أو شهادتكم سيقول لكم ما هو صندوقكم.
