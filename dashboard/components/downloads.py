"""The line under a view: its files, as plain links to the same address with a suffix."""

from dash import html

from dashboard.wording import say

# What an office takes home; the other kinds are for programs, and stand folded behind them.
FIRST = ("csv", "xlsx", "pptx", "docx", "png", "ics", "atom")


def downloads(lang: str, files: dict[str, str]):
    """One link per file format (kind → address), then print and copy."""
    link = {
        kind: html.A(say(lang, f"shell.file_{kind}"), href=href, download="") for kind, href in files.items()
    }
    more = [one for kind, one in link.items() if kind not in FIRST]
    tools = [
        html.Button(
            say(lang, "shell.copy_link"), **{"data-copy": "address", "data-copied": say(lang, "shell.copied")}
        ),
        html.Button(say(lang, "shell.print"), **{"data-print": "page"}),
    ]
    return html.Div(
        [*(one for kind, one in link.items() if kind in FIRST), *_folded(lang, more), *tools],
        className="files",
        role="group",
        **{"aria-label": say(lang, "shell.files")},
    )


def _folded(lang: str, links: list) -> list:
    if not links:
        return []
    summary = html.Summary(say(lang, "shell.files_more"))
    return [html.Details([summary, html.Div(links)], className="folds upwards")]
