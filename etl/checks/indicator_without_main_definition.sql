-- 指标没有默认口径 <指标>.main | the indicator has no default definition <indicator>.main
-- 在 definitions.csv 加上这个口径 | add it to definitions.csv
select raw_indicators.file, raw_indicators.line, 'indicator_id' as column_name, raw_indicators.indicator_id as value
from raw_indicators
left join raw_definitions
    on raw_definitions.definition_id = raw_indicators.indicator_id || '.main'
    and raw_definitions.indicator_id = raw_indicators.indicator_id
where raw_indicators.indicator_id is not null and raw_definitions.definition_id is null
order by raw_indicators.file, raw_indicators.line
