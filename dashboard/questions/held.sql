-- one row is an indicator, a definition, a zone and a year with the number of its figures
select indicator_id, definition_id, zone_id, year, cast(sum(figures) as integer) as figures
from coverage
group by indicator_id, definition_id, zone_id, year
order by indicator_id, definition_id, zone_id, year
