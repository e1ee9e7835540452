"""The citations of one thing, in every style, each copied with a click."""

from dash import html

from dashboard.citing import STYLES, Cited
from dashboard.wording import say


def cite(one: Cited, lang: str, of: str = ""):
    """A folded line of buttons, one for each style; `of` names what is cited where several are."""
    copied = say(lang, "shell.copied")
    buttons = [
        html.Button(say(lang, f"cite.{name}"), **{"data-copy": written(one), "data-copied": copied})
        for name, written in STYLES.items()
    ]
    return html.Details(
        [
            html.Summary(say(lang, "cite.cite_one", what=of) if of else say(lang, "cite.cite")),
            html.Div(buttons, className="ways"),
        ]
    )
