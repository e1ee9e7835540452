"""Long lists are searched: the names that a field offers, and what becomes of the name that was picked."""

from collections import Counter
from types import ModuleType
from urllib.parse import quote, urlencode

from flask import Flask, Response, abort, jsonify, redirect, request
from flask.typing import ResponseReturnValue

from dashboard import tags
from dashboard.finding.question import understand
from dashboard.finding.ranking import find
from dashboard.pages.answers import index_of
from dashboard.pages.event_choice import event_options
from dashboard.pages.site import Site, address_of, selected, shows_ratios
from dashboard.selection import KINDS, MANY, TEXT, Selection
from dashboard.store import Catalog
from dashboard.wording import name_of

PLACES, INDICATORS = ("zones", "zone", "home"), ("indicator", "indicator_more")
LONGEST = 200


def register(site: Site, server: Flask) -> None:
    """Serves `/names/<page>/<parameter>`, and leads `?pick=<parameter>:<name>` to what it means."""

    @server.get("/names/<name>/<parameter>")
    def names(name: str, parameter: str) -> ResponseReturnValue:
        page = next((page for page in site.pages if name == page.NAME), None) or abort(404)
        lang = "en" if request.args.get("lang") == "en" else "zh"
        make = lambda: _listed(site, page, parameter, lang)  # noqa: E731
        return tags.answer(lambda: site.store.standing, make)

    @server.before_request
    def picked() -> ResponseReturnValue | None:
        page = next((page for page in site.pages if request.path == page.PATH), None)
        if page is None or request.method != "GET" or "pick" not in request.args:
            return None
        query = request.args.to_dict()
        parameter, _, text = query.pop("pick").partition(":")
        return redirect(where(site, page, query, parameter, text[:LONGEST].strip()))


def where(site: Site, page: ModuleType, query: dict[str, str], parameter: str, text: str) -> str:
    """The address after a name was picked; one that means nothing stays in it, and the page says so."""
    selection, key = selected(site, page, query), parameter.removesuffix("_more")
    if key not in (*page.PARAMETERS, "home") or not text:
        return address_of(page, selection)
    found = meant(site, page, parameter, text, selection.lang)
    if found is None:
        there = f"{query[key]}," if KINDS[key] == MANY and query.get(key) else ""
        said = {"find": text} if KINDS[key] == TEXT else {key: there + text}
        return f"{page.PATH}?{urlencode({**query, **said}, quote_via=quote, safe=',:;/')}"
    return address_of(page, _chosen(selection, parameter, key, found))


def _chosen(selection: Selection, parameter: str, key: str, found: str) -> Selection:
    """The selection with one more choice, or with another first indicator, place or event."""
    bare, there = selection.but(open="", page=1, places=1), getattr(selection, key)
    if KINDS[key] != MANY:
        return bare.but(**{key: found})
    others = there[1:] if parameter == "indicator" else there
    both = (found, *others) if parameter == "indicator" else (*others, found)
    return bare.but(**{key: tuple(dict.fromkeys(both))})


def meant(site: Site, page: ModuleType, parameter: str, text: str, lang: str) -> str | None:
    """The id that a name, an id, or something like a name stands for: pinyin, initials, a part of it."""
    catalog = site.store.catalog()
    offered = {other: labels(page, parameter, other, catalog) for other in (lang, "en", "zh")}
    for known in offered.values():
        exact = text if text in known else next((one for one, name in known.items() if name == text), None)
        if exact:
            return exact
    index = index_of(site.store)
    likely = (one.entry.id for one in find(index, understand(text, index)))
    return next((one for one in likely if one in offered[lang]), None)


def labels(page: ModuleType, parameter: str, lang: str, catalog: Catalog) -> dict[str, str]:
    """What a parameter can be, each id with a name that no other has."""
    if parameter in PLACES:
        rows = {one: catalog.zones[one] for one in (catalog.cities if parameter == "home" else catalog.zones)}
        return _apart({one: (name_of(row, lang), row[f"province_{lang}"]) for one, row in rows.items()})
    if parameter in INDICATORS:
        ratios = catalog.derived if shows_ratios(page) else {}
        rows = {one: catalog.indicators[one] for one in catalog.core} | ratios
        return _apart({one: (name_of(row, lang), one) for one, row in rows.items()})
    if parameter == "event":
        return {one["value"]: one["label"] for one in event_options(catalog, lang) if not one.get("disabled")}
    return {}


def _apart(named: dict[str, tuple[str, str | None]]) -> dict[str, str]:
    """Names, those that several have with something more."""
    counts = Counter(name for name, _ in named.values())
    return {
        one: f"{name} · {more or one}" if counts[name] > 1 else name for one, (name, more) in named.items()
    }


def _listed(site: Site, page: ModuleType, parameter: str, lang: str) -> Response:
    return jsonify([*labels(page, parameter, lang, site.store.catalog()).values()] or abort(404))
