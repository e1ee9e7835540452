-- 超出指标的天然界限（份额不会超过 100%，数量不会为负） | outside the natural bounds of the indicator (no share above 100%, no quantity below zero)
-- 对照来源改正数值或单位；界限有误时改 indicators.csv | mend value or unit from the source; a wrong bound is mended in indicators.csv
select observations.file, observations.line, 'published_value' as column_name, observations.published_value as value
from observations
join indicators on indicators.indicator_id = observations.indicator_id
where observations.unit = coalesce(indicators.canonical_unit, observations.unit)
    and (observations.value < indicators.bound_low or observations.value > indicators.bound_high)
order by observations.file, observations.line
