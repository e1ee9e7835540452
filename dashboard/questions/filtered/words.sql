-- where a word may stand, numbered from 0; [plain] has no letters that are large or small, [odd] a sign of patterns

-- [zones]
zone_id = any($zones{n})

-- [definitions]
definition_id = any($definitions{n})

-- [sources]
source_id = any($sources{n})

-- [plain]
locator like $like{n} or note like $like{n} or published_unit like $like{n}

-- [cased]
lower(locator) like $like{n} or lower(note) like $like{n} or published_unit like $like{n}

-- [odd]
strpos(lower(locator), $word{n}) > 0 or strpos(lower(note), $word{n}) > 0 or strpos(published_unit, $word{n}) > 0

-- [number]
published_value like $like{n}
