"""What an office brings to a briefing: its template for one deck, and an old deck to be refreshed."""

from dash import html

from dashboard.components.markup import plain, tag
from dashboard.wording import say

MEGABYTES = 32
REQUIRED = {"required": "required", "data_most": str(MEGABYTES)}


def uploads(lang: str):
    """Two plain forms, which the browser sends with the address of the briefing (assets/briefing.js)."""
    return html.Div(
        [
            _form(lang, "template", ".pptx,.potx", "/briefing.pptx"),
            _form(lang, "refresh", ".pptx", "/refresh.pptx"),
        ],
        className="uploads",
    )


def _form(lang: str, name: str, accepts: str, address: str):
    big = say(lang, "briefing.file_big", most=MEGABYTES)
    field = tag("input", type="file", name_=name, accept=accepts, **REQUIRED)
    inside = tag("p", plain(say(lang, f"briefing.{name}_text")))
    inside += tag("label", tag("span", plain(say(lang, "briefing.file")), class_="hidden") + field)
    inside += tag("p", plain(big), class_="big", role="alert", hidden="hidden")
    inside += tag("button", plain(say(lang, f"briefing.{name}_send")), type="submit")
    form = tag("form", inside, action=address, method="post", enctype="multipart/form-data")
    return html.Details(
        [html.Summary(say(lang, f"briefing.{name}")), html.Div(**{"data-html": form})], className="upload"
    )
