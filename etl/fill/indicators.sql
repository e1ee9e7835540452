-- the columns of indicators that the build works out
select row, row_number() over (order by row) as position
from typed_indicators
