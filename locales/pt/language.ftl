language-name = Português
language-direction = ltr

number-between = { "\u00A0" }
number-from = 1000

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }

weekday-1 = segunda-feira
weekday-2 = terça-feira
weekday-3 = quarta-feira
weekday-4 = quinta-feira
weekday-5 = sexta-feira
weekday-6 = sábado
weekday-7 = domingo
time = { $minute ->
    [00] { $hour }h
   *[other] { $hour }h{ $minute }
}
hours-day = { $first }, das { $from } às { $to }
hours-days = de { $first } a { $last }, das { $from } às { $to }
hours-both = { $first }; { $next }
language-content = complete
