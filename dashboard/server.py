"""The web server under Dash: compression, caching, security headers, limits, and how it is run."""

import ctypes
import json
import logging
import select
import sys
from collections.abc import Callable

import dash
import numpy  # noqa: F401 - before the first request: plotly's own lazy import races between threads
import pandas  # noqa: F401 - the same
import pyarrow
import waitress
from flask import Flask, Response, abort, request
from flask_compress import Compress
from waitress.server import BaseWSGIServer, MultiSocketServer

from dashboard.kept import keep

LONGEST_QUERY = 4000
LONGEST_LIST = 60_000  # a briefing's address lists its charts with their titles
LONGEST_BODY = 1_000_000
LONGEST_UPLOAD = 33_000_000  # refused by its length before any of it is read
YEAR = 31_536_000
M_ARENA_MAX = -8  # of glibc's mallopt
POLL = hasattr(select, "poll")  # not on Windows, whose select() takes 512 sockets at most
COMPRESSION = {"COMPRESS_ALGORITHM": ["br", "gzip"], "COMPRESS_BR_LEVEL": 8}
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
# Styles stay open: Dash and Plotly write style attributes.
POLICY = (
    "default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
    "img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'self'"
)


def new_server(build: Callable[[], str] = str) -> Flask:
    """A Flask server that compresses its answers and lets files with a fingerprint be kept for a year.

    `build` names the build that is shown: while it does not change, a question asked again is not worked
    out again.
    """
    server = Flask("dashboard", static_folder=None)
    server.config.update(COMPRESSION, SEND_FILE_MAX_AGE_DEFAULT=YEAR, MAX_CONTENT_LENGTH=LONGEST_BODY)
    keep(server, build)
    Compress(server)
    server.config["COMPRESS_MIMETYPES"].append("text/csv")
    server.after_request(_whole)
    return server


def protect(
    server: Flask, app: dash.Dash, ready: Callable[[], object], fingerprint: Callable[[str], str]
) -> None:
    """Gives a server with its app the limits, the headers and `/readyz`.

    `ready` returns what `/readyz` shows as JSON, or raises when the dashboard cannot answer questions;
    `fingerprint` is what the address of an asset carries.
    """
    server.before_request(_refuse_long_queries)
    server.add_url_rule("/readyz", "readyz", lambda: _readiness(ready))
    for change in (_kept, _immutable(fingerprint), _not_found, _secured(app)):
        server.after_request(change)


def save_memory() -> None:
    """Gives freed memory back: threads share one heap, and Arrow keeps no pool of its own."""
    pyarrow.set_memory_pool(pyarrow.system_memory_pool())
    if sys.platform == "linux":
        mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
        if mallopt:
            mallopt(M_ARENA_MAX, 1)


def listen(server: Flask, host: str, port: int, proxy: str = "") -> BaseWSGIServer | MultiSocketServer:
    """A waitress server bound to the address, 0 being any free port; `run()` serves, `close()` ends it.

    `proxy` is the address of one in front, who is believed when it says that it was asked over HTTPS.
    """
    believed = {"trusted_proxy": proxy, "trusted_proxy_headers": {"x-forwarded-proto"}} if proxy else {}
    logging.getLogger("waitress.queue").setLevel(logging.ERROR)
    return waitress.create_server(
        server,
        listen=f"[{host}]:{port}" if ":" in host else f"{host}:{port}",
        threads=8,
        connection_limit=1000 if POLL else 400,  # its default of 100 makes the 101st reader wait for seconds
        asyncore_use_poll=POLL,
        ident=None,
        max_request_body_size=LONGEST_UPLOAD,
        clear_untrusted_proxy_headers=True,
        **believed,
    )


def _refuse_long_queries() -> None:
    lists = request.path.removeprefix("/").partition(".")[0] in ("briefing", "refresh")
    if len(request.query_string) > (LONGEST_LIST if lists else LONGEST_QUERY):
        abort(414)


def _readiness(ready: Callable[[], object]) -> Response:
    try:
        status, found = 200, ready()
    except Exception as reason:  # whatever stops it from answering is what a monitor wants to read
        status, found = 503, {"error": f"{type(reason).__name__}: {reason}"}
    text = json.dumps(found, ensure_ascii=False, default=str)
    return Response(text, status, content_type="application/json", headers={"Cache-Control": "no-store"})


def _whole(response: Response) -> Response:
    """Files in one piece: gzip is not streamed, and over plain HTTP browsers take no Brotli."""
    if response.direct_passthrough:
        response.direct_passthrough = False
        response.make_sequence()
    return response


def _immutable(fingerprint: Callable[[str], str]) -> Callable[[Response], Response]:
    """Files whose address changes with their content need not be asked for again.

    While the code is changed, a worker may be asked for another's file: what it has is then kept by nobody.
    """

    def kept(response: Response) -> Response:
        good, assets = response.status_code in (200, 304), request.path.startswith("/assets/")
        name = request.path.removeprefix("/assets/")
        asset = assets and good and request.args.get("m") == fingerprint(name)
        suite = request.path.startswith("/_dash-component-suites/") and response.cache_control.max_age
        if good and (asset or suite):
            response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
        elif assets:
            response.headers["Cache-Control"] = "no-cache"
        return response

    return kept


def _kept(response: Response) -> Response:
    """What stands around the content is sent once, then only asked for; the index differs each time."""
    if response.status_code == 200 and request.path in ("/_dash-layout", "/_dash-dependencies"):
        response.headers["Cache-Control"] = "no-cache"
        response.add_etag()
        response.make_conditional(request)
    return response


def _not_found(response: Response) -> Response:
    """Dash answers 200 to any address; one that is no page is a 404 with the same helpful content."""
    if request.endpoint == "/<path:path>" and response.status_code == 200:
        pages = (page for page in dash.page_registry.values() if not page["module"].endswith("not_found_404"))
        response.status_code = 200 if request.path in {page["path"] for page in pages} else 404
    return response


def _secured(app: dash.Dash) -> Callable[[Response], Response]:
    def secure(response: Response) -> Response:
        response.headers.update(HEADERS)
        if response.mimetype == "text/html":
            hashes = " ".join([*app.csp_hashes(), *getattr(app, "inline_hashes", ())])
            response.headers["Content-Security-Policy"] = POLICY.format(hashes=hashes)
        return response

    return secure
