"""Pictures: the screen's own figure, whole and legible, in any program and without a font of the machine."""

import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from fontTools.ttLib import TTFont

from dashboard.charts.figure import sized
from dashboard.charts.model import WIDE, Grid, Picture
from dashboard.exports import png
from dashboard.exports.picture_figure import figure_svg
from dashboard.wording import WORDS, say
from tests.exports import made, made_charts
from tests.exports.opened import write

SVG = "{http://www.w3.org/2000/svg}"
SIGNATURE = b"\x89PNG\r\n\x1a\n"
LONG = "洛阳与苏州合肥广州" * 23
# What a figure says for the screen alone (touching, resizing, zooming), or says as it is always drawn.
FOR_THE_SCREEN = {
    *("hovertemplate", "hoverinfo", "customdata", "hovermode", "hoverdistance", "hoverlabel", "dragmode"),
    *("showspikes", "spikemode", "spikesnap", "spikedash", "spikethickness", "spikecolor", "spikedistance"),
    *("fixedrange", "showlegend", "autoexpand", "paper_bgcolor", "plot_bgcolor", "connectgaps", "cliponaxis"),
    *("orientation", "name", "borderpad", "align", "arrowhead", "ticklen", "ticks", "symmetric", "barmode"),
    *(
        "textposition",
        "anchor",
        "family",
        "type",
        "font",
        "text",
        "opacity",
        "bgcolor",
        "width",
        "size",
        "color",
        "line",
    ),
}


class Watched(dict):
    """A figure that notes what is read of it."""

    def __init__(self, stated: dict):
        super().__init__({key: watched(value) for key, value in stated.items()})
        self.read: set[str] = set()

    def __getitem__(self, key):
        self.read.add(key)
        return super().__getitem__(key)

    def get(self, key, default=None):
        self.read.add(key)
        return super().get(key, default)

    def unread(self) -> set[str]:
        """What was never asked for, here and in all that was."""
        inner = (one for key in self.read & set(self) for one in _listed(dict.__getitem__(self, key)))
        return (set(self) - self.read).union(*(one.unread() for one in inner if isinstance(one, Watched)))


def watched(value):
    if isinstance(value, dict):
        return Watched(value)
    return [watched(one) for one in value] if isinstance(value, list) else value


def picture(view, chart: str = "", shape: str = "") -> ElementTree.Element:
    """The SVG of a view, read as XML."""
    return ElementTree.fromstring(write("svg", replace(view, picture=Picture(chart, shape))))


def words(root: ElementTree.Element) -> str:
    return " ".join("".join(one.itertext()) for one in root.iter(f"{SVG}text"))


def size(root: ElementTree.Element) -> tuple[float, float]:
    return float(root.get("width")), float(root.get("height"))


DRAWINGS = [
    pytest.param(chart, id=chart.key) for chart in (made.bars(8), made_charts.lines(), made_charts.timeline())
]


@pytest.mark.parametrize("chart", DRAWINGS)
def test_nothing_that_a_figure_writes_is_passed_over(chart):
    figure = watched(sized(chart, "zh", 904))
    figure_svg(figure, 904)
    assert figure.unread() - FOR_THE_SCREEN == set()


def _listed(value) -> list:
    return value if isinstance(value, list) else [value]


@pytest.mark.parametrize("chart", DRAWINGS)
def test_every_word_of_a_figure_is_in_its_picture(chart):
    figure = sized(chart, "zh", 904)
    drawn = words(ElementTree.fromstring(f'<svg xmlns="{SVG[1:-1]}">{figure_svg(figure, 904)}</svg>'))
    layout = figure["layout"]
    stated = [one["text"] for one in layout.get("annotations", [])]
    stated += [
        text for name in ("xaxis", "yaxis", "yaxis2") for text in layout.get(name, {}).get("ticktext", [])
    ]
    for text in stated:
        for line in re.split(r"<br>", text):
            assert re.sub(r"</?b[^>]*>", "", line).strip() in drawn


def test_a_line_has_a_true_gap_and_the_home_city_is_warm():
    root = picture(made_charts.deck(made_charts.lines(1)))
    paths = [one for one in root.iter(f"{SVG}path") if one.get("stroke") == "#B42318"]
    assert len(paths) == 2  # its two segments


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("shape", ["", WIDE])
def test_a_picture_says_what_it_shows_and_where_it_comes_from(lang, shape):
    root = picture(made.view(lang=lang), shape=shape)
    told = words(root)
    assert "城市1 列第 2" in told.replace("\n", "")
    assert (
        say(lang, "pictures.footer", dated=say(lang, "files.dated", data_date="2026-11-24"), hash="abcd1234")
        in told
    )
    assert "/benchmark?indicator=firms" in told
    assert "来源：市政府" in told
    assert root.find(f"{SVG}title").text


