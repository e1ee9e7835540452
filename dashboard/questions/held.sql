-- one row is a definition with the zones and years of its figures, and their number
select indicator_id, definition_id, array_agg(distinct zone_id order by zone_id) as zones,
    array_agg(distinct year order by year) as years,
    cast(sum(figures) as bigint) as figures
from coverage
group by indicator_id, definition_id
order by indicator_id, definition_id
