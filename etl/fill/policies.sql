-- the columns of policies that the build works out
select
    row,
    first_day(date) as start_day,
    final_day(date) as end_day,
    first_day(horizon_start) as horizon_from,
    final_day(horizon_end) as horizon_to
from typed_policies
