"""The search box of a page: what is typed goes to the server, its answers come back as a list."""

from types import ModuleType
from urllib.parse import parse_qsl

from dash import Dash, Input, Output, State

from dashboard.charts.model import Cell
from dashboard.components.search import answers as drawn
from dashboard.components.search import nothing
from dashboard.components.still import still
from dashboard.pages import answers
from dashboard.pages.ids import Ids
from dashboard.selection import EVERYWHERE, Selection, address
from dashboard.store import Store
from dashboard.wording import say

FIGURES, THINGS = 6, 8


def register(store: Store, ids: Ids, app: Dash, selected) -> None:
    """The callback of one page; `selected` reads a query as that page does."""

    @app.callback(
        Output(ids.answers, "children"),
        Input(ids.search, "value"),
        State(ids.url, "search"),
        prevent_initial_call=True,
    )
    def find(text, query):
        known = dict(parse_qsl((query or "").lstrip("?")))
        return still(
            answered(text or "", selected({k: v for k, v in known.items() if k in EVERYWHERE}), store)
        )


def typed(page: ModuleType, selection: Selection) -> str:
    """What stands in the box when a page opens: nothing but on the page of all answers."""
    return selection.words if page.NAME == "find" else ""


def answered(text: str, selection: Selection, store: Store):
    """The short list for a text: nothing for none."""
    reader, catalog, lang = answers.reading(selection), store.catalog(), selection.lang
    told = answers.answers(text, reader, store)
    if not told.found:
        return nothing(lang, told.question.text) if told.question.text else []
    figures = answers.figure_rows(told, answers.reader_for(reader))[:FIGURES]
    things = answers.thing_rows(told.found[:THINGS], told.question, reader, store)
    where = address("/find", reader.but(words=told.question.text), ("words",))
    everything = Cell(say(lang, "find.all", count=len(told.found)), link=where, value=len(told.found))
    lacks = answers.missing(told, catalog, lang)
    return drawn(told.question.text, lacks, figures, things, everything, lang)
