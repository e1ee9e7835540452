-- the columns of zones that the build works out
select
    typed_zones.row,
    policies.start_day as approved_on,
    policies.date as approved_date,
    policies.source_id as approval_source_id,
    row_number() over (order by typed_zones.row) as position
from typed_zones
left join policies on policies.policy_id = typed_zones.approval_policy_id
