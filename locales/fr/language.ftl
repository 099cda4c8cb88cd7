language-name = Français
language-direction = ltr

number-between = { "\u00A0" }
number-from = 1000

month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
date-day = { $day ->
    [1] 1er { $month } { $year }
   *[other] { $day } { $month } { $year }
}
date-month = { $month } { $year }

weekday-1 = lundi
weekday-2 = mardi
weekday-3 = mercredi
weekday-4 = jeudi
weekday-5 = vendredi
weekday-6 = samedi
weekday-7 = dimanche
time = { $minute ->
    [00] { $hour } h
   *[other] { $hour } h { $minute }
}
hours-day = le { $first }, de { $from } à { $to }
hours-days = du { $first } au { $last }, de { $from } à { $to }
hours-both = { $first } ; { $next }
language-content = complete
