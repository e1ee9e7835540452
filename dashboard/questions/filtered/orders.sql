-- by the record's own ids, as the table is written: joining the order of menus costs more than all the rest

-- [date]
as_of desc, indicator_id, zone_id, observation_id

-- [published]
known_on desc nulls last, as_of desc, indicator_id, zone_id, observation_id

-- [indicator]
indicator_id, zone_id, as_of desc, observation_id

-- [zone]
zone_id, indicator_id, as_of desc, observation_id
