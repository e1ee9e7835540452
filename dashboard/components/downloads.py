"""The line under a view: its files, as plain links to the same address with a suffix."""

from dash import html

from dashboard.wording import say


def downloads(lang: str, files: dict[str, str]):
    """One link per file format (kind → address), then print and copy."""
    links = [html.A(say(lang, f"shell.file_{kind}"), href=href, download="") for kind, href in files.items()]
    tools = [
        html.Button(
            say(lang, "shell.copy_link"), **{"data-copy": "address", "data-copied": say(lang, "shell.copied")}
        ),
        html.Button(say(lang, "shell.print"), **{"data-print": "page"}),
    ]
    return html.Div(
        [*links, *tools], className="files", role="group", **{"aria-label": say(lang, "shell.files")}
    )
