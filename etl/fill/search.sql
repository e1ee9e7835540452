-- one row is one text by which a thing of the record is found; a main definition is found as its indicator
with texts as (
    select 'zone' as kind, zone_id as id, 'name' as role, 'zh' as language, name_zh as text from zones
    union all select 'zone', zone_id, 'name', 'en', name_en from zones
    union all select 'zone', zone_id, 'words', 'zh', province_zh from zones
    union all select 'zone', zone_id, 'words', 'en', province_en from zones
    union all select 'indicator', indicator_id, 'name', 'zh', name_zh from indicators
    union all select 'indicator', indicator_id, 'name', 'en', name_en from indicators
    union all
    select 'indicator', indicator_id, 'words', 'zh', counts_zh from definitions
    where definition_id = indicator_id || '.main'
    union all
    select 'indicator', indicator_id, 'words', 'en', counts_en from definitions
    where definition_id = indicator_id || '.main'
    union all
    select 'definition', definition_id, 'name', 'zh', name_zh from definitions
    where definition_id <> indicator_id || '.main'
    union all
    select 'definition', definition_id, 'name', 'en', name_en from definitions
    where definition_id <> indicator_id || '.main'
    union all
    select 'definition', definition_id, 'words', 'zh', counts_zh from definitions
    where definition_id <> indicator_id || '.main'
    union all
    select 'definition', definition_id, 'words', 'en', counts_en from definitions
    where definition_id <> indicator_id || '.main'
    union all select 'derived', derived_id, 'name', 'zh', name_zh from derived
    union all select 'derived', derived_id, 'name', 'en', name_en from derived
    union all select 'derived', derived_id, 'words', 'zh', definition_zh from derived
    union all select 'derived', derived_id, 'words', 'en', definition_en from derived
    union all select 'policy', policy_id, 'name', 'zh', title_zh from policies
    union all select 'policy', policy_id, 'name', 'en', title_en from policies
    union all select 'policy', policy_id, 'number', 'zh', doc_number from policies
    union all select 'policy', policy_id, 'words', 'zh', issuers from policies
    union all select 'policy', policy_id, 'words', 'zh', summary_zh from policies
    union all select 'policy', policy_id, 'words', 'en', summary_en from policies
    union all select 'instrument', instrument_id, 'name', 'zh', name_zh from instruments
    union all select 'instrument', instrument_id, 'name', 'en', name_en from instruments
    union all select 'instrument', instrument_id, 'words', 'zh', summary_zh from instruments
    union all select 'instrument', instrument_id, 'words', 'en', summary_en from instruments
    union all select 'system', system_id, 'name', 'zh', name_zh from systems
    union all select 'system', system_id, 'name', 'en', name_en from systems
    union all select 'system', system_id, 'words', 'zh', city_or_owner from systems
    union all select 'system', system_id, 'words', 'zh', what_it_does_zh from systems
    union all select 'system', system_id, 'words', 'en', what_it_does_en from systems
    union all
    select 'document', source_id, 'name', case when language like 'zh%' then 'zh' else 'en' end, title
    from sources
    union all select 'document', source_id, 'words', 'zh', publisher from sources
    union all select kind, id, 'alias', language, alias from aliases
),
romanised as (
    select distinct
        kind,
        id,
        role,
        language,
        text,
        case when language = 'zh' and role in ('name', 'alias') then pinyin(text) end as pinyin
    from texts
    where text is not null
)
select
    kind,
    id,
    role,
    language,
    text,
    pinyin,
    array_to_string(list_transform(string_split(pinyin, ' '), lambda syllable: syllable[1]), '') as initials
from romanised
order by kind, id, role, language, text
