-- the columns of targets that the build works out
select
    typed_targets.file,
    typed_targets.line,
    numbers_targets.value,
    numbers_targets.unit,
    final_day(typed_targets.deadline) as deadline_day
from typed_targets
left join numbers_targets
    on numbers_targets.file = typed_targets.file and numbers_targets.line = typed_targets.line
