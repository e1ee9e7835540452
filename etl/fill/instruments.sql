-- the columns of instruments that the build works out
select
    typed_instruments.row,
    numbers_instruments.value,
    numbers_instruments.lower,
    numbers_instruments.upper,
    numbers_instruments.strict_lower,
    numbers_instruments.strict_upper,
    numbers_instruments.unit,
    first_day(typed_instruments.start_date) as start_day
from typed_instruments
left join numbers_instruments
    on numbers_instruments.row = typed_instruments.row
