-- one row is a published figure, at most one, without the names of what it refers to
select * from observations where zone_id = $zone and observation_id = $id order by observation_id
