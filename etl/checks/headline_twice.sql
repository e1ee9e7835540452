-- 首页次序重复 | the same place on the overview twice
-- 改正 headline | mend headline
select file, line, 'headline' as column_name, headline as value
from raw_indicators
where headline in (select headline from raw_indicators where headline is not null group by headline having count(*) > 1)
order by file, line
