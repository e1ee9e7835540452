"""The receipt of one published figure."""

from datetime import date
from math import isfinite

from dash import html

from dashboard import format
from dashboard.citing import WEBPAGE, Cited
from dashboard.components.cite import cite
from dashboard.components.slip import slip
from dashboard.wording import name_of, say


def receipt(
    row: dict, others: list[dict], lang: str, amounts: str = "yi", trend: str = "", prefer=None, cited=None
):
    """What was printed, what it means and who published it.

    `row` is a row of the view `figures`, `others` those of the same zone, indicator, definition and period,
    `trend` the address of its trend, `prefer` that of the comparison which puts a publisher first, by name,
    `cited` its citation with the build and the day.
    """
    told = lambda key, **values: say(lang, f"receipt.{key}", **values)  # noqa: E731
    return slip(
        lang,
        f"{told('figure')} · {name_of(row, lang, 'zone')}",
        format.figure(row["value"], row["unit"], row["qualifier"], lang, amounts),
        _facts(row, lang, amounts, told),
        more=_others(others, lang, amounts, told, prefer or {}),
        ways=_ways(row, cited or citation(row), lang, amounts, trend, told),
    )


def _facts(row: dict, lang: str, amounts: str, told):
    named = lambda area, code: say(lang, f"{area}.{code or ''}")  # noqa: E731
    word = named("qualifier", row["qualifier"]) if row["qualifier"] != "exact" else ""
    return (
        (told("printed"), f"{word}{row['published_value']} {row['published_unit']}"),
        (told("converted"), _converted(row)),
        (told("meaning"), _meaning(row, lang, amounts, told)),
        (told("derived"), named("derived", row["derived"]) if row["derived"] else ""),
        (told("definition"), _definition(row, lang)),
        (told("period"), format.period(row["period_start"], row["as_of"], lang)),
        (told("basis"), named("basis", row["as_of_basis"]) if row["as_of_basis"] == "inferred" else ""),
        (told("level"), named("level", row["level"])),
        (told("status"), named("status", row["status"])),
        (told("document"), row["source_title"]),
        (told("publisher"), row["publisher"]),
        (told("published"), row["published_date"] or told("undated")),
        (told("read_as"), named("read_as", row["read_as"])),
        (told("locator"), row["locator"]),
        (told("note"), row["note"]),
        (told("identity"), row["observation_id"]),
    )


def _definition(row: dict, lang: str):
    name = name_of(row, lang, "definition")
    indicator = name_of(row, lang, "indicator")
    return indicator if name == indicator else f"{indicator} · {name}"


def _converted(row: dict) -> str:
    if row["unit"] == row["published_unit"]:
        return ""
    return f"{format.number(row['value'], 4)} {row['unit']}"


def _meaning(row: dict, lang: str, amounts: str, told) -> str:
    if row["qualifier"] == "exact":
        return ""
    bound = lambda end: format.amount(end, row["unit"], lang, amounts) if isfinite(end) else "∞"  # noqa: E731
    ends = {"low": bound(row["lower"]), "high": bound(row["upper"])}
    key = {"over": "means_below", "nearly": "means_above"}.get(row["qualifier"], "means_range")
    return told(key, **ends) + told("customary", word=say(lang, f"qualifier.{row['qualifier']}"))


def _others(others: list[dict], lang: str, amounts: str, told, prefer: dict[str, str]):
    if not others:
        return ()
    items = [
        html.Li(
            [
                html.Button(
                    format.figure(other["value"], other["unit"], other["qualifier"], lang, amounts),
                    className="figure",
                    **{"data-open": f"figure:{other['observation_id']}"},
                ),
                html.Span(f" {other['publisher'] or ''} ", className="note"),
                *(
                    [html.A(told("prefer"), href=prefer[other["publisher"]])]
                    if other["publisher"] in prefer
                    else []
                ),
            ]
        )
        for other in others
    ]
    return (html.H3(told("others", count=len(others))), html.Ul(items))


def _ways(row: dict, cited: Cited, lang: str, amounts: str, trend: str, told):
    shown = format.figure(row["value"], row["unit"], row["qualifier"], lang, amounts)
    what = {
        "id": row["observation_id"],
        "file": row["file"],
        "line": row["line"],
        "zone": name_of(row, lang, "zone"),
        "indicator": name_of(row, lang, "indicator"),
        "period": format.period(row["period_start"], row["as_of"], lang),
        "figure": shown,
        "title": row["source_title"],
        "publisher": row["publisher"],
    }
    if row["url"]:
        yield html.A(told("open"), href=row["url"], target="_blank", rel="noopener noreferrer")
    yield cite(cited, lang)
    if trend:
        yield html.A(told("trend"), href=trend)
    yield html.Button(
        told("wrong"), **{"data-copy": told("wrong_text", **what), "data-copied": told("wrong_copied")}
    )
    if not row["url"]:
        yield html.P(told("no_link"), className="note")


def citation(row: dict, build: str = "", accessed: date | None = None) -> Cited:
    """The document of a figure with its place, the figure's id and the build of the record that has it."""
    identity = f"[{' · '.join(filter(None, (row['observation_id'], build)))}]"
    return Cited(
        key=row["observation_id"],
        kind=WEBPAGE,
        title=row["source_title"],
        author=row["publisher"] or "",
        issued=row["published_date"] or "",
        url=row["url"] or "",
        note=". ".join(filter(None, (row["locator"], identity))),
        accessed=accessed,
    )
