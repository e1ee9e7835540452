"""Tables as text of HTML: complete, reachable by keyboard, safe against hostile text, one piece."""

from html.parser import HTMLParser

from dashboard.charts.model import Cell, Column, Grid, Row
from dashboard.components.grid import grid, table

HOSTILE = "<script>alert(1)</script>\" onclick='x' & 超"


class Elements(HTMLParser):
    """The elements of a text with their attributes, and the text between them."""

    def __init__(self, text: str):
        super().__init__()
        self.found, self.said = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.said.append(data)

    def all(self, name: str) -> list[dict]:
        return [given for tag, given in self.found if tag == name]


def of(*cells: Cell, home: bool = False, columns: tuple[Column, ...] = ()) -> Grid:
    given = columns or tuple(Column(f"column {n}") for n in range(len(cells)))
    return Grid("key", "title", columns=given, rows=(Row(cells, "jinan", home),))


def test_a_table_is_one_component_for_the_browser():
    made = grid(of(Cell("济南"), Cell("1")))
    assert getattr(made, "children", None) is None
    assert made.to_plotly_json()["props"]["data-html"].startswith("<table")


def test_a_figure_is_a_button_that_names_what_it_opens():
    (button,) = Elements(table(of(Cell("济南"), Cell("1", open="figure:a", reason="口径不同")), "t")).all(
        "button"
    )
    assert (button["data-open"], button["title"], button["class"]) == ("figure:a", "口径不同", "figure")


def test_heads_and_first_cells_say_what_they_are_the_heads_of():
    made = Elements(table(of(Cell("济南"), Cell("1")), "caption"))
    assert [head["scope"] for head in made.all("th")] == ["col", "col", "row"]
    assert "caption" in made.said


def test_hostile_text_is_shown_and_does_nothing():
    hostile = Cell(HOSTILE, open=HOSTILE, note=HOSTILE, reason=HOSTILE)
    made = Elements(
        table(of(Cell(HOSTILE, link="/zone"), hostile, columns=(Column(HOSTILE), Column("b"))), HOSTILE)
    )
    assert made.all("script") == []
    assert not any("onclick" in given for _, given in made.found)
    assert made.all("button")[0]["data-open"] == HOSTILE
    assert made.said.count(HOSTILE) == 5


def test_documents_open_apart_and_pages_of_ours_here():
    outer, inner = Elements(
        table(of(Cell("a"), Cell("b", link="https://x"), Cell("c", link="/zone")), "t")
    ).all("a")
    assert (outer["target"], outer["rel"]) == ("_blank", "noopener noreferrer")
    assert "target" not in inner


def test_the_home_city_is_marked_and_bars_are_hidden_from_screen_readers():
    made = Elements(
        table(of(Cell("济南"), Cell("1", bar=0.5, soft="over", spark=(1.0, None, 2.0)), home=True), "t")
    )
    assert any(row.get("class") == "home" for row in made.all("tr"))
    bar, filled = (
        span for span in made.all("span") if "bar" in span.get("class", "") or "fill" in span.get("class", "")
    )
    assert bar["aria-hidden"] == "true" and "50.0%" in filled["style"]
    assert [image["alt"] for image in made.all("img")] == [""]


def test_without_rows_the_sentence_is_shown():
    assert grid(Grid("key", "title", columns=(Column("a"),), empty="没有")).children == "没有"
