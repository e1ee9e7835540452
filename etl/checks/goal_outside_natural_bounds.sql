-- 指标以 % 计且有上限，目标值超过了它 | a goal for a share lies above its natural bound
-- 对照来源改正 published_value | mend published_value from the source
select raw_targets.file, raw_targets.line, 'published_value' as column_name, targets.published_value as value
from targets
join raw_targets on raw_targets.target_id = targets.target_id
join indicators on indicators.indicator_id = targets.indicator_id
where targets.unit = indicators.canonical_unit
    and (targets.value < indicators.bound_low or targets.value > indicators.bound_high)
order by raw_targets.file, raw_targets.line
