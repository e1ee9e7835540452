-- 发布日期在今天之后 | published after today
-- 对照来源改正 published_date | mend published_date from the source
select raw_sources.file, raw_sources.line, 'published_date' as column_name, raw_sources.published_date as value
from raw_sources
cross join today
where first_day(raw_sources.published_date) > today.day
order by raw_sources.file, raw_sources.line
