"""A chart as a narrow screen draws it, asked for by the browser that has one (assets/narrow.js)."""

from flask import Flask, abort, jsonify, request
from flask.typing import ResponseReturnValue

from dashboard.charts.figure import narrow
from dashboard.pages.site import Site, selected, shown


def register(site: Site, server: Flask) -> None:
    """Serves `/drawings/<page>/<number>?…`: the figure of a view's chart for a phone, as JSON."""

    @server.get("/drawings/<name>/<int:number>")
    def drawing(name: str, number: int) -> ResponseReturnValue:
        page = next((page for page in site.pages if name == page.NAME), None) or abort(404)
        view = shown(site, page, selected(site, page, request.args.to_dict()))
        drawn = narrow(view.charts[number], view.lang) if number < len(view.charts) else None
        response = jsonify(drawn or abort(404))
        response.headers["Cache-Control"] = "no-cache"
        response.add_etag()
        return response.make_conditional(request)
