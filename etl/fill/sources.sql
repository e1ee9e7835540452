-- the columns of sources that the build works out
select row, final_day(published_date) as known_on
from typed_sources
