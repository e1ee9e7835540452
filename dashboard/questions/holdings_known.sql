-- one row is a zone with what the record held of it on a day
with known as (select source_id from sources where known_on <= $known),
counted as (
    select o.zone_id, count(*) as figures, max(o.known_on) as newest,
        count(distinct case when i.domain is not null and o.level in ('city', 'national')
            then o.indicator_id end) as indicators
    from observations o join indicators i on i.indicator_id = o.indicator_id
    where o.known_on <= $known
    group by o.zone_id
),
instrument_counts as (
    select i.zone_id, count(*) as instruments from instruments i
    join known k on k.source_id = i.source_id group by i.zone_id
),
target_counts as (
    select t.zone_id, count(*) as targets from targets t
    join known k on k.source_id = t.source_id group by t.zone_id
),
policy_counts as (
    select z.zone_id, count(*) as policies from policy_zones z
    join policies p on p.policy_id = z.policy_id
    join known k on k.source_id = p.source_id group by z.zone_id
)
select c.zone_id, c.figures, c.indicators, coalesce(p.policies, 0) as policies,
    coalesce(i.instruments, 0) as instruments, coalesce(t.targets, 0) as targets, c.newest
from counted c
left join policy_counts p on p.zone_id = c.zone_id
left join instrument_counts i on i.zone_id = c.zone_id
left join target_counts t on t.zone_id = c.zone_id
order by c.zone_id
