language-name = Español
language-direction = ltr

number-between = { "\u00A0" }
number-from = 10000

month-1 = enero
month-2 = febrero
month-3 = marzo
month-4 = abril
month-5 = mayo
month-6 = junio
month-7 = julio
month-8 = agosto
month-9 = septiembre
month-10 = octubre
month-11 = noviembre
month-12 = diciembre
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }

weekday-1 = lunes
weekday-2 = martes
weekday-3 = miércoles
weekday-4 = jueves
weekday-5 = viernes
weekday-6 = sábado
weekday-7 = domingo
time = { $hour }:{ $minute }
hours-day = el { $first }, de { $from } a { $to }
hours-days = de { $first } a { $last }, de { $from } a { $to }
hours-both = { $first }; { $next }
language-content = complete
