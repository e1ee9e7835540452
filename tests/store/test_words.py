"""A word is found wherever a figure says it, whatever its letters and signs."""

import pytest

from dashboard import filtered
from dashboard.filtered import Filters

SCAN = """
select count(*) as figures from observations o
join zones z on z.zone_id = o.zone_id join indicators i on i.indicator_id = o.indicator_id
join definitions d on d.definition_id = o.definition_id join sources s on s.source_id = o.source_id
where contains(lower(concat_ws(chr(31), z.zone_id, z.name_zh, z.name_en)), $word)
    or contains(lower(concat_ws(' ', i.indicator_id, i.name_zh, i.name_en, d.name_zh)), $word)
    or contains(lower(concat_ws(chr(31), d.name_en, d.definition_id)), $word)
    or contains(lower(concat_ws(' ', s.title, s.publisher)), $word)
    or contains(lower(o.locator), $word) or contains(lower(o.note), $word)
    or contains(o.published_value, $word) or contains(o.published_unit, $word)
"""


@pytest.mark.parametrize(
    "word", ["贷款", "亿元", "gdp", "e", "12", "12.5", "-", "+", ",", "%", "_", "\\", "表", "x%", "p.2"]
)
def test_a_word_passes_what_a_scan_of_all_texts_passes(store, word):
    assert (
        filtered.counted(store, Filters(words=(word,)))["figures"]
        == store.rows(SCAN, word=word)[0]["figures"]
    )
