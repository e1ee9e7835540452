"""The charts of a briefing as a list to be ordered, retitled and thinned out (assets/briefing.js)."""

from dash import html

from dashboard.charts.model import Part, View
from dashboard.components.markup import plain, tag
from dashboard.wording import say


def gathered(shown: View, files: dict[str, str]):
    """The way to the deck, and below it one row per chart."""
    parts, lang = shown.parts or (), shown.lang
    rows = "".join(_row(part, n, len(parts), lang) for n, part in enumerate(parts, 1))
    there = sum(part.chart is not None for part in parts)
    ready = html.Div(
        [
            html.A(
                say(lang, "briefing.download", count=there),
                href=files["pptx"],
                download="",
                className="primary",
            ),
            html.Span(say(lang, "briefing.hint"), className="hint"),
            html.Button(say(lang, "briefing.clear"), className="clear"),
        ],
        className="ready",
    )
    elsewhere = html.P(
        [html.Span(say(lang, "briefing.elsewhere")), html.A(say(lang, "briefing.mine"), href="/briefing")],
        className="notice elsewhere",
        hidden=True,
    )
    listed = html.Div(
        className="card gathered",
        role="region",
        **{"data-html": tag("ol", rows), "aria-label": say(lang, "briefing.items")},
    )
    return html.Section([elsewhere, *([ready, listed] if parts else [])], id="gathered")


def _row(part: Part, number: int, count: int, lang: str) -> str:
    told = {"data_number": str(number - 1), "data_item": part.item}
    buttons = "".join(
        tag("button", sign, type="button", data_move=way, aria_label=label, title=label, **off)
        for sign, way, label, off in _moves(number, count, lang)
    )
    inside = tag("span", str(number), class_="place", aria_hidden="true")
    inside += tag("div", _title(part, number, lang) + _about(part, lang), class_="words")
    inside += tag("span", buttons, class_="moves")
    return tag("li", inside, class_="" if part.chart else "gone", **told)


def _moves(number: int, count: int, lang: str):
    for sign, way, key, last in (("↑", "-1", "up", 1), ("↓", "1", "down", count), ("×", "0", "remove", 0)):
        off = {"disabled": "disabled"} if number == last else {}
        yield sign, way, say(lang, f"briefing.{key}", number=number), off


def _title(part: Part, number: int, lang: str) -> str:
    label = say(lang, "briefing.own_title", number=number)
    given = {"maxlength": "200", "autocomplete": "off", "placeholder": standard_title(part)}
    return tag("input", type="text", value=part.title, aria_label=label, **given)


def standard_title(part: Part) -> str:
    """What stands over a chart without an author's words: the sentence of its page, else its own title."""
    if not (part.chart and part.view):
        return part.item
    first = part.view.charts[0] if part.view.charts else None
    return part.view.title if part.chart is first else part.chart.title or part.view.title


def _about(part: Part, lang: str) -> str:
    if not (part.chart and part.view):
        return tag("span", plain(say(lang, "briefing.gone_row")), class_="about")
    kind = say(lang, f"briefing.kind_{type(part.chart).__name__.lower()}")
    said = " · ".join(dict.fromkeys(filter(None, (part.name, kind, part.chart.title))))
    link = tag("a", plain(say(lang, "briefing.open")), href=part.view.address)
    return tag("span", f"{plain(said)} · {link}", class_="about")
