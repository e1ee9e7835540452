-- 观测日期早于 1949 年 10 月 | observed before October 1949
-- 对照来源改正 as_of 的年份 | mend the year of as_of from the source
select file, line, 'as_of' as column_name, cast(as_of as varchar) as value
from observations
where as_of < date '1949-10-01'
order by file, line
