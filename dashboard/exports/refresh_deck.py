"""A deck refreshed: its charts, its tables, its untouched texts, and a last slide that lists what changed."""

from dataclasses import dataclass, field
from typing import Any

from dashboard.charts.model import Chart, View
from dashboard.exports import refresh_chart, refresh_report, refresh_table
from dashboard.exports.packed import packed
from dashboard.exports.refresh import Ask
from dashboard.exports.refresh_figures import Documents, figures, labels, opens, policies
from dashboard.exports.refresh_found import Found, Today, found_in, today
from dashboard.exports.refresh_table import head
from dashboard.exports.slide_file import base, digest, untouched, written_on
from dashboard.exports.slide_office import BROKEN as UNREADABLE
from dashboard.exports.slide_office import opened
from dashboard.exports.threads import day_of
from dashboard.exports.uploads import Refused
from dashboard.wording import say

BROKEN = (*UNREADABLE, StopIteration)
LISTS = ("cover-subtitle", "cover-address", "sources:")


@dataclass
class Told:
    """What is told on the last slide: figures that changed, and what could not be brought up to date."""

    figures: list[refresh_report.Change] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    charts: int = 0


def refreshed(content: bytes, name: str, ask: Ask, lang: str) -> bytes:
    """The deck with today's numbers. Raises Refused for a file that is no deck of ours."""
    deck = opened(content, name)
    try:
        found = found_in(deck)
        fresh, told = today(deck, found, ask), Told()
        places = {slide.slide_id: number for number, slide in enumerate(deck.slides, 1)}
        for one in found:
            _renew(one, fresh, told, places[one.slide.slide_id], lang)
        for slide in deck.slides:
            _texts(slide, [one for one in found if one.slide.slide_id == slide.slide_id], fresh, told, lang)
        view = next(iter(fresh.views.values()), None)
        refresh_report.add(deck, view, told.figures, told.left, lang)
        return packed(deck)
    except BROKEN as reason:
        raise reason if isinstance(reason, Refused) else Refused("broken") from reason


def _renew(one: Found, fresh: Today, told: Told, place: int, lang: str) -> None:
    """One chart or table."""
    title = _title(one.slide) or one.key
    view, made = fresh.views.get((one.page, one.query)), fresh.shapes.get(one.name)
    if view is None or made is None:
        told.left.append(say(lang, "refresh.gone", place=place, title=title))
        return
    chart, new = view.chart(one.key), made[1]
    if one.frame.has_chart and new.has_chart:
        found = _chart(one, new, view, chart)
    elif one.frame.has_table and new.has_table:
        found = _table(one, new, view, chart)
    else:
        found = None
    if found is None:
        told.left.append(say(lang, "refresh.kind", place=place, title=title))
        return
    told.charts += 1
    told.figures += [refresh_report.Change(place, title, *rest) for rest in found]
    alt = new._element.nvGraphicFramePr.cNvPr.get("descr")
    one.frame._element.nvGraphicFramePr.cNvPr.set("descr", alt or "")


def _chart(one: Found, new: Any, view: View, chart: Chart | None) -> list[tuple] | None:
    """The changes in a chart: what, old, new, document."""
    lang = view.lang
    before, after = figures(one.frame.chart, lang), figures(new.chart, lang)
    gone, come = policies(one.frame.chart, lang), policies(new.chart, lang)
    if not refresh_chart.renew(one.frame.chart, new.chart):
        return None
    documents, open_of, named = Documents(view, chart), opens(chart), labels(chart)
    name = chart.title if chart else ""
    changes = [
        (
            " · ".join(filter(None, (name, " ".join(filter(None, key))))),
            before.get(key, ""),
            after.get(key, ""),
            documents.of(open_of.get(key, "")),
        )
        for key in dict.fromkeys((*after, *before))
        if before.get(key) != after.get(key)
    ]
    for day in sorted({day for _, day in come - gone if day in named}):
        what = say(lang, "refresh.policy", date=f"{day_of(day):%Y-%m-%d}")
        changes.append((what, "", named[day], documents.fallback))
    return changes


def _table(one: Found, new: Any, view: View, chart: Chart | None) -> list[tuple]:
    documents, open_of = Documents(view, chart), opens(chart)
    changes = refresh_table.renew(one.frame, new)
    one.frame.name = f"{base(one.frame.name)}#{digest(one.frame)}"
    return [
        (
            " · ".join(filter(None, (head(row), column))),
            was,
            now,
            documents.of(open_of.get((head(row), head(now)), "")),
        )
        for row, column, was, now in changes
    ]


def _title(slide: Any) -> str:
    return slide.shapes.title.text_frame.text if slide.shapes.title is not None else ""


def _texts(slide: Any, found: list[Found], fresh: Today, told: Told, lang: str) -> None:
    """Texts that their author left as they were say what today's say; others stay."""
    at = next((fresh.shapes[one.name][0] for one in found if one.name in fresh.shapes), None)
    here = {base(shape.name): shape for shape in written_on(at)} if at is not None else {}
    for shape in written_on(slide):
        if not shape.has_text_frame:
            continue
        name = base(shape.name)
        listed = fresh.shapes.get(name) if name.startswith(LISTS) else None
        source = here.get(name) or (listed[1] if listed else None)
        if source is None or not source.has_text_frame or shape.name == name:
            continue
        if untouched(shape):
            refresh_table.put_text(shape.text_frame._txBody, source.text_frame._txBody)
            shape.name = f"{name}#{digest(shape)}"
        elif name == "title" and shape.text_frame.text != source.text_frame.text:
            said = {"own": shape.text_frame.text, "today": source.text_frame.text}
            told.left.append(say(lang, "refresh.title", **said))
