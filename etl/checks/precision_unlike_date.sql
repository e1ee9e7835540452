-- 日期精度与日期的写法不符 | the precision does not fit the date as it is written
-- 年写 2024 配 year，年月写 2024-06 配 month，日写 2024-06-30 配 day，无日期则留空 | 2024 goes with year, 2024-06 with month, 2024-06-30 with day, no date with an empty cell
select file, line, 'date_precision' as column_name, date_precision as value
from raw_policies
where coalesce(date_precision, '') <> case length(date) when 4 then 'year' when 7 then 'month' when 10 then 'day' else '' end
order by file, line
