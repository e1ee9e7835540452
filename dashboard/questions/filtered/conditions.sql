-- what each filter asks of a figure; [word] stands once for each word, numbered from 0

-- [zones]
zone_id = any($zones)

-- [indicators]
indicator_id = any($indicators)

-- [domains]
indicator_id in (select indicator_id from indicators where coalesce(domain, 'local') = any($domains))

-- [levels]
level = any($levels)

-- [statuses]
status = any($statuses)

-- [definitions]
definition_id = any($definitions)

-- [source]
source_id = $source

-- [first]
as_of >= $first

-- [last]
as_of <= $last

-- [known]
known_on <= $known

-- [word]
(zone_id = any($zones{n}) or definition_id = any($definitions{n}) or source_id = any($sources{n})
    or strpos(lower(locator), $word{n}) > 0 or strpos(lower(note), $word{n}) > 0
    or strpos(published_value, $word{n}) > 0 or strpos(published_unit, $word{n}) > 0)
