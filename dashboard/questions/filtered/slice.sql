-- one row is a figure that passes and belongs to a slice of a file
select * from observations
where {conditions} and {slice}
order by {order}
