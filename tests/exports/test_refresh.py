"""An old deck refreshed: today's numbers, the author's look, and a last slide that tells what changed."""

import io
from dataclasses import replace

import pytest
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.util import Inches

from dashboard.charts.model import Grid
from dashboard.exports import refresh, uploads
from dashboard.exports.refresh_figures import figures
from dashboard.exports.slide_file import base
from tests.exports import made, made_charts
from tests.exports.made_charts import deck
from tests.exports.opened import write
from tests.exports.read_deck import charts, series, tables, words, workbook


def later(chart):
    """The same chart with other numbers."""
    if isinstance(chart, Grid):
        first = chart.rows[0]
        cells = (first.cells[0], replace(first.cells[1], text="999"), *first.cells[2:])
        return replace(chart, rows=(replace(first, cells=cells), *chart.rows[1:]))
    if hasattr(chart, "bars"):
        bar = replace(chart.bars[0], value=30000.0, low=30000.0, high=30000.0, label="30,000家")
        return replace(chart, bars=(bar, *chart.bars[1:]))
    first = chart.series[0]
    marks = first.segments[0]
    segments = ((*marks[:-1], replace(marks[-1], value=marks[-1].value + 7)), *first.segments[1:])
    return replace(chart, series=(replace(first, segments=segments), *chart.series[1:]))


EVERYTHING = (made.bars(4), made_charts.lines(3), made_charts.table(5))
OLD = deck(*EVERYTHING)
NEW = replace(deck(*map(later, EVERYTHING)), address=OLD.address, title="今天的标题")


def renewed(content: bytes, view=NEW):
    """The deck after a refresh with a view for every address."""
    return Presentation(io.BytesIO(refresh.write(content, "old.pptx", lambda *_: view, "zh")))


def by_hand(change) -> bytes:
    """The old deck after its author has changed it."""
    found, sink = Presentation(io.BytesIO(write("pptx", OLD))), io.BytesIO()
    change(found)
    found.save(sink)
    return sink.getvalue()


def test_numbers_become_todays_in_charts_workbooks_and_tables():
    found = renewed(write("pptx", OLD))
    fresh = Presentation(io.BytesIO(write("pptx", NEW)))
    for drawn, wanted in zip(charts(found), charts(fresh), strict=True):
        assert figures(drawn, "zh") == figures(wanted, "zh")
        assert workbook(drawn)["Sheet1"]["B2"].value == workbook(wanted)["Sheet1"]["B2"].value
        assert workbook(drawn).sheetnames == ["Sheet1", "来源"]
    assert series(charts(found)[1]) == series(charts(fresh)[1])
    assert any("999" in cell.text for table in tables(found) for cell in table.iter_cells())


def test_the_last_slide_tells_each_change_with_old_new_and_document():
    table = tables(renewed(write("pptx", OLD)))[-1]
    told = {row.cells[1].text: (row.cells[2].text, row.cells[3].text) for row in list(table.rows)[1:]}
    assert told["高新技术企业 · 城市0"] == ("28,300家", "30,000家")
    assert any(new.startswith("999") for _, new in told.values())
    assert all(row.cells[4].text for row in list(table.rows)[1:])


def test_nothing_changed_is_said():
    found = renewed(write("pptx", OLD), OLD)
    assert "没有一个数字需要改" in words(list(found.slides)[-1])
    assert len(found.slides) == len(Presentation(io.BytesIO(write("pptx", OLD))).slides) + 1


def test_a_title_left_as_it_was_becomes_todays_and_one_by_hand_stays_and_is_told():
    assert renewed(write("pptx", OLD)).slides[0].shapes.title.text_frame.text == "今天的标题"

    def retitle(found):
        found.slides[0].shapes.title.text_frame.paragraphs[0].runs[0].text = "我的标题"

    found = renewed(by_hand(retitle))
    assert found.slides[0].shapes.title.text_frame.text == "我的标题"
    assert "我的标题" in words(list(found.slides)[-1])


def test_positions_colours_and_own_slides_stay():
    def change(found):
        frame = next(shape for slide in found.slides for shape in slide.shapes if shape.has_chart)
        frame.left, frame.width = Inches(2), Inches(5)
        point = frame.chart._chartSpace.find(f".//{qn('c:dPt')}")
        point.find(f".//{qn('a:srgbClr')}").set("val", "00FF00")
        own = found.slides.add_slide(found.slide_layouts[1])
        own.shapes.title.text_frame.text = "自己的页"
        lines = charts(found)[1]._chartSpace
        named = next(
            s for s in lines.iter(qn("c:ser")) if s.find(f".//{qn('c:tx')}//{qn('c:v')}").text == "城市0"
        )
        named.find(f"{qn('c:spPr')}//{qn('a:srgbClr')}").set("val", "123456")

    found = renewed(by_hand(change))
    frame = next(shape for slide in found.slides for shape in slide.shapes if shape.has_chart)
    assert (frame.left, frame.width) == (Inches(2), Inches(5))
    colours = [c.get("val") for c in frame.chart._chartSpace.iter(qn("a:srgbClr"))]
    assert "00FF00" in colours
    assert "123456" in [c.get("val") for c in charts(found)[1]._chartSpace.iter(qn("a:srgbClr"))]
    assert "自己的页" in [s.shapes.title.text_frame.text for s in found.slides if s.shapes.title is not None]


def test_a_chart_that_is_gone_stays_and_is_told():
    found = renewed(write("pptx", OLD), replace(NEW, charts=NEW.charts[:1]))
    assert len(charts(found)) == 2
    assert "已不在记录中" in words(list(found.slides)[-1])


def test_a_second_refresh_finds_the_same_charts():
    once = refresh.write(write("pptx", OLD), "a.pptx", lambda *_: NEW, "zh")
    again = renewed(once)
    assert "没有一个数字需要改" in words(list(again.slides)[-1])


def test_names_survive_and_say_where_the_chart_comes_from():
    found = renewed(write("pptx", OLD))
    names = [base(x.name) for slide in found.slides for x in slide.shapes if x.has_chart]
    assert all(name.startswith("chart:benchmark:") and "indicator=firms" in name for name in names)


@pytest.mark.parametrize("ask", [lambda *_: None, lambda *_: OLD])
def test_a_deck_that_is_not_ours_is_refused(ask):
    sink = io.BytesIO()
    Presentation().save(sink)
    with pytest.raises(uploads.Refused) as refused:
        refresh.write(sink.getvalue(), "a.pptx", ask, "zh")
    assert refused.value.reason == "not_ours"


@pytest.mark.parametrize(
    "name", ["chart:x:y", "chart:benchmark:" + "a" * 500, "chart:benchmark:firms:1?&&==%%"]
)
def test_a_hostile_name_is_no_error(name):
    def rename(found):
        for slide in found.slides:
            for shape in slide.shapes:
                if shape.has_chart:
                    shape.name = name

    assert renewed(by_hand(rename)).slides


def test_the_refreshed_file_follows_the_schema(tmp_path):
    audit = pytest.importorskip("openxml_audit")
    path = tmp_path / "made.pptx"
    path.write_bytes(refresh.write(write("pptx", OLD), "a.pptx", lambda *_: NEW, "zh"))
    assert audit.OpenXmlValidator().validate(str(path)).errors == []
