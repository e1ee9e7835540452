"""From an address to a view: what a query states, and what a page shows for it."""

from dataclasses import dataclass, replace
from types import ModuleType

from dashboard.charts.model import Build, Notice, Picture, View
from dashboard.exports import EXPORTS
from dashboard.pages.reader import few_of_many, groups
from dashboard.selection import ALLOWED, Selection, address, parse
from dashboard.store import Catalog, Store
from dashboard.wording import say


@dataclass(frozen=True)
class Site:
    """What a page needs besides the reader's choice: the record, its fellow pages, the office's template."""

    store: Store
    pages: tuple[ModuleType, ...]
    template: bytes | None = None


def vocabulary(catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The values that exist in this build, per parameter."""
    policies = catalog.policies.values()
    return {
        **ALLOWED,
        "home": (*catalog.cities, "none"),
        "zones": catalog.places,
        "zone": tuple(catalog.zones),
        "indicator": tuple(catalog.indicators),
        "definition": tuple(catalog.definitions),
        "domain": (
            *dict.fromkeys(row["domain"] for row in catalog.indicators.values() if row["domain"]),
            "local",
        ),
        "level": ("national", "provincial", "city", "zone", "district", "institution", "bank"),
        "status": ("final", "preliminary", "estimate"),
        "kind": tuple(dict.fromkeys(row["kind"] for row in policies)),
    }


def selected(site: Site, page: ModuleType, query: dict[str, str]) -> Selection:
    """The selection that a page's query states."""
    catalog = site.store.catalog()
    known = site.store.remembered("vocabulary", lambda: vocabulary(catalog))
    allowed = {**known, **getattr(page, "VOCABULARY", {})}
    if shows_ratios(page):
        allowed["indicator"] += tuple(catalog.derived)
    found = parse(query, page.PARAMETERS, allowed)
    return found.but(places=1) if found.zones else found


def shows_ratios(page: ModuleType) -> bool:
    """Whether a page shows declared ratios like indicators."""
    return getattr(page, "RATIOS", False)


def address_of(page: ModuleType, selection: Selection, suffix: str = "") -> str:
    """The canonical address of a selection on a page, or of its file."""
    return address(page.PATH, selection, page.PARAMETERS, suffix)


def shown(site: Site, page: ModuleType, selection: Selection) -> View:
    """The view of a selection, remembered while its build is the newest."""
    where = address_of(page, selection.but(open=""))
    make = lambda: page.view(selection.but(open=""), site.store)  # noqa: E731
    if hasattr(page, "gathered"):
        view = page.gathered(selection, site, ask=shown)
    else:
        view = site.store.remembered(where, make) if getattr(page, "REMEMBERED", True) else make()
    return _stated(view, page, site, selection)


def _stated(view: View, page: ModuleType, site: Site, selection: Selection) -> View:
    """The view with its address, its build, and what to mind about the address."""
    catalog = site.store.catalog()
    built = replace(build_of(catalog), known=selection.known)
    grouped = "places" in page.PARAMETERS
    return replace(
        view,
        address=address_of(page, selection.but(open="")),
        build=built,
        picture=Picture(selection.chart, selection.shape),
        notices=(
            *_away(selection, site.store),
            *_ignored(selection),
            *_undated(page, selection, site.store),
            *(few_of_many(selection, catalog) if grouped else ()),
            *view.notices,
        ),
        ways=(*view.ways, *(groups(selection, catalog, page.PATH, page.PARAMETERS) if grouped else ())),
    )


def whole(site: Site, page: ModuleType, selection: Selection) -> View:
    """The view with all that its files hold, which a page's own `whole` adds to what its screen needs.

    A page with `gathered` is made of the views of other pages, which it asks for one by one.
    """
    if hasattr(page, "gathered"):
        view = page.gathered(selection, site, ask=whole)
        return _stated(view, page, site, selection)
    view = shown(site, page, selection)
    return page.whole(view, selection, site.store) if hasattr(page, "whole") else view


def streaming(site: Site, page: ModuleType, selection: Selection) -> View:
    """The view of a page that gives the rows of its files in pieces."""
    return page.streaming(shown(site, page, selection), selection, site.store)


def outlined(site: Site, page: ModuleType, selection: Selection) -> View:
    """The view with what explains its rows, but without them, of a page that may have very many."""
    return page.outlined(shown(site, page, selection), selection, site.store)


def dataset(site: Site, page: ModuleType, selection: Selection) -> View:
    """The view with the data set of a page that has one, the same on each of its tabs."""
    plain = selection.but(tab="")
    return page.dataset(shown(site, page, plain), plain, site.store)


def formats(page: ModuleType) -> tuple[str, ...]:
    """The kinds of file in which a page leaves."""
    own = getattr(page, "FORMATS", ())
    return tuple(kind for kind, export in EXPORTS.items() if export.everywhere or kind in own)


def build_of(catalog: Catalog) -> Build:
    """Which database is shown."""
    row = catalog.build
    counts = {key: row[key] for key in ("figures", "documents", "policies", "targets", "instruments")}
    built_at = f"{row['built_at']:%Y-%m-%d %H:%M} UTC"
    return Build(catalog.stamp, row["content_hash"], built_at, row["data_date"], counts)


def _undated(page: ModuleType, selection: Selection, store: Store) -> tuple[Notice, ...]:
    """As known on a day, figures of undated documents are left out, and that is said with the way back."""
    if selection.known is None:
        return ()
    told = {"known": selection.known, "count": store.undated()}
    today = address_of(page, selection.but(known=None, open=""))
    newest, lang = store.catalog().build["data_date"], selection.lang
    text, way = say(lang, "shell.undated", **told), say(lang, "shell.known_all")
    if selection.known > newest:
        text += say(lang, "shell.known_later", known=selection.known, newest=newest)
    return (Notice(text, tone="caution", link=today, link_text=way),)


def _away(selection: Selection, store: Store) -> tuple[Notice, ...]:
    """While a server does not answer, what was read before may still be shown, and that is said."""
    since = store.engine.away_since
    return (Notice(say(selection.lang, "away.notice", since=since), tone="caution"),) if since else ()


def _ignored(selection: Selection) -> tuple[Notice, ...]:
    if not selection.ignored:
        return ()
    parts = "; ".join(f"{key}={text}" for key, text in selection.ignored[:8])
    return (Notice(say(selection.lang, "shell.ignored", parts=parts), tone="caution"),)
