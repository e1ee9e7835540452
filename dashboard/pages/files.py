"""The same address with a suffix is the same view as a file."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from flask import Flask, Response, abort, request
from flask.typing import ResponseReturnValue

from dashboard import tags
from dashboard.charts.model import View
from dashboard.exports import EXPORTS, disposition, file_name, pptx
from dashboard.pages.site import Site, dataset, formats, selected, whole
from dashboard.wording import say


def register(site: Site, server: Flask) -> None:
    """Serves `/<page>.<kind>` for every page and every export format."""
    ends = ",".join(f'"{kind}"' for kind in {kind.rpartition(".")[2]: kind for kind in EXPORTS})

    @server.get(f"/<name>.<any({ends}):end>")
    def export(name: str, end: str) -> ResponseReturnValue:
        name, _, kind = f"{name}.{end}".partition(".")
        page = next((page for page in site.pages if name == page.NAME), None)
        if page is None or kind not in formats(page):
            abort(404)
        template = site.template if kind == "pptx" else None
        return tags.answer(lambda: site.store.standing, lambda: _answer(site, page, kind), template or b"")


def _answer(site: Site, page: ModuleType, kind: str) -> Response:
    selection = selected(site, page, request.args.to_dict())
    made = EXPORTS[kind]
    view = addressed((dataset if made.dataset else whole)(site, page, selection))
    content = pptx.write(view, site.template) if kind == "pptx" else made.write(view)
    response = Response(content, content_type=made.content_type, headers=made.headers(view))
    name = file_name(view, kind, say(selection.lang, page.TITLE))
    response.headers["Content-Disposition"] = disposition(name)
    return response


def addressed(view: View, host: str = "") -> View:
    """The view with an address that can be opened from a file, wherever the file goes on this network."""
    host = host or request.host_url.rstrip("/")
    parts = view.parts and tuple(
        replace(part, view=part.view and replace(part.view, address=host + part.view.address))
        for part in view.parts
    )
    return replace(view, address=host + view.address, parts=parts, accessed=date.today())
