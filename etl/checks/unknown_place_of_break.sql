-- “zones”里没有这个地区 | there is no such place in zones.csv
-- 改正 zone_id，所有地区写 all | mend zone_id; all means every zone
select raw_breaks.file, raw_breaks.line, 'zone_id' as column_name, raw_breaks.zone_id as value
from raw_breaks
left join raw_zones on raw_zones.zone_id = raw_breaks.zone_id
where raw_zones.zone_id is null and raw_breaks.zone_id <> 'all'
order by raw_breaks.file, raw_breaks.line
