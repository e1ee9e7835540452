-- one row is a figure that passes
select * from observations where {conditions} order by {order}
