-- what each filter asks of a figure, beside its words

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
