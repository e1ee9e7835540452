-- one row is how the newest figures of a definition are spread over all cities, on the day to which most of them speak
with known as (
    select zone_id, as_of, known_on, observation_id, value
    from observations
    where indicator_id = $indicator and definition_id = $definition and level = 'city'
        and (cast($known as date) is null or known_on <= $known)
        and as_of between $first and $last
),
days as (select as_of, count(distinct zone_id) as zones from known group by as_of),
ordered as (select as_of, row_number() over (order by zones desc, as_of desc) as place from days),
printed as (
    select known.zone_id, known.as_of, known.value,
        row_number() over (
            partition by known.zone_id order by known.known_on desc nulls last, known.observation_id
        ) as place
    from known join ordered on ordered.as_of = known.as_of and ordered.place = 1
),
newest as (select zone_id, as_of, value from printed where place = 1),
own as (select value from newest where zone_id = $home)
select count(*) as zones, min(as_of) as as_of, min(value) as lowest, max(value) as highest,
    percentile_cont(0.25) within group (order by value) as lower_quartile,
    percentile_cont(0.5) within group (order by value) as middle,
    percentile_cont(0.75) within group (order by value) as upper_quartile,
    (select value from own) as own,
    cast(sum(case when value > (select value from own) then 1 else 0 end) as bigint) as above,
    cast(sum(case when value < (select value from own) then 1 else 0 end) as bigint) as below
from newest
order by as_of
