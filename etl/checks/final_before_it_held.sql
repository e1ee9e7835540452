-- 最终数的来源早于它所属的日期 | the source of a final figure is older than the figure
-- 改正日期或来源；预计数写 estimate | mend date or source; an expected figure is an estimate
select observations.file, observations.line, 'source_id' as column_name, observations.source_id as value
from observations
where observations.status = 'final' and observations.known_on < observations.as_of
order by observations.file, observations.line
