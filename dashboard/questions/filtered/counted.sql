-- one row is how many figures and documents pass, and the first and last date of the figures
with documents as (
    select source_id, count(*) as figures, min(as_of) as first, max(as_of) as last
    from observations where {conditions}
    group by source_id
)
select cast(coalesce(sum(figures), 0) as bigint) as figures, count(*) as documents,
    min(first) as first, max(last) as last
from documents
