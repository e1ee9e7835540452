-- one row is a figure of a page, as it is shown
select observation_id, zone_id, level, indicator_id, definition_id, value, unit, qualifier, derived,
    period_start, as_of, as_of_basis, status, source_id
from observations where {conditions}
order by {order} limit $count offset $start
