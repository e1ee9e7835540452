"""The read-only interface for programs, /api/v1: the selections and views of the pages as JSON and CSV."""

import json
from collections.abc import Callable

from flask import Blueprint, Flask, Response, request
from werkzeug.exceptions import HTTPException

from dashboard.api import answers, openapi, problems
from dashboard.api.problems import Problem, within
from dashboard.api.questions import question
from dashboard.api.resources import FORMATS, RESOURCES, ROOT
from dashboard.pages.site import Site
from dashboard.server import LONGEST_QUERY
from dashboard.store import Away

READING = ("GET", "HEAD", "OPTIONS")
METHODS = [*READING, "POST", "PUT", "PATCH", "DELETE", "TRACE"]
EXPOSED = "ETag, Link, X-Total-Count, X-Row-Count, X-Build, X-Data-Date, X-Limit-Max, X-Query-Max"


def register(site: Site, server: Flask, origins: tuple[str, ...] = ()) -> None:
    """Serves the interface; `origins` are those whose pages may read it from a browser, ("*",) being all."""
    interface = Blueprint("api", __name__, url_prefix=ROOT)
    options = {"methods": METHODS, "provide_automatic_options": False}
    interface.add_url_rule("/", "start", lambda: _answered(lambda: _start(site)), **options)
    interface.add_url_rule("/<path:name>", "ask", lambda name: _answered(lambda: _ask(site, name)), **options)
    interface.add_url_rule("", "bare", lambda: _answered(lambda: _start(site)), **options)
    interface.errorhandler(Exception)(_broken)
    server.register_blueprint(interface)
    server.before_request(_too_long)
    server.register_error_handler(HTTPException, problems.of_server)
    server.after_request(lambda response: _shared(response, origins))


def _answered(make: Callable[[], Response]) -> Response:
    """The answer to a reading method; others are refused, and what is asked wrongly is told."""
    try:
        if request.method == "OPTIONS":
            return Response(status=204, headers={"Allow": ", ".join(READING)})
        if request.method not in READING:
            raise Problem(405, "method", methods=", ".join(READING))
        return make()
    except Problem as refused:
        response = problems.answer(refused)
        if refused.status == 405:
            response.headers["Allow"] = ", ".join(READING)
        return response


def _too_long() -> Response | None:
    """Refuses an endless query in the interface's own form, before the server does in the pages' form."""
    if within(request.path) and len(request.query_string) > LONGEST_QUERY:
        return problems.answer(Problem(414, "http_414"))
    return None


def _broken(error: Exception):
    if isinstance(error, HTTPException):
        return problems.of_server(error)
    if isinstance(error, Away):
        response = problems.answer(Problem(503, "http_503"))
        response.headers["Retry-After"] = "10"
        return response
    raise error


def _ask(site: Site, name: str) -> Response:
    if name == "openapi.json":
        return _told(site, openapi.document(site, _lang()))
    return answers.answer(site, question(site, request, name))


def _start(site: Site) -> Response:
    """What there is to ask for."""
    addresses = {one.name: f"{ROOT}/{one.name}" for one in RESOURCES}
    build = site.store.catalog().build
    told = {"build": build["content_hash"], "data_date": str(build["data_date"])}
    return _told(site, {**told, "resources": addresses, "openapi": f"{ROOT}/openapi.json", "page": "/api"})


def _told(site: Site, stated: dict) -> Response:
    tag = answers.etag(site.store.catalog(), "json")
    response = Response(json.dumps(stated, ensure_ascii=False), content_type=FORMATS["json"])
    response.headers["Cache-Control"] = "no-cache"
    response.set_etag(tag, weak=True)
    response.make_conditional(request)
    return response


def _lang() -> str:
    return "en" if request.args.get("lang") == "en" else "zh"


def _shared(response: Response, origins: tuple[str, ...]) -> Response:
    """Lets the pages of some origins read the interface; of none unless the setting names them."""
    asked = request.headers.get("Origin", "")
    if not (origins and within(request.path)):
        return response
    if "*" not in origins:
        response.vary.add("Origin")
    if "*" in origins or asked in origins:
        response.headers["Access-Control-Allow-Origin"] = "*" if "*" in origins else asked
        response.headers["Access-Control-Expose-Headers"] = EXPOSED
        response.headers["Access-Control-Allow-Methods"] = ", ".join(READING)
        response.headers["Access-Control-Max-Age"] = "86400"
    return response
