-- one row is a published figure, at most one
select * from figures where observation_id = $id order by observation_id
