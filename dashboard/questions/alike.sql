-- one row is another figure for the same zone, indicator, definition and period, newest document first
select * from observations
where zone_id = $zone and indicator_id = $indicator_id
    and level = $level and definition_id = $definition_id and as_of = $as_of
    and observation_id <> $observation_id
    and period_start is not distinct from $period_start
order by known_on desc nulls last, observation_id
