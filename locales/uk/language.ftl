language-name = Українська
language-direction = ltr

number-between = { "\u00A0" }
number-from = 10000

month-1 = m1
month-2 = m2
month-3 = m3
month-4 = m4
month-5 = m5
month-6 = m6
month-7 = m7
month-8 = m8
month-9 = m9
month-10 = m10
month-11 = m11
month-12 = m12
date-day = { $day } { $month ->
    [m1] січня
    [m2] лютого
    [m3] березня
    [m4] квітня
    [m5] травня
    [m6] червня
    [m7] липня
    [m8] серпня
    [m9] вересня
    [m10] жовтня
    [m11] листопада
   *[m12] грудня
} { $year } року
date-month = { $month ->
    [m1] січень
    [m2] лютий
    [m3] березень
    [m4] квітень
    [m5] травень
    [m6] червень
    [m7] липень
    [m8] серпень
    [m9] вересень
    [m10] жовтень
    [m11] листопад
   *[m12] грудень
} { $year } року

weekday-1 = понеділок
weekday-2 = вівторок
weekday-3 = середа
weekday-4 = четвер
weekday-5 = п’ятниця
weekday-6 = субота
weekday-7 = неділя
time = { $hour }:{ $minute }
hours-day = { $first }, з { $from } до { $to }
hours-days = { $first } – { $last }, з { $from } до { $to }
hours-both = { $first }; { $next }
language-content = complete
