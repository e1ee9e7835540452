-- one row counts the figures of one level, status, domain and year that one document prints
select
    observations.source_id,
    observations.level,
    observations.status,
    coalesce(indicators.domain, 'local') as domain,
    cast(extract(year from observations.as_of) as integer) as year,
    min(observations.known_on) as known_on,
    cast(count(*) as integer) as figures,
    min(observations.as_of) as first_as_of,
    max(observations.as_of) as last_as_of
from observations
join indicators on indicators.indicator_id = observations.indicator_id
group by observations.source_id, observations.level, observations.status, coalesce(indicators.domain, 'local'),
    extract(year from observations.as_of)
order by observations.source_id, observations.level, observations.status, domain, year
