-- 俗称所指的事物不在记录里 | the alias is of nothing in the record
-- 改正 kind 与 id，或删去这一行 | mend kind and id, or remove the row
with known as (
    select 'zone' as kind, zone_id as id from raw_zones
    union all select 'indicator', indicator_id from raw_indicators
    union all select 'derived', derived_id from raw_derived
    union all select 'definition', definition_id from raw_definitions
    union all select 'policy', policy_id from raw_policies
    union all select 'instrument', instrument_id from raw_instruments
    union all select 'system', system_id from raw_systems
    union all select 'document', source_id from raw_sources
)
select raw_aliases.file, raw_aliases.line, 'id' as column_name, raw_aliases.id as value
from raw_aliases
left join known on known.kind = raw_aliases.kind and known.id = raw_aliases.id
where known.id is null and raw_aliases.id is not null
order by raw_aliases.file, raw_aliases.line
