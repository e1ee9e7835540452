-- one row is a published figure of some indicators, without the names of what it refers to, oldest first
select * from observations
where indicator_id = any($indicators) and level = any($levels)
    and ($all or zone_id = any($zones))
    and (cast($known as date) is null or known_on <= $known)
    and as_of between $first and $last
order by indicator_id, zone_id, as_of, observation_id
