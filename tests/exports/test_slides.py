"""Slides: native charts whose numbers are the View's, and everything that a reader needs to judge them."""

import shutil
import subprocess
from dataclasses import replace
from datetime import date

import pytest
from pptx.oxml.ns import qn

from dashboard.charts.model import Cell, Column
from dashboard.exports.slide_file import base
from dashboard.exports.slides_bars import category
from dashboard.exports.threads import serial
from tests.exports import made, made_charts
from tests.exports.made_charts import deck
from tests.exports.opened import converted, write
from tests.exports.read_deck import charts, opened, series, tables, words, workbook, xml_parts

LANGUAGES = ["zh", "en"]
EVERYTHING = (made.bars(10), made_charts.lines(), made_charts.timeline(), made_charts.table(40))


def everything(lang: str = "zh", **changes):
    """A view with one chart of each kind."""
    return deck(*EVERYTHING, lang=lang, **changes)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_bars_are_a_native_chart_with_the_values_of_the_view(lang):
    bars = made.bars(10)
    plot = charts(opened(deck(bars, lang=lang)))[0].plots[0]
    values = next(one for one in plot.series if one.name in ("数值", "Value"))
    assert list(values.values) == [bar.value for bar in bars.bars]
    assert list(plot.categories) == [category(bar) for bar in bars.bars]


def test_the_open_ends_of_bars_are_the_ends_of_their_intervals():
    bars = made.bars(4).bars
    ends = {one.name: list(one.values) for one in charts(opened(deck(made.bars(4))))[0].plots[0].series}
    assert ends["可能的外端"] == [28300.0, 17500.0, 16500.0, 1610.0]
    assert ends["可能的内端"] == [28300.0, 17400.0, 15500.0, 0.0]
    assert ends["数值"] == [bar.value for bar in bars]


def test_every_bar_says_its_figure_as_it_is_written():
    slide = opened(deck(made.bars(4))).slides[0]
    assert all(bar.label in words(slide) for bar in made.bars(4).bars)


def test_exact_bars_need_no_second_series():
    only = made.bars(1)
    assert [one.name for one in charts(opened(deck(only)))[0].plots[0].series] == ["数值"]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_figure_over_time_stands_in_the_chart_at_its_day(lang):
    lines = made_charts.lines()
    found = {point for one in series(charts(opened(deck(lines, lang=lang)))[0]) for point in one.points}
    wanted = {(serial(m.when), m.value) for one in lines.series for segment in one.segments for m in segment}
    assert wanted <= found


def test_nothing_is_joined_across_a_break():
    lines = made_charts.lines(1)
    joined = [set(one.points) for one in series(charts(opened(deck(lines)))[0])]
    first, second = (
        {(serial(mark.when), mark.value) for mark in segment if not mark.other}
        for segment in lines.series[0].segments
    )
    named = [one for one in series(charts(opened(deck(lines)))[0]) if one.name.startswith("城市0")]
    assert not any(first & set(one.points) and second & set(one.points) for one in named)
    assert first in joined
    assert second in joined


def test_gaps_stay_gaps():
    for chart in charts(opened(everything())):
        assert chart._chartSpace.find(f".//{qn('c:dispBlanksAs')}").get("val") == "gap"


def test_every_policy_stands_at_its_exact_day_with_a_line_through_the_plot():
    lines = made_charts.lines()
    drawn = [one for one in series(charts(opened(deck(lines)))[0]) if one.name.startswith("政策：")]
    days = {x for one in drawn for x, _ in one.points}
    assert {serial(e.start) for lane in lines.lanes for e in lane.events if e.start == e.end} == days
    assert all(one.whiskers == 1 for one in drawn)


def test_a_policy_known_by_its_month_or_year_is_a_span_and_has_no_line():
    drawn = [one for one in series(charts(opened(deck(made_charts.lines())))[0]) if "月、年" in one.name]
    days = {x for one in drawn for x, _ in one.points}
    assert {serial(date(2019, 3, 1)), serial(date(2019, 3, 31)), serial(date(2020, 1, 1))} <= days
    assert all(one.whiskers == 0 for one in drawn)


def test_doubt_has_whiskers_and_its_words():
    drawn = [
        one for one in series(charts(opened(deck(made_charts.lines())))[0]) if one.name.startswith("城市")
    ]
    assert any(one.whiskers for one in drawn)
    assert "超 2,000" in {text for one in drawn for text in one.labels.values()}


