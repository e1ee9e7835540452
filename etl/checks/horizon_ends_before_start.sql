-- 实施期的终点早于起点 | the horizon ends before it begins
-- 对照来源改正 horizon_start 或 horizon_end | mend horizon_start or horizon_end from the source
select raw_policies.file, raw_policies.line, 'horizon_end' as column_name, policies.horizon_end as value
from policies
join raw_policies on raw_policies.policy_id = policies.policy_id
where policies.horizon_to < policies.horizon_from
order by raw_policies.file, raw_policies.line
