-- “zones”里没有这个地区 | a policy names a place that zones.csv does not have
-- 改正 zones：编号以英文分号分隔，或写 all，或留空 | mend zones: ids separated by semicolons, or all, or empty
with named as (
    select file, line, trim(unnest(string_split(zones, ';'))) as zone_id
    from raw_policies
    where zones <> 'all'
)
select named.file, named.line, 'zones' as column_name, named.zone_id as value
from named
left join raw_zones on raw_zones.zone_id = named.zone_id
where raw_zones.zone_id is null
order by named.file, named.line, named.zone_id
