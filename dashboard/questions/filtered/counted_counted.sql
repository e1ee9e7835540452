-- one row is what `counted` says, from the counts of the build
select cast(coalesce(sum(figures), 0) as bigint) as figures, count(distinct source_id) as documents,
    min(first_as_of) as first, max(last_as_of) as last
from printed where {conditions}
