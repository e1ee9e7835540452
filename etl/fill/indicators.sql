-- the columns of indicators that the build works out
select file, line, row_number() over (order by line) as position
from typed_indicators