def test_the_wide_shape_is_that_of_a_slide_and_nothing_leaves_it():
    for chart in (made.bars(60), made_charts.lines(12, 40), made_charts.timeline(40), made_charts.table(300)):
        root = picture(made_charts.deck(chart), shape=WIDE)
        assert size(root) == (1280, 720)
        assert "另有" in words(root)
        assert _lowest(root) <= 630


def _lowest(element: ElementTree.Element, top: float = 0.0, scale: float = 1.0) -> float:
    """The lowest line of text, through all moves of its groups."""
    move = re.match(r"translate\(\S+ (\S+)\)(?: scale\((\S+)\))?", element.get("transform", ""))
    if move:
        top, scale = top + float(move[1]) * scale, scale * float(move[2] or 1)
    here = [top + float(element.get("y")) * scale] if element.tag == f"{SVG}text" else []
    return max([*here, *(_lowest(child, top, scale) for child in element)], default=0.0)


def test_what_does_not_fit_is_counted_and_the_home_city_stays():
    told = words(picture(made_charts.deck(made.bars(60)), shape=WIDE))
    left = int(re.search(r"另有 (\d+) 条", told)[1])
    assert "城市1 " in told
    assert left + len(re.findall(r"城市\d+", told.split("→")[-1])) >= 60


def test_one_chart_of_several_can_be_asked_for_and_a_wrong_name_is_said():
    view = made_charts.deck(made.bars(), replace(made_charts.table(3), title="第二张"))
    assert "第二张" not in words(picture(view))
    assert "第二张" in words(picture(view, chart="table"))
    assert "没有名为“nowhere”" in words(picture(view, chart="nowhere"))


@pytest.mark.parametrize(
    "text", [*made.HOSTILE, LONG, "a" * 200, "\ud800", "<b>", "&amp;", "]]>", "\u202eabc"]
)
@pytest.mark.parametrize("shape", ["", WIDE])
def test_hostile_text_gives_a_picture_that_can_be_read(text, shape):
    for chart in made_charts.hostile(text):
        root = picture(made_charts.deck(chart, title=text, subtitle=text, notes=(text,)), shape=shape)
        assert size(root)[0] >= 960
        assert not root.findall(f".//{SVG}script")


def test_an_empty_view_gives_a_calm_picture_that_says_why():
    assert say("zh", "pictures.nothing") in words(picture(made.empty()))
    grid = Grid("g", "", empty="先选一个城市")
    assert "先选一个城市" in words(picture(made_charts.deck(grid)))


def test_a_png_is_twice_its_size_and_that_of_a_slide_is_full_hd():
    assert _pixels(write("png", made.view(1)))[0] == 1920
    assert _pixels(write("png", replace(made.view(1), picture=Picture(shape=WIDE)))) == (1920, 1080)


def _pixels(data: bytes) -> tuple[int, int]:
    assert data.startswith(SIGNATURE)
    return int.from_bytes(data[16:20], "big"), int.from_bytes(data[20:24], "big")


def test_the_font_has_every_character_of_the_wording_and_of_the_record(record):
    shipped = {chr(code) for code in TTFont(png.FONT).getBestCmap()}
    said = {letter for pair in WORDS.values() for text in pair for letter in text}
    tables = [
        name for (name,) in record.execute("select table_name from information_schema.tables").fetchall()
    ]
    texts = {
        letter
        for name in tables
        for row in record.execute(f'select * from "{name}"').fetchall()
        for value in row
        if isinstance(value, str) and name not in ("readings", "search")
        for letter in value
    }
    lacking = {letter for letter in said | texts if letter.isprintable()} - shipped
    # A cross that the screen alone shows, on a choice that can be taken back.
    assert lacking <= {"✕"}, "python -m maintain.font NotoSansCJK-Regular.ttc"
    assert png.covered() - {"\n"} == shipped - set(png.NARROW_QUOTES.values())


def test_the_font_carries_its_licence():
    assert "SIL OPEN FONT LICENSE Version 1.1" in (png.FONTS / "OFL.txt").read_text(encoding="utf-8")


def drawn(text: str) -> bytes:
    """One word as the renderer draws it in the shipped font."""
    import resvg_py

    face = 'y="22" font-size="20" font-family="Noto Sans CJK SC"'
    svg = f'<svg xmlns="{SVG[1:-1]}" width="60" height="30"><text {face}>{text}</text></svg>'
    return resvg_py.svg_to_bytes(svg_string=svg, font_files=[str(png.FONT)], skip_system_fonts=True)


def test_chinese_is_drawn_as_glyphs_and_what_is_lacking_as_a_box():
    shapes = {drawn(letter) for letter in "洛苏合广□"} | {drawn(" ")}
    assert len(shapes) == 6  # five different shapes, and nothing
    assert drawn("😀") == drawn(" ")  # which is why it is replaced:
    assert png.set_in_shipped("洛😀\u00a0阳\u200d", "zh") == "洛□ 阳"
