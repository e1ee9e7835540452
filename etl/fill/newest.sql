-- one row is one of the fifty newest figures of core indicators that became known on a day
-- Whole zones are counted first: of a hundred thousand figures of one day only those of a few zones are sorted.
with core as (
    select known_on, as_of, zone_id, indicator_id, observation_id
    from observations
    where known_on is not null and level in ('city', 'national')
        and indicator_id in (select indicator_id from indicators where domain is not null)
),
grouped as (select known_on, as_of, zone_id, count(*) as figures from core group by known_on, as_of, zone_id),
running as (
    select known_on, as_of, zone_id, figures,
        sum(figures) over (partition by known_on order by as_of desc, zone_id) as together
    from grouped
),
placed as (
    select core.known_on, core.zone_id, core.indicator_id, core.observation_id,
        cast(row_number() over (
            partition by core.known_on
            order by core.as_of desc, core.zone_id, core.indicator_id, core.observation_id
        ) as integer) as place
    from core
    join running
        on running.known_on = core.known_on and running.as_of = core.as_of and running.zone_id = core.zone_id
    where running.together - running.figures < 50
)
select known_on, place, zone_id, indicator_id, observation_id
from placed
where place <= 50
order by known_on, place
