"""The line at the bottom: which build of the record is shown."""

from dash import html

from dashboard.charts.model import Build
from dashboard.wording import say


def footer(lang: str, build: Build):
    """Data date, build and its time, the keys, and on paper the address, which the browser fills in."""
    stated = say(
        lang, "shell.footer", data_date=build.data_date, hash=build.content_hash[:8], built_at=build.built_at
    )
    printed = html.Span(say(lang, "shell.printed_from", address=""), className="printed")
    return html.Footer(
        [html.Span(stated, id="build"), html.Span(say(lang, "shell.keys"), className="keys"), printed]
    )
