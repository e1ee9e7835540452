"""The top of every page: its links carry the reader's choices to wherever they lead."""

from collections.abc import Callable
from types import ModuleType
from urllib.parse import parse_qsl

from dashboard import components
from dashboard.components.header import Link
from dashboard.pages.alike import compare_with, most_alike
from dashboard.pages.site import Site, address_of, shows_ratios
from dashboard.selection import ALLOWED, Selection, address, query_of
from dashboard.store import Catalog, Store
from dashboard.wording import name_of, say


def menu(site: Site, page: ModuleType, selection: Selection):
    """The header, whose links carry the reader's choices to wherever they lead."""
    lang, bare = selection.lang, selection.but(open="")
    here = lambda **changes: address_of(page, bare.but(**changes))  # noqa: E731
    pages = tuple(
        Link(
            say(lang, p.TITLE),
            address_of(p, bare if p is page else _carried(bare, p, site.store)),
            p is page or page.NAME in getattr(p, "FAMILY", ()),
        )
        for p in site.pages
        if p.IN_MENU
    )
    return components.header(
        lang,
        pages,
        _homes(site.store, bare, here),
        Link(say(lang, "shell.language"), here(lang="zh" if lang == "en" else "en")),
        tuple(
            Link(say(lang, f"shell.amounts_{a}"), here(amounts=a), a == bare.amounts)
            for a in ALLOWED["amounts"]
        ),
        _known(page, bare, here),
        _find(bare, site.store.catalog()),
    )


def _carried(selection: Selection, page: ModuleType, store: Store) -> Selection:
    """What goes along to another page: ratios only where they are shown."""
    indicators = store.catalog().indicators
    kept = tuple(i for i in selection.indicator if i in indicators or shows_ratios(page))
    return selection.carried().but(indicator=kept)


def _known(page: ModuleType, selection: Selection, here: Callable[..., str]):
    carried = dict(parse_qsl(query_of(selection.but(known=None), page.PARAMETERS)))
    return components.known(selection.lang, page.PATH, carried, selection.known, here(known=None))


def _find(selection: Selection, catalog: Catalog):
    """The form that finds a home city by its name, where there are too many to list."""
    return components.find_home(selection.lang) if catalog.crowded else None


def _homes(store: Store, selection: Selection, here: Callable[..., str]) -> tuple[Link, ...]:
    lang, catalog = selection.lang, store.catalog()
    cities = tuple(
        Link(name_of(catalog.zones[z], lang), here(home=z), z == selection.home)
        for z in dict.fromkeys((*catalog.usual, *filter(None, (selection.own_city,))))
    )
    neutral = Link(say(lang, "shell.home_none"), here(home="none"))
    if not selection.own_city:
        return (*cities, neutral)
    alike = compare_with(selection, most_alike(selection.own_city, store))
    return (
        *cities,
        neutral,
        Link(say(lang, "peers.menu"), alike),
        Link(say(lang, "peers.title"), _peers(selection)),
    )


def _peers(selection: Selection) -> str:
    return address("/peers", selection.but(open=""), ("indicator",))
