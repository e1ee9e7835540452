-- one row is what `by_definition` says, from the counts of the build
select definition_id, zone_id, cast(sum(figures) as bigint) as figures
from coverage where {conditions}
group by definition_id, zone_id order by definition_id, zone_id
