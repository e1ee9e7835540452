-- 有比较符号的目标要有数值，定性目标没有数值 | a goal with a comparator needs a number, a qualitative one has none
-- 填写 published_value，或把 comparator 改为 qualitative | fill in published_value, or write qualitative in comparator
select file, line, 'comparator' as column_name, comparator as value
from raw_targets
where (comparator = 'qualitative') <> (published_value is null)
order by file, line
