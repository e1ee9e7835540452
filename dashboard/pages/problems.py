"""The problems of the founding documents, each leading to what answers it and what measures it."""

import pandas as pd

from dashboard.analysis.answers import answers
from dashboard.analysis.search_policies import fold, words_of
from dashboard.charts.model import Build, Cell, Column, Grid, Row, View
from dashboard.charts.rows import source_rows
from dashboard.pages.family import tabs
from dashboard.selection import Selection, address
from dashboard.store import Catalog
from dashboard.wording import listing, name_of, say

COLUMNS = ("problem", "theme", "response", "answers", "indicators")


def view(selection: Selection, catalog: Catalog, parameters: tuple[str, ...]) -> View:
    """The table of problems, as far as they fit the words and the kind of instrument."""
    lang, rows = selection.lang, chosen(selection, catalog)
    grid = Grid(
        key="problems",
        title="",
        columns=tuple(Column(say(lang, f"instruments.column_{name}")) for name in COLUMNS),
        rows=tuple(_row(row, catalog, lang) for row in rows),
        empty=say(lang, "policies.empty"),
    )
    return View(
        page="instruments",
        lang=lang,
        address=address("/instruments", selection, parameters),
        title=say(lang, "instruments.problems_title", count=len(rows)),
        subtitle=say(lang, "instruments.problems_subtitle"),
        build=Build("", "", "", None),
        ways=(tabs(selection, "instruments"),),
        charts=(grid,),
        rows=pd.DataFrame([_file_row(row, catalog, lang) for row in rows], dtype=object),
        sources=source_rows(catalog.sources, [row["source_id"] for row in rows]),
    )


def chosen(selection: Selection, catalog: Catalog) -> list[dict]:
    """The problems that fit, in the record's order."""
    kinds = set(selection.kind)
    return [
        row
        for row in catalog.challenges.values()
        if (not kinds or kinds & set(answers(row["theme"])[0])) and _found(row, selection.words)
    ]


def _found(row: dict, words: str) -> bool:
    fields = [
        f"{name}_{lang}" for name in ("title", "summary", "suggested_response") for lang in ("zh", "en")
    ]
    text = "\n".join(fold(row[name]) for name in fields)
    return all(word in text for word in words_of(words))


def response(row: dict, lang: str) -> str:
    """What the document suggests; that it pairs no suggestion with the problem where that is so."""
    return name_of(row, lang, "suggested_response") or say(lang, "challenge.no_response")


def _row(row: dict, catalog: Catalog, lang: str) -> Row:
    kinds, indicators = answers(row["theme"])
    opens = f"challenge:{row['challenge_id']}"
    cells = (
        Cell(name_of(row, lang, "title"), open=opens),
        Cell(say(lang, f"theme.{row['theme']}")),
        Cell(response(row, lang)),
        Cell(listing(lang, [say(lang, f"instrument_type.{kind}") for kind in kinds]), open=opens),
        Cell(listing(lang, _names(indicators, catalog, lang)), open=opens),
    )
    return Row(cells)


def _names(indicators: tuple[str, ...], catalog: Catalog, lang: str) -> list[str]:
    return [name_of(catalog.indicators[one], lang) for one in indicators if one in catalog.indicators]


def _file_row(row: dict, catalog: Catalog, lang: str) -> dict:
    kinds, indicators = answers(row["theme"])
    source = catalog.sources[row["source_id"]]
    return {
        "challenge_id": row["challenge_id"],
        "theme": say(lang, f"theme.{row['theme']}"),
        "title": name_of(row, lang, "title"),
        "summary": name_of(row, lang, "summary"),
        "suggested_response": name_of(row, lang, "suggested_response") or None,
        "instrument_types": ";".join(kinds),
        "indicators": ";".join(indicators),
        "source_id": row["source_id"],
        "source_title": source["title"],
        "publisher": source["publisher"],
        "published_date": source["published_date"],
    }
