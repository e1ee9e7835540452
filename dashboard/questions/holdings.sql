-- one row is a zone with what the record holds of it
with counted as (
    select o.zone_id, cast(sum(o.figures) as bigint) as figures, max(o.last_known_on) as newest,
        count(distinct case when i.domain is not null and o.level in ('city', 'national')
            then o.indicator_id end) as indicators
    from coverage o join indicators i on i.indicator_id = o.indicator_id group by o.zone_id
),
instrument_counts as (select zone_id, count(*) as instruments from instruments group by zone_id),
target_counts as (select zone_id, count(*) as targets from targets group by zone_id),
policy_counts as (select zone_id, count(*) as policies from policy_zones group by zone_id)
select c.zone_id, c.figures, c.indicators, coalesce(p.policies, 0) as policies,
    coalesce(i.instruments, 0) as instruments, coalesce(t.targets, 0) as targets, c.newest
from counted c
left join policy_counts p on p.zone_id = c.zone_id
left join instrument_counts i on i.zone_id = c.zone_id
left join target_counts t on t.zone_id = c.zone_id
order by c.zone_id
