"""What readers send to a briefing: a template for one deck, an old deck to be refreshed. Nothing is kept."""

from collections.abc import Callable
from threading import BoundedSemaphore

from flask import Flask, Response, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import RequestEntityTooLarge, RequestURITooLarge

from dashboard.exports import EXPORTS, disposition, file_name, pptx, refresh
from dashboard.exports.uploads import MOST, Refused
from dashboard.pages import briefing
from dashboard.pages.asking import asker
from dashboard.pages.files import addressed
from dashboard.pages.refusal import refusal
from dashboard.pages.site import Site, address_of, selected, whole
from dashboard.selection import Selection
from dashboard.wording import say

ROOM_FOR_FORM = 100_000
AT_ONCE = BoundedSemaphore(2)  # large files in memory at a time
STATUS = {
    "no_file": 400,
    "empty": 400,
    "too_big": 413,
    "bomb": 413,
    "suffix": 415,
    "kind": 415,
    "macros": 415,
}


def register(site: Site, server: Flask) -> None:
    """Serves both forms of the briefing, and calm pages for what is too long or too large anywhere."""

    @server.post("/briefing.pptx")
    def in_template() -> ResponseReturnValue:
        return _received(site, "template", lambda content, name: _in_template(site, content, name))

    @server.post("/refresh.pptx")
    def refreshed() -> ResponseReturnValue:
        return _received(site, "refresh", lambda content, name: _refreshed(site, content, name))

    server.register_error_handler(RequestEntityTooLarge, lambda _: _refused(site, Refused("too_big")))
    server.register_error_handler(RequestURITooLarge, lambda _: _endless())


def _endless() -> Response:
    """The page for an address that is too long, whichever page it is of."""
    return refusal(_lang(), 414, "address", f"/?lang={_lang()}", title="address_title", way="home")


def _received(site: Site, field: str, answer: Callable[[bytes, str], Response]) -> ResponseReturnValue:
    """The answer to a file sent in a field of a form; a calm page when it is refused."""
    request.max_content_length = MOST + ROOM_FOR_FORM
    request.max_form_parts = 10
    try:
        if request.headers.get("Sec-Fetch-Site", "same-origin") not in ("same-origin", "none"):
            raise Refused("foreign")
        sent = request.files.get(field)
        if sent is None or not sent.filename:
            raise Refused("no_file")
        with AT_ONCE:
            return answer(sent.stream.read(MOST + 1), sent.filename)
    except Refused as reason:
        return _refused(site, reason)


def _in_template(site: Site, content: bytes, name: str) -> Response:
    from dashboard.exports.slide_office import template

    ready = template(content, name)
    selection = _selection(site)
    view = addressed(whole(site, briefing, selection))
    if not any(part.chart for part in view.parts or ()):
        raise Refused("nothing")
    return _file(pptx.write(view, ready), file_name(view, "pptx", say(selection.lang, briefing.TITLE)))


def _refreshed(site: Site, content: bytes, name: str) -> Response:
    new = refresh.write(content, name, asker(site, request.host_url.rstrip("/")), _lang())
    return _file(new, name)


def _file(content: bytes, name: str) -> Response:
    response = Response(content, content_type=EXPORTS["pptx"].content_type)
    response.headers["Content-Disposition"] = disposition(name)
    response.headers["Cache-Control"] = "no-store"
    return response


def _selection(site: Site) -> Selection:
    return selected(site, briefing, request.args.to_dict())


def _lang() -> str:
    return "en" if request.args.get("lang") == "en" else "zh"


def _refused(site: Site, reason: Refused) -> Response:
    status = STATUS.get(reason.reason, 403 if reason.reason == "foreign" else 422)
    return refusal(_lang(), status, reason.reason, address_of(briefing, _selection(site)))
