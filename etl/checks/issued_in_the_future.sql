-- 政策（含批准）日期在今天之后 | issued or approved after today
-- 改正 date；将来的期限写进 horizon_start、horizon_end | mend date; what lies ahead belongs in horizon_start and horizon_end
select raw_policies.file, raw_policies.line, 'date' as column_name, raw_policies.date as value
from raw_policies
cross join today
where first_day(raw_policies.date) > today.day
order by raw_policies.file, raw_policies.line
