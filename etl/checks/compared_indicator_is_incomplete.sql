-- 供比较的指标要有标准单位、方向和中英文的通常发布者 | an indicator with a domain needs a canonical unit, a direction and its usual publisher in both languages
-- 填写 canonical_unit、direction、publisher_zh、publisher_en | fill in canonical_unit, direction, publisher_zh, publisher_en
select file, line, 'domain' as column_name, domain as value
from raw_indicators
where domain is not null
    and (canonical_unit is null or direction is null or publisher_zh is null or publisher_en is null)
order by file, line
