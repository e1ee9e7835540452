"""All answers to what was typed, grouped by kind."""

from collections import Counter

import pandas as pd

from dashboard.charts import found as charts
from dashboard.charts.model import Build, Chart, Notice, View, Way, Ways
from dashboard.charts.rows import definition_rows, source_rows
from dashboard.finding.index import KINDS
from dashboard.pages import answers
from dashboard.pages.ids import Ids
from dashboard.pages.sources import sources_line
from dashboard.selection import Selection, address
from dashboard.store import Catalog, Store
from dashboard.wording import listing, say
from dashboard.wording.find import EXAMPLES

NAME, PATH, TITLE, IN_MENU = "find", "/find", "find.title", False
PARAMETERS = ("words",)
CONTROLS: tuple[str, ...] = ()
REMEMBERED = False  # what readers type is nobody's business, and hardly ever typed twice
SHOWN = 30
FIGURE = (
    "zone_id", "definition_id", "value", "unit", "qualifier", "published_value", "published_unit",
    "period_start", "as_of", "status", "level", "publisher", "published_date", "source_id",
)  # fmt: skip


def controls(selection: Selection, catalog: Catalog, ids: Ids) -> list:
    """The box in the header is the only choice."""
    return []


def view(selection: Selection, store: Store) -> View:
    """The figures that answer, then every thing that was found."""
    lang, catalog, reader = selection.lang, store.catalog(), answers.reading(selection)
    told = answers.answers(selection.words, reader, store)
    exact = [one.figure for one in told.figures if one.figure]
    figures = [*exact, *(row for one in told.figures for row in one.nearest)]
    return View(
        page=NAME,
        lang=lang,
        address=address(PATH, selection, PARAMETERS),
        title=_headline(told, reader, catalog),
        subtitle=say(lang, "find.subtitle"),
        build=Build("", "", "", None),
        ways=() if told.found else (_examples(reader),),
        charts=_charts(told, figures, reader, store),
        notices=_notices(told, catalog, lang),
        notes=(say(lang, "find.order"), say(lang, "find.private")),
        rows=_rows(told, figures, catalog, lang),
        definitions=definition_rows(catalog.definitions, [row["definition_id"] for row in figures], lang),
        sources=source_rows(catalog.sources, [row["source_id"] for row in figures]),
    )


def _headline(told: answers.Answers, selection: Selection, catalog: Catalog) -> str:
    """The figure itself when one was asked for, else what was found, by kind."""
    lang, words = selection.lang, told.question.text
    direct = answers.headline(told, catalog, answers.reader_for(selection))
    if direct:
        return direct
    if not words:
        return say(lang, "find.start")
    if not told.found:
        return say(lang, "find.nothing", words=words)
    counts = Counter(one.entry.kind for one in told.found)
    named = [
        say(lang, "find.count", kind=say(lang, f"find.kinds_{kind}"), count=counts[kind])
        for kind in KINDS
        if counts[kind]
    ]
    return say(lang, "find.headline", words=words, counts=listing(lang, named))


def _examples(selection: Selection) -> Ways:
    """What to try, in the reader's language."""
    texts = [pair[selection.lang == "en"] for pair in EXAMPLES]
    ways = tuple(Way(text, address(PATH, selection.but(words=text), PARAMETERS)) for text in texts)
    return Ways("examples", say(selection.lang, "find.try"), ways)


def _charts(
    told: answers.Answers, figures: list[dict], selection: Selection, store: Store
) -> tuple[Chart, ...]:
    lang, reader = selection.lang, answers.reader_for(selection)
    grids: list[Chart] = []
    if figures:
        grid = charts.figures(answers.figure_rows(told, reader), lang)
        grids.append(sources_line(grid, figures, lang))
    by_kind: dict[str, list] = {}
    for one in told.found:
        by_kind.setdefault(one.entry.kind, []).append(one)
    for kind, some in by_kind.items():
        rows = answers.thing_rows(some[:SHOWN], told.question, selection, store)
        grids.append(charts.things(kind, tuple(rows), len(some), lang))
    return tuple(grids)


def _notices(told: answers.Answers, catalog: Catalog, lang: str) -> tuple[Notice, ...]:
    """What to try when nothing was found; what is missing beside what is there."""
    if told.question.text and not told.found:
        return (Notice(say(lang, "find.nothing_way")),)
    lacks = answers.missing(told, catalog, lang)
    return tuple(Notice(text, tone="caution") for text in lacks) if len(told.figures) > 1 else ()


def _rows(told: answers.Answers, figures: list[dict], catalog: Catalog, lang: str) -> pd.DataFrame:
    """Everything found as the rows of a file: figures with all that says what they are, then the things."""
    rows = [
        {
            "kind": say(lang, "find.kind_figure"),
            "id": row["observation_id"],
            "name": charts.figure_name(row, lang),
            **{name: row[name] for name in FIGURE},
        }
        for row in figures
    ]
    rows += [
        {
            "kind": say(lang, f"find.kind_{one.entry.kind}"),
            "id": one.entry.id,
            "name": charts.title_of(one.entry.kind, answers.row_of(one, catalog), lang),
        }
        for one in told.found
    ]
    columns = ("kind", "id", "name", *(FIGURE if figures else ()))
    return pd.DataFrame(rows, columns=list(columns), dtype="object")
