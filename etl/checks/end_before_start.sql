-- 时期的终点早于起点 | the period ends before it begins
-- 对照来源改正 period_start 或 as_of | mend period_start or as_of from the source
select file, line, 'as_of' as column_name, cast(as_of as varchar) as value
from observations
where as_of < period_start
order by file, line
