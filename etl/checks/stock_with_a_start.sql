-- 时点数没有起点 | a stock has no start
-- 清空 period_start，或改用时期指标 | empty period_start, or use an indicator of a period
select file, line, 'period_start' as column_name, cast(period_start as varchar) as value
from observations
where period_type = 'stock' and period_start is not null
order by file, line
