-- 口径不属于这个指标 | the definition belongs to another indicator
-- 改正 definition_id 或 indicator_id | mend definition_id or indicator_id
select observations.file, observations.line, 'definition_id' as column_name, observations.definition_id as value
from observations
join definitions on definitions.definition_id = observations.definition_id
where definitions.indicator_id <> observations.indicator_id
order by observations.file, observations.line
