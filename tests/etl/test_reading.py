"""Files are read as offices save them, or refused with a sentence."""

import codecs

import pytest

from etl.text import decode
from tests.etl.record import FILES, change, check, told

JINAN = "observations/jinan.csv"


def saved(data, name: str, content: bytes) -> None:
    (data / name).write_bytes(content)


def test_files_with_bom_and_windows_line_ends_are_read(data):
    for name, text in FILES.items():
        saved(data, name, codecs.BOM_UTF8 + text.replace("\n", "\r\n").encode())
    assert told(data) == []


def test_chinese_saved_by_old_excel_is_read_and_remarked(data):
    saved(data, JINAN, FILES[JINAN].encode("gbk"))
    result = check(data)
    assert result.mistakes == ()
    assert result.remarks == (
        (
            f"{JINAN} 按 GB18030 编码读取；请改存为 UTF-8。",
            f"{JINAN} was read as GB18030; please save it in UTF-8.",
        ),
    )


@pytest.mark.parametrize("words", ["café déjà vu", "naïve", "Größe, Maß, Übung, Straße, größer", "50 €"])
def test_latin_text_is_not_taken_for_chinese(words):
    assert decode((words + "\n").encode("cp1252")) is None


def test_text_of_unknown_encoding_is_refused(data):
    saved(data, JINAN, b"caf\xe9 au lait")
    assert told(data)[0].startswith(f"{JINAN}: the encoding of the text can not be told for sure")


def test_big5_is_not_taken_for_gb18030():
    assert decode("濟南市統計公報，國民經濟和社會發展".encode("big5")) is None


def test_full_width_digits_are_read(data):
    change(data, JINAN, "1.42,万亿元", "１．４２,万亿元")
    change(data, JINAN, "2025-12-31,inferred", "２０２５－１２－３１,inferred")
    change(data, "zones.csv", "36.65", "３６.６５")
    assert told(data) == []


def test_thousands_separators_and_signs_are_read(data):
    change(data, JINAN, "1.42,万亿元", '"14,200.00",亿元')
    assert told(data) == []


def test_quoted_line_breaks_are_kept_and_lines_still_counted(data):
    change(data, JINAN, "第一节", '"第一节\n第二段，""引文"""')
    change(data, JINAN, "nearly", "almost")
    assert told(data)[0].startswith(f"{JINAN}, line 5 · qualifier")


def test_a_line_break_in_an_id_is_refused(data):
    change(data, JINAN, "npl_ratio,npl_ratio.main", '"npl\nratio",npl_ratio.main')
    assert told(data)[0].startswith(f"{JINAN}, line 3 · indicator_id: “npl ratio” there is no such id")


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "the file is empty"),
        (b" \r\n \n", "the file is empty"),
        (b"PK\x03\x04rest", "this is not a text file (it looks like an Excel workbook)"),
        (b"\xd0\xcf\x11\xe0rest", "this is not a text file (it looks like an old Excel workbook)"),
        ("a,b\n".encode("utf-16"), "this is not a text file (it looks like UTF-16 text)"),
        (b"zone_id\x00\x01", "this is not a text file (it looks like a binary file)"),
        (b"\xff\xd8\xff\xe0 a picture", "the encoding of the text can not be told for sure"),
    ],
)
def test_what_is_no_table_is_refused(data, content, message):
    saved(data, JINAN, content)
    saved(data, "zones.csv", content)
    found = " ".join(told(data))
    assert f"{JINAN}: {message}" in found
    assert f"zones.csv: {message}" in found


def test_prose_is_no_table(data):
    saved(data, "systems.csv", "这不是表格。\n只是一段话。\n".encode())
    assert told(data)[0].startswith("systems.csv, line 1 · system_id: the header lacks this column")


def test_a_header_alone_is_refused_where_rows_are_due(data):
    saved(data, "sources.csv", FILES["sources.csv"].splitlines()[0].encode())
    assert told(data) == ["sources.csv: there is a header but no row. To mend: restore its rows"]


def test_a_city_may_have_no_figures_yet(data):
    saved(data, JINAN, FILES[JINAN].splitlines()[0].encode())
    assert told(data) == []


def test_blank_lines_and_space_around_cells_do_no_harm(data):
    saved(
        data,
        JINAN,
        FILES[JINAN].replace("\n", "\n\n").replace("jinan,city,gdp", " jinan ,city, gdp").encode(),
    )
    assert told(data) == []


def test_a_folder_in_place_of_a_file_is_refused(data):
    (data / "units.csv").unlink()
    (data / "units.csv").mkdir()
    assert told(data)[0].startswith("units.csv: the file is missing or can not be read")


def test_a_record_without_any_figures_file_is_refused(data):
    (data / JINAN).unlink()
    assert told(data)[0].startswith("observations: the file is missing")
