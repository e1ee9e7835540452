"""Every format holds the rows of the View, whoever opens it, and says how many there are."""

import io
import json
import shutil

import pandas as pd
import pyarrow.parquet as pq
import pytest

from dashboard.exports import EXPORTS
from tests.exports import made
from tests.exports.opened import (
    as_words,
    converted,
    plain,
    read_csv,
    read_with_duckdb,
    read_workbook,
    sheet_rows,
    write,
)

LANGUAGES = ["zh", "en"]
SIZES = [0, 1, 4, 500]
TABLES = ["csv", "parquet"]


def unguarded(cell: str) -> str:
    """A cell of a CSV without the apostrophe that keeps it from being a formula."""
    return cell[1:] if cell.startswith("'") else cell


def lines(text: str) -> str:
    """Text with one kind of line end, since readers of CSV and XML make them alike."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_csv_holds_the_rows_of_the_view(size, lang):
    view = made.view(size, lang)
    found, wanted = read_csv(write("csv", view)), plain(view.rows)
    assert [{k: lines(unguarded(v)) for k, v in row.items()} for row in found] == [
        {k: lines(as_words(v)) for k, v in row.items()} for row in wanted
    ]


def test_a_csv_begins_with_a_byte_order_mark_and_has_one_header():
    content = write("csv", made.view())
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.decode("utf-8-sig").splitlines()[0].replace('"', "").startswith("zone_id,zone,")
    assert b"\xef\xbb\xbf" not in content[3:]


def test_a_negative_rate_stays_a_number_in_a_csv_and_a_formula_does_not():
    rows = read_csv(write("csv", made.view(len(made.HOSTILE))))
    assert (rows[1]["value"], rows[1]["published_value"]) == ("-3.5", "-3.5")
    dangerous = [row["locator"] for row in rows if row["locator"].lstrip("\t\r ").startswith(tuple("=+-@＝"))]
    assert dangerous == []
    assert rows[0]["locator"] == "'" + made.HOSTILE[0]


@pytest.mark.parametrize("text", ["-3.5", "+4%", "-1,234.5", "1e-5", "−3", "—", "a=b", "", "5+3"])
def test_numbers_and_harmless_text_get_no_apostrophe(text):
    view = made.view(1, rows=pd.DataFrame({"note": [text]}))
    assert read_csv(write("csv", view))[0]["note"] == text


@pytest.mark.parametrize(
    "text", ["=1", "-2+3", "@x", "＋1", "－a", "＠b", " =1", "\ufeff=1", "﹦1", "-", "--1"]
)
def test_whatever_a_spreadsheet_may_run_gets_one(text):
    view = made.view(1, rows=pd.DataFrame({"note": [text]}))
    assert read_csv(write("csv", view))[0]["note"] == "'" + text


def test_the_answer_of_a_csv_states_rows_address_and_build():
    view = made.view(500)
    stated = EXPORTS["csv"].headers(view)
    assert stated["X-Row-Count"] == "500"
    assert stated["X-Address"] == view.address
    assert stated["X-Build"] == view.build.content_hash


def test_headers_hold_nothing_that_ends_a_header():
    view = made.view(1, address="/data?words=高新\r\nSet-Cookie: a=b")
    assert all(text.isascii() and text.isprintable() for text in EXPORTS["csv"].headers(view).values())


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_parquet_file_holds_the_rows_of_the_view(size, lang, tmp_path):
    view = made.view(size, lang)
    content = write("parquet", view)
    assert pq.read_table(io.BytesIO(content)).to_pylist() == plain(view.rows)
    path = tmp_path / "made.parquet"
    path.write_bytes(content)
    assert read_with_duckdb(path) == plain(view.rows)


def test_a_parquet_file_says_what_it_is():
    view = made.view(4)
    file = pq.ParquetFile(io.BytesIO(write("parquet", view)))
    stated = {key.decode(): text.decode() for key, text in file.metadata.metadata.items()}
    assert stated["rows"] == "4" == str(file.metadata.num_rows)
    assert (stated["title"], stated["address"]) == (view.title, view.address)
    assert stated["build_content_hash"] == view.build.content_hash
    assert json.loads(stated["notes"])[:2] == ["说明一", "说明二"]
    assert file.metadata.row_group(0).column(0).compression == "ZSTD"


def test_parquet_has_a_type_for_every_column():
    schema = pq.read_schema(io.BytesIO(write("parquet", made.view(4))))
    types = {field.name: str(field.type) for field in schema}
    assert types["value"] == types["upper"] == "double"
    assert types["as_of"] == types["period_start"] == "date32[day]"
    assert (types["rank_low"], types["comparable"], types["published_value"]) == ("int64", "bool", "string")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_json_holds_the_rows_of_the_view(size, lang):
    view = made.view(size, lang)
    stated = json.loads(write("json", view), parse_constant=pytest.fail)
    assert stated["rows"] == size == len(stated["records"])
    wanted = json.loads(json.dumps(plain(view.rows), default=lambda day: day.isoformat()))
    assert stated["records"] == wanted
    assert (stated["title"], stated["address"]) == (view.title, view.address)
    assert stated["build"]["data_date"] == "2026-11-24"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_sheets_are_named_in_the_readers_language(lang):
    names = read_workbook(write("xlsx", made.view(4, lang))).sheetnames
    assert (
        names
        == {"zh": ["数据", "口径", "来源", "说明"], "en": ["Data", "Definitions", "Sources", "Notes"]}[lang]
    )


@pytest.mark.parametrize("size", SIZES)
def test_a_workbook_holds_the_rows_of_the_view(size):
    view = made.view(size)
    book = read_workbook(write("xlsx", view))
    for sheet, frame in zip(book.worksheets[:3], (view.rows, view.definitions, view.sources), strict=True):
        found, wanted = sheet_rows(sheet), plain(frame)
        assert [list(row) for row in found] == [list(row) for row in wanted]
        assert [row["source_id"] for row in found] == [row["source_id"] for row in wanted]
    assert [
        {k: v for k, v in row.items() if k not in ("locator", "note", "source_title")}
        for row in sheet_rows(book.worksheets[0])
    ] == [
        {k: v for k, v in row.items() if k not in ("locator", "note", "source_title")}
        for row in plain(view.rows)
    ]


def test_no_cell_of_a_workbook_is_a_formula():
    book = read_workbook(
        write("xlsx", made.view(len(made.HOSTILE), title="=1+1", subtitle="@x", notes=("+1",)))
    )
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d", "b"}
    assert book.worksheets[0]["U2"].value == made.HOSTILE[0]


def test_a_workbook_is_ready_to_read_and_to_print():
    sheet = read_workbook(write("xlsx", made.view(4))).worksheets[0]
    assert sheet.freeze_panes == "C2"
    assert sheet.auto_filter.ref.startswith("A1:")
    assert sheet.print_title_rows == "$1:$1"
    assert sheet.page_setup.orientation == "landscape"
    assert all(8 <= sheet.column_dimensions[column].width <= 50 for column in "ABCDEFGH")


def test_the_notes_sheet_says_what_the_file_is():
    view = made.view(4)
    notes = read_workbook(write("xlsx", view)).worksheets[-1]
    said = [str(row[1]) for row in notes.iter_rows(values_only=True)]
    for text in (view.title, view.subtitle, "说明一", view.address, "2026-11-24", "4"):
        assert text in said
    assert any(view.build.content_hash in one for one in said)
    assert any("没有界限" in one for one in said)
    assert any("城市3：口径不同" in one for one in said)


@pytest.mark.parametrize(("lang", "why"), [("zh", "没有符合所选条件的行"), ("en", "No row fits the choices")])
def test_an_empty_file_says_why(lang, why):
    view = made.empty(lang)
    notes = read_workbook(write("xlsx", view)).active
    assert any(why in str(row[1]) for row in notes.iter_rows(values_only=True))
    assert why in " ".join(json.loads(write("json", view))["notices"])
    assert write("csv", view).decode("utf-8-sig").count("\n") == 1


# The others need the data set of the data page: test_dataset.
OF_ANY_VIEW = sorted(set(EXPORTS) - {"zip", "sdmx.csv", "sdmx.xml", "croissant.json"})


@pytest.mark.parametrize("kind", OF_ANY_VIEW)
def test_a_view_without_any_frame_is_still_a_file(kind):
    nothing = pd.DataFrame()
    assert write(kind, made.view(0, rows=nothing, definitions=nothing, sources=nothing))


@pytest.mark.parametrize("kind", OF_ANY_VIEW)
def test_the_same_view_gives_the_same_bytes(kind):
    assert write(kind, made.view(4)) == write(kind, made.view(4))


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_libreoffice_reads_the_workbook_as_it_is(tmp_path):
    view = made.view(len(made.HOSTILE))
    path = converted(
        write("xlsx", view),
        "xlsx",
        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
        tmp_path,
    )
    found = pd.read_csv(path, dtype=str, keep_default_na=False).to_dict("records")
    assert len(found) == len(view.rows)
    assert [row["locator"] for row in found[:4]] == list(made.HOSTILE[:4])
    assert [row["published_value"] for row in found[:4]] == view.rows["published_value"].tolist()[:4]
    assert [row["as_of"] for row in found] == ["2024-12-31"] * len(found)
