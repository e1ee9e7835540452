-- 推定的日期不能是最终数 | a figure with an inferred date can not be final
-- status 改为 preliminary 或 estimate | write preliminary or estimate in status
select file, line, 'status' as column_name, status as value
from observations
where as_of_basis = 'inferred' and status = 'final'
order by file, line
