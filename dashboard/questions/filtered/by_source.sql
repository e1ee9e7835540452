-- one row is a document with the number of its figures that pass
select source_id, count(*) as figures
from observations where {conditions}
group by source_id order by source_id
