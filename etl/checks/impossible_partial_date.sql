-- 不是真实存在的日期 | this is not a real date
-- 已知多少写多少：2024、2024-06 或 2024-06-30 | write as much as is known: 2024, 2024-06 or 2024-06-30
with dates as (
    select file, line, 'published_date' as column_name, published_date as value from raw_sources
    union all select file, line, 'date', date from raw_policies
    union all select file, line, 'horizon_start', horizon_start from raw_policies
    union all select file, line, 'horizon_end', horizon_end from raw_policies
    union all select file, line, 'deadline', deadline from raw_targets
    union all select file, line, 'start_date', start_date from raw_instruments
)
select file, line, column_name, value
from dates
where value is not null and first_day(value) is null
order by file, line, column_name
