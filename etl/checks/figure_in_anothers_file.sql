-- 这一行放错了文件：每个地区的数在 observations/<地区编号>.csv | the row stands in another zone's file: figures of a zone stand in observations/<zone_id>.csv
-- 把这一行移到它的地区的文件，或改正 zone_id | move the row to the file of its zone, or mend zone_id
select file, line, 'zone_id' as column_name, zone_id as value
from raw_observations
where file <> 'observations/' || zone_id || '.csv'
order by file, line
