-- 说明要中英文都有 | a note needs both languages
-- 补上缺的语言 | add the missing language
with pairs as (
    select file, line, 'note_en' as column_name, note_zh as chinese, note_en as english from raw_zones
    union all select file, line, 'publisher_en', publisher_zh, publisher_en from raw_indicators
    union all select file, line, 'province_en', province_zh, province_en from raw_zones
    union all select file, line, 'suggested_response_en', suggested_response_zh, suggested_response_en from raw_challenges
)
select file, line, column_name, coalesce(english, chinese) as value
from pairs
where (chinese is null) <> (english is null)
order by file, line, column_name
