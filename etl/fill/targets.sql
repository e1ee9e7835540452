-- the columns of targets that the build works out
select
    typed_targets.row,
    numbers_targets.value,
    numbers_targets.unit,
    final_day(typed_targets.deadline) as deadline_day
from typed_targets
left join numbers_targets
    on numbers_targets.row = typed_targets.row
