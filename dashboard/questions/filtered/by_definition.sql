-- one row is a definition and a zone with the number of their figures that pass
select definition_id, zone_id, count(*) as figures
from observations where {conditions}
group by definition_id, zone_id order by definition_id, zone_id
