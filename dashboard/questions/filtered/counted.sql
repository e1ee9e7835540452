-- one row is how many figures and documents pass, and the first and last date of the figures
select count(*) as figures, count(distinct source_id) as documents, min(as_of) as first, max(as_of) as last
from observations where {conditions}
