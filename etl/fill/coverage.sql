-- one row counts the periods of one zone, indicator, definition, level and year by the day they were first known, and all
-- figures about them: the periods known on any day are a sum
with periods as (
    select
        zone_id,
        indicator_id,
        definition_id,
        level,
        as_of,
        min(known_on) as first_known_on,
        max(known_on) as last_known_on,
        count(*) as figures
    from observations
    group by zone_id, indicator_id, definition_id, level, as_of
)
select
    zone_id,
    indicator_id,
    definition_id,
    level,
    cast(extract(year from as_of) as integer) as year,
    first_known_on,
    max(last_known_on) as last_known_on,
    cast(count(*) as integer) as periods,
    cast(sum(figures) as integer) as figures
from periods
group by zone_id, indicator_id, definition_id, level, extract(year from as_of), first_known_on
order by zone_id, indicator_id, definition_id, level, year, first_known_on
