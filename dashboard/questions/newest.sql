-- one row is a figure whose ids are known, those that became known last first
select * from observations
where indicator_id = any($indicators) and zone_id = any($zones) and observation_id = any($ids)
order by known_on desc, as_of desc, zone_id, indicator_id, observation_id
