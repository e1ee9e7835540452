-- one row counts the figures that one document prints
select
    observations.source_id,
    min(observations.known_on) as known_on,
    cast(count(*) as integer) as figures,
    cast(count(case when indicators.domain is not null and observations.level in ('city', 'national') then 1 end)
        as integer) as core_figures,
    min(observations.as_of) as first_as_of,
    max(observations.as_of) as last_as_of
from observations
join indicators on indicators.indicator_id = observations.indicator_id
group by observations.source_id
order by observations.source_id
