-- 观测日期在今天之后 | observed after today
-- 改正 as_of；计划达到的数写进 targets.csv | mend as_of; what is planned belongs in targets.csv
select observations.file, observations.line, 'as_of' as column_name, cast(observations.as_of as varchar) as value
from observations
cross join today
where observations.as_of > today.day
order by observations.file, observations.line