def test_a_target_is_drawn_at_its_deadline():
    goal = made_charts.lines().goals[0]
    points = {point for one in series(charts(opened(deck(made_charts.lines())))[0]) for point in one.points}
    assert (serial(goal.deadline), goal.value) in points


def test_few_policies_are_named_below_the_chart_and_many_on_a_slide_of_their_own():
    few, many = opened(deck(made_charts.lines(policies=2))), opened(deck(made_charts.lines(policies=20)))
    assert "政策0-1" in words(few.slides[0])
    assert "政策0-1" not in words(many.slides[0])
    assert any("政策0-19" in words(slide) for slide in list(many.slides)[1:])


@pytest.mark.parametrize("kind", range(3))
def test_the_workbook_behind_a_chart_holds_what_the_chart_shows(kind):
    for chart in charts(opened(deck(EVERYTHING[kind]))):
        sheet = workbook(chart)["Sheet1"]
        for reference in chart._chartSpace.iter(qn("c:numRef"), qn("c:strRef")):
            cells = reference.find(qn("c:f")).text.split("!")[1].replace("$", "")
            area = sheet[cells] if ":" in cells else ((sheet[cells],),)
            found = [cell.value for row in area for cell in row]
            for point in reference.iter(qn("c:pt")):
                cached, value = point.find(qn("c:v")).text, found[int(point.get("idx"))]
                assert cached == value or float(cached) == pytest.approx(as_number(value))


def as_number(value) -> float:
    """A cell of the sheet as the chart counts it; an empty length is none."""
    if hasattr(value, "date"):
        return serial(value.date())
    return 0.0 if value is None else float(value)


def test_the_workbook_shows_days_as_days_and_lists_the_documents():
    book = workbook(charts(opened(deck(made_charts.lines())))[0])
    assert book["Sheet1"]["A2"].is_date
    assert book.sheetnames == ["Sheet1", "来源"]
    assert book["来源"].max_row == 13


@pytest.mark.parametrize("rows", [1, 14, 40])
def test_a_table_is_paged_and_loses_no_row(rows):
    grid = made_charts.table(rows)
    view = deck(grid, sources=made.view(0).sources)
    found = [
        [cell.text for cell in row.cells] for table in tables(opened(view)) for row in list(table.rows)[1:]
    ]
    assert found == [[cell.text for cell in row.cells] for row in grid.rows]
    assert all(len(table.rows) <= 17 for table in tables(opened(view)))


def test_a_wide_table_repeats_its_first_column():
    found = tables(opened(deck(made_charts.table(3, columns=22), sources=made.view(0).sources)))
    assert len(found) == 3
    assert {table.rows[1].cells[0].text for table in found} == {"0·0"}


def test_short_tables_share_a_slide_and_keep_their_identity():
    grids = tuple(replace(made_charts.table(3), key=f"table{n}", title=f"表{n}") for n in range(4))
    slides = list(opened(deck(*grids, sources=made.view(0).sources)).slides)
    assert [slide.shapes.title.text_frame.text for slide in slides[1:]] == ["表1 · 表2", "表3"]
    names = {base(shape.name) for slide in slides for shape in slide.shapes if shape.has_table}
    assert names == {f"chart:benchmark:table{n}?indicator=firms&zones=zone1,zone2" for n in range(4)}


def test_a_column_that_says_nothing_is_left_out():
    pictures = replace(made_charts.table(2), columns=(Column("a"), Column("b")))
    rows = tuple(replace(row, cells=(row.cells[0], Cell(spark=(1.0, 2.0)))) for row in pictures.rows)
    table = tables(opened(deck(replace(pictures, rows=rows))))[0]
    assert [cell.text for cell in table.rows[0].cells] == ["a"]


def test_rows_that_no_slide_shows_are_counted():
    found = opened(deck(made_charts.table(20, total=2743)))
    assert any("2723" in words(slide) for slide in found.slides)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_slide_says_where_it_comes_from(lang):
    view = everything(lang)
    for slide in opened(view).slides:
        assert view.address in words(slide)
        assert "2026-11-24" in words(slide)
        assert slide.shapes.title.text_frame.text


def test_the_first_slide_has_the_sentence_what_to_mind_and_the_sources():
    view, slide = everything(), opened(everything()).slides[0]
    assert slide.shapes.title.text_frame.text == view.title
    for text in (view.subtitle, "城市3：口径不同", "来源：市政府"):
        assert text in words(slide)


