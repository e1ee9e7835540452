-- one row is what `by_source` says, from the counts of the build
select source_id, cast(sum(figures) as bigint) as figures
from printed where {conditions}
group by source_id order by source_id
