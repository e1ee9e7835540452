-- one row is one published figure with the names of its zone, indicator and definition and the document that printed it
create view figures as
select
    observations.*,
    zones.name_zh as zone_zh,
    zones.name_en as zone_en,
    indicators.name_zh as indicator_zh,
    indicators.name_en as indicator_en,
    indicators.domain,
    indicators.direction,
    indicators.bound_low,
    indicators.bound_high,
    definitions.name_zh as definition_zh,
    definitions.name_en as definition_en,
    definitions.family,
    sources.title as source_title,
    sources.publisher,
    sources.published_date,
    sources.url,
    sources.kind as source_kind,
    sources.language as source_language,
    sources.read_as
from observations
join zones on zones.zone_id = observations.zone_id
join indicators on indicators.indicator_id = observations.indicator_id
join definitions on definitions.definition_id = observations.definition_id
join sources on sources.source_id = observations.source_id;