def test_the_notes_hold_method_caveats_documents_and_build():
    notes = opened(everything()).slides[0].notes_slide.notes_text_frame.text
    for text in (
        "口径：有效期内总数",
        "说明一",
        "城市3：口径不同",
        "[1]",
        "/benchmark?",
        made.BUILD.content_hash,
    ):
        assert text in notes


def test_the_documents_are_numbered_on_the_last_slides():
    view = everything()
    last = words(list(opened(view).slides)[-1])
    assert f"[{len(view.sources)}]" in last


def test_charts_have_an_identity_and_a_description():
    names = {}
    for slide in opened(everything()).slides:
        for shape in slide.shapes:
            if shape.has_chart or shape.has_table:
                names[base(shape.name).partition("?")[0]] = shape._element.nvGraphicFramePr.cNvPr.get("descr")
    assert {f"chart:benchmark:{chart.key}" for chart in EVERYTHING} <= set(names)
    assert all(names.values())


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_run_has_a_latin_and_an_east_asian_face(lang):
    for name, root in xml_parts(everything(lang)).items():
        if not name.startswith(("ppt/slides/", "ppt/charts/", "ppt/notesSlides/", "ppt/slideLayouts/")):
            continue
        for run in root.iter(qn("a:r"), qn("a:fld")):
            properties = run.find(qn("a:rPr"))
            faces = {child.tag for child in properties} if properties is not None else set()
            assert {qn("a:latin"), qn("a:ea")} <= faces, f"{name}: {run.find(qn('a:t')).text!r}"


def test_every_axis_that_is_named_exists():
    for chart in charts(opened(everything())):
        area = chart._chartSpace.find(f".//{qn('c:plotArea')}")
        axes = {axis.find(qn("c:axId")).get("val") for axis in area if axis.find(qn("c:crossAx")) is not None}
        crossed = {element.get("val") for element in area.iter(qn("c:crossAx"))}
        used = {element.get("val") for element in area.iter(qn("c:axId"))}
        assert crossed <= axes == used
        assert all(int(number) >= 0 for number in used)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_file_follows_the_schema(lang, tmp_path):
    audit = pytest.importorskip("openxml_audit")
    path = tmp_path / "made.pptx"
    path.write_bytes(write("pptx", everything(lang)))
    assert audit.OpenXmlValidator().validate(str(path)).errors == []


def test_twelve_cities_over_nine_years_with_twenty_policies_are_one_chart():
    lines = made_charts.lines(12, lanes=4, policies=5)
    found = series(charts(opened(deck(lines)))[0])
    assert len({one.name for one in found if one.name.startswith("城市")}) >= 12
    labels = [text for one in found for text in one.labels.values()]
    assert sum(text.startswith("城市") for text in labels) >= 12


def test_more_lanes_than_fit_below_a_chart_follow_on_their_own_slide():
    found = charts(opened(deck(made_charts.lines(3, lanes=12))))
    assert len(found) == 2
    assert sum(one.name.startswith("政策：") for one in series(found[1])) == 12


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_empty_view_says_why(lang):
    view = made.empty(lang)
    slides = list(opened(view).slides)
    assert len(slides) == 1
    assert {"zh": "没有符合所选条件的行", "en": "No row fits"}[lang] in words(slides[0])


def test_empty_charts_are_slides_too():
    nothing = made_charts.lines(0, lanes=0)
    for chart in (made.bars(0), nothing, made_charts.timeline(0), made_charts.table(0)):
        assert len(opened(deck(chart)).slides) >= 1


def test_the_same_view_gives_the_same_deck():
    assert write("pptx", everything()) == write("pptx", everything())


@pytest.mark.slow
@pytest.mark.skipif(
    not (shutil.which("soffice") and shutil.which("pdfinfo")),
    reason="LibreOffice or poppler is not installed",
)
def test_libreoffice_shows_every_slide(tmp_path):
    view = everything()
    path = converted(write("pptx", view), "pptx", "pdf", tmp_path)
    told = subprocess.run(
        ["pdfinfo", str(path)], check=True, capture_output=True, text=True, timeout=60
    ).stdout
    assert (
        f"Pages:{len(opened(view).slides):>16}".split()
        == next(line for line in told.splitlines() if "Pages" in line).split()
    )
