-- 获批的试验区要有注明日期的批准文件 | an approved pilot zone needs a dated approving policy
-- 填写 approval_policy_id | fill in approval_policy_id
select raw_zones.file, raw_zones.line, 'approval_policy_id' as column_name, raw_zones.approval_policy_id as value
from zones
join raw_zones on raw_zones.zone_id = zones.zone_id
where zones.role = 'pilot_zone' and zones.approved_on is null
order by raw_zones.file, raw_zones.line
