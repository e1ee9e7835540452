-- one row is one zone that a policy names; a policy for all places names none
with named as (
    select policy_id, trim(unnest(string_split(zones, ';'))) as zone_id
    from policies
    where zones <> 'all'
)
select distinct named.policy_id, named.zone_id
from named
join zones on zones.zone_id = named.zone_id
order by named.policy_id, named.zone_id
