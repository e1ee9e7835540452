-- one row is a group of figures that pass, with their number, in the order of a file
select {keys}, count(*) as figures
from observations where {conditions}
group by {keys} order by {order}
