-- one row is what `slices` says, from the counts of the build in {table}
select {keys}, cast(sum(figures) as bigint) as figures
from {table} where {conditions}
group by {keys} order by {order}
