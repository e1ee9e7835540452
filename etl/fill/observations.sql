-- the columns of observations that the build works out
select
    numbers_observations.row,
    numbers_observations.observation_id,
    numbers_observations.value,
    numbers_observations.lower,
    numbers_observations.upper,
    numbers_observations.strict_lower,
    numbers_observations.strict_upper,
    numbers_observations.unit,
    indicators.period_type,
    sources.known_on
from numbers_observations
join typed_observations
    on typed_observations.row = numbers_observations.row
left join indicators on indicators.indicator_id = typed_observations.indicator_id
left join sources on sources.source_id = typed_observations.source_id
