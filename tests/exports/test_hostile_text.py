"""Whatever text the record holds, every file can be opened and gives it back."""

import io
import json

import pandas as pd
import pyarrow.parquet as pq
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.exports import made
from tests.exports.opened import read_csv, read_workbook, write

TEXT = (
    st.text(st.characters(), max_size=300)
    | st.sampled_from(made.HOSTILE)
    | st.sampled_from("=+-@").map(lambda c: c * 200)
)
MANY = settings(max_examples=60, deadline=None)


def hostile(text: str):
    """A view whose title, notes and cells are one text."""
    rows = pd.DataFrame({"zone_id": ["a", "b"], "note": [text, None], "value": [1.5, None]}, dtype=object)
    return made.view(4, title=text, subtitle=text, notes=(text,), address="/data", rows=rows)


def cleaned(text: str) -> str:
    return text.encode("utf-8", "replace").decode()


@MANY
@given(TEXT)
def test_a_csv_gives_it_back_but_for_the_apostrophe(text):
    note = read_csv(write("csv", hostile(text)))[0]["note"]
    assert note.replace("\r\n", "\n") in (
        cleaned(text).replace("\r\n", "\n"),
        "'" + cleaned(text).replace("\r\n", "\n"),
    )


@MANY
@given(TEXT)
def test_parquet_and_json_give_it_back(text):
    view = hostile(text)
    assert pq.read_table(io.BytesIO(write("parquet", view)))["note"].to_pylist() == [cleaned(text), None]
    stated = json.loads(write("json", view))
    assert (stated["title"], stated["records"][0]["note"]) == (cleaned(text), cleaned(text))


@MANY
@given(TEXT)
def test_a_workbook_opens_and_holds_it_as_text(text):
    book = read_workbook(write("xlsx", hostile(text)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "f" not in {cell.data_type for cell in cells}
    if text.isprintable() and "_x" not in text:
        assert (book.worksheets[0]["B2"].value or "") == text
