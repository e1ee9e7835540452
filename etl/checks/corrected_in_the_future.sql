-- 更正日期在今天之后 | corrected after today
-- 改正 since | mend since
select raw_corrections.file, raw_corrections.line, 'since' as column_name, raw_corrections.since as value
from raw_corrections
join typed_corrections on typed_corrections.line = raw_corrections.line
cross join today
where typed_corrections.since > today.day
order by raw_corrections.file, raw_corrections.line
