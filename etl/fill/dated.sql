-- one row counts the figures of one day, indicator, day of knowledge, level and status
select as_of, indicator_id, known_on, level, status, cast(count(*) as integer) as figures
from observations
group by as_of, indicator_id, known_on, level, status
order by as_of, indicator_id, known_on, level, status
