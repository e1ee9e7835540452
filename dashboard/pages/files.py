"""The same address with a suffix is the same view as a file."""

from dataclasses import replace
from datetime import date
from types import ModuleType

from flask import Flask, Response, abort, request
from flask.typing import ResponseReturnValue

from dashboard import tags
from dashboard.charts.model import View
from dashboard.exports import EXPORTS, disposition, facts, file_name, pptx
from dashboard.pages.refusal import refusal
from dashboard.pages.site import Site, address_of, dataset, formats, outlined, selected, streaming, whole
from dashboard.selection import Selection
from dashboard.wording import say

IN_ONE_PIECE = 50_000  # rows up to which a file is sent whole, with its length, compressed
MOST_ROWS = 100_000  # of a file that is made whole: some 1.2 GB for XLSX, which is a worker's limit
HOLDING = ("xlsx", "json")  # kinds that hold all rows; slides, pictures and citations hold what is shown


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
    made, stream = EXPORTS[kind], EXPORTS[kind].stream if hasattr(page, "streaming") else None
    rows = 0 if stream else _count(site, page, selection)
    holds = made.dataset or kind in HOLDING
    if holds and rows > MOST_ROWS:
        other = address_of(page, selection, ".csv")
        return refusal(selection.lang, 413, "too_many_rows", other, "too_many_rows_title", "as_csv")
    told = outlined if not holds and rows > IN_ONE_PIECE else whole
    view = addressed((streaming if stream else dataset if made.dataset else told)(site, page, selection))
    response = Response(content_type=made.content_type, headers=made.headers(view))
    if stream:
        pieces = stream(view)
        response.response = pieces if facts.count(view) > IN_ONE_PIECE else [b"".join(pieces)]
    else:
        response.set_data(pptx.write(view, site.template) if kind == "pptx" else made.write(view))
    name = file_name(view, kind, say(selection.lang, page.TITLE))
    response.headers["Content-Disposition"] = disposition(name)
    return response


def _count(site: Site, page: ModuleType, selection: Selection) -> int:
    """The rows of a file that has to be held whole, as far as a page can tell beforehand."""
    return page.rows_of_file(selection, site.store) if hasattr(page, "rows_of_file") else 0


def addressed(view: View, host: str = "") -> View:
    """The view with an address that can be opened from a file, wherever the file goes on this network."""
    host = host or request.host_url.rstrip("/")
    parts = view.parts and tuple(
        replace(part, view=part.view and replace(part.view, address=host + part.view.address))
        for part in view.parts
    )
    return replace(view, address=host + view.address, parts=parts, accessed=date.today())
