-- 层级与地区不符：national 只属于全国，省级地区没有 city 行 | level and zone do not fit: national is for the nation alone, a province has no city rows
-- 改正 level 或 zone_id | mend level or zone_id
select observations.file, observations.line, 'level' as column_name, observations.level as value
from observations
join zones on zones.zone_id = observations.zone_id
where observations.level = 'national' and zones.kind <> 'nation'
    or observations.level = 'city' and zones.kind = 'province'
order by observations.file, observations.line
