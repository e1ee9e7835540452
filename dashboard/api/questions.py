"""From a request to a question: what is asked, in which form; what means nothing is refused, not left out."""

from dataclasses import dataclass

from flask import Request

from dashboard.api.problems import Problem
from dashboard.api.resources import FORMATS, LARGEST_LIMIT, LARGEST_OFFSET, PAGING, RESOURCES, Resource
from dashboard.pages.data_choices import WORDS_AT_MOST
from dashboard.pages.site import Site, selected, vocabulary
from dashboard.selection import KINDS, LONGEST, TEXT, Selection

NAMED_AT_MOST = 40
BOUNDS = {"limit": (1, LARGEST_LIMIT), "offset": (0, LARGEST_OFFSET)}


@dataclass(frozen=True)
class Question:
    """A resource under a selection, in a format; `limit` None asks for everything from `offset` on."""

    resource: Resource
    selection: Selection
    format: str
    limit: int | None = None
    offset: int = 0


def question(site: Site, request: Request, name: str) -> Question:
    """The question of a request for "observations" or "observations.csv". Raises Problem."""
    stem, dot, suffix = name.partition(".")
    resource = next((one for one in RESOURCES if one.name == stem), None)
    if resource is None or (dot and suffix not in FORMATS):
        raise Problem(404, "unknown_resource", names=", ".join(one.name for one in RESOURCES))
    query = _once(request, resource)
    shape = suffix or query.pop("format", "") or _accepted(request)
    if shape not in FORMATS:
        raise _refused({"format": (shape, tuple(FORMATS))})
    limit, offset = (_number(query, one) for one in ("limit", "offset"))
    query.pop("format", None)
    return Question(resource, _selection(site, resource, query), shape, limit, offset or 0)


def _once(request: Request, resource: Resource) -> dict[str, str]:
    """The query as text by parameter; each is known, stated once, and says something."""
    known = (*resource.parameters, *PAGING)
    unknown = {key: ("", known) for key in request.args if key not in known}
    if unknown:
        raise _refused(unknown, "unknown_parameter")
    twice = {key: (",".join(values), ()) for key, values in request.args.lists() if len(values) > 1}
    if twice:
        raise _refused(twice, "stated_twice")
    query = request.args.to_dict()
    bad = {key: (text, ()) for key, text in query.items() if not _says_something(key, text)}
    if bad:
        raise _refused(bad)
    return query


def _says_something(key: str, text: str) -> bool:
    """Whether nothing of a text would be silently cut or passed over."""
    if not text.strip() or "\x00" in text:
        return False
    if KINDS.get(key) == TEXT and len(text) > LONGEST:
        return False
    return key != "words" or len(text.split()) <= WORDS_AT_MOST


def _accepted(request: Request) -> str:
    """The format that the Accept header likes best, JSON where it does not care."""
    if "Accept" not in request.headers:
        return "json"
    best = request.accept_mimetypes.best_match(list(FORMATS.values()))
    if best is None:
        raise Problem(406, "not_acceptable", types=", ".join(FORMATS.values()))
    return next(name for name, media in FORMATS.items() if media == best)


def _number(query: dict[str, str], name: str) -> int | None:
    text = query.pop(name, None)
    if text is None:
        return None
    low, high = BOUNDS[name]
    if not (text.isascii() and text.isdigit() and len(text) < 9 and low <= int(text) <= high):
        raise _refused({name: (text, (f"{low}–{high}",))})
    return int(text)


def _selection(site: Site, resource: Resource, query: dict[str, str]) -> Selection:
    page = next(one for one in site.pages if resource.page == one.NAME)
    selection = selected(site, page, query)
    if selection.ignored:
        allowed = {**vocabulary(site.store.catalog()), **getattr(page, "VOCABULARY", {})}
        raise _refused({key: (text, allowed.get(key, ())) for key, text in selection.ignored})
    return selection


def _refused(bad: dict[str, tuple[str, tuple]], code: str = "bad_value") -> Problem:
    errors = tuple(
        {"parameter": key[:LONGEST], "value": text[:LONGEST], "allowed": list(allowed[:NAMED_AT_MOST])}
        for key, (text, allowed) in bad.items()
    )
    return Problem(400, code, errors, parameters=", ".join(key[:LONGEST] for key in list(bad)[:5]))
