-- 数值、单位（和限定词）要么都有，要么都没有 | value, unit (and qualifier) stand together or not at all
-- 补上缺的一格，或都清空 | fill in what is missing, or empty them all
with parameters as (
    select file, line, published_value, published_unit, coalesce(qualifier, '') <> '' as qualified from raw_instruments
    union all
    select file, line, published_value, published_unit, published_value is not null from raw_targets
)
select file, line, 'published_value' as column_name, published_value as value
from parameters
where (published_value is null) <> (published_unit is null) or (published_value is null) = qualified
order by file, line
