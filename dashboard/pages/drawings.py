"""A chart as a narrow screen draws it, asked for by the browser that has one (assets/narrow.js)."""

from types import ModuleType

from flask import Flask, Response, abort, jsonify, request
from flask.typing import ResponseReturnValue

from dashboard import tags
from dashboard.charts.figure import narrow
from dashboard.pages.site import Site, selected, shown


def register(site: Site, server: Flask) -> None:
    """Serves `/drawings/<page>/<number>?…`: the figure of a view's chart for a phone, as JSON."""

    @server.get("/drawings/<name>/<int:number>")
    def drawing(name: str, number: int) -> ResponseReturnValue:
        page = next((page for page in site.pages if name == page.NAME), None) or abort(404)
        return tags.answer(lambda: site.store.standing, lambda: _drawing(site, page, number))


def _drawing(site: Site, page: ModuleType, number: int) -> Response:
    view = shown(site, page, selected(site, page, request.args.to_dict()))
    drawn = narrow(view.charts[number], view.lang) if number < len(view.charts) else None
    return jsonify(drawn or abort(404))
