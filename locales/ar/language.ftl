language-name = العربية
language-direction = rtl

number-between = { "\u00A0" }
number-from = 1000

month-1 = يناير
month-2 = فبراير
month-3 = مارس
month-4 = أبريل
month-5 = مايو
month-6 = يونيو
month-7 = يوليو
month-8 = أغسطس
month-9 = سبتمبر
month-10 = أكتوبر
month-11 = نوفمبر
month-12 = ديسمبر
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }

weekday-1 = الإثنين
weekday-2 = الثلاثاء
weekday-3 = الأربعاء
weekday-4 = الخميس
weekday-5 = الجمعة
weekday-6 = السبت
weekday-7 = الأحد
time = {"\u2066"}{ $hour }:{ $minute }{"\u2069"}
hours-day = يوم { $first }، من الساعة { $from } إلى الساعة { $to }
hours-days = من { $first } إلى { $last }، من الساعة { $from } إلى الساعة { $to }
hours-both = { $first }؛ { $next }
language-content = complete
