"""Whatever text the record holds, a deck can be opened and shows it, cut where it must be."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dashboard.exports.words import cut, lines, plain
from tests.exports import made
from tests.exports.made_charts import deck, hostile
from tests.exports.read_deck import charts, opened, tables, words

TEXT = st.text(st.characters(), min_size=1, max_size=120)
FEW = settings(max_examples=12, deadline=None)
MANY = settings(deadline=None)


@pytest.mark.parametrize("text", made.HOSTILE)
def test_hostile_names_are_text_on_every_kind_of_slide(text):
    found = opened(deck(*hostile(text), title=text, subtitle=text, notes=(text,)))
    assert len(charts(found)) == 3
    assert plain(text).strip() in " ".join(cell.text for cell in tables(found)[0].iter_cells())


@FEW
@given(TEXT)
def test_any_text_gives_a_deck_that_opens(text):
    found = opened(deck(*hostile(text), title=text, subtitle=text, notes=(text,), address=text))
    assert len(found.slides) >= 4


@pytest.mark.parametrize("letter", ["长", "W", "a"])
def test_a_title_of_two_hundred_letters_fits_its_box(letter):
    view = deck(*hostile("x"), title=letter * 200, subtitle=letter * 400)
    title = opened(view).slides[0].shapes.title
    size = title.text_frame.paragraphs[0].runs[0].font.size.pt
    assert lines(title.text_frame.text, size, 12.13) * size * 1.2 / 72 <= 0.95
    assert title.text_frame.text[:20] == letter * 20


@MANY
@given(st.text(max_size=400), st.floats(1, 12), st.integers(1, 3))
def test_what_is_cut_fits_and_begins_as_it_did(text, width, rows):
    shown = cut(text, 10, width, rows)
    assert plain(text).startswith(shown.removesuffix("…"))
    assert lines(shown, 10, width) <= rows or len(shown) <= 2


def test_a_long_name_in_a_chart_is_not_lost():
    text = "很长的城市名" * 10
    assert text in words(opened(deck(*hostile(text))).slides[0])
