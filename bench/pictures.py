"""Pictures from the server, beside Kaleido's of the same figure in a browser that is open already."""

import json
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import kaleido

from bench.browser import chromium
from bench.report import Figure

ROUNDS, PATIENCE = 9, 20
CITIES = {"home": "luoyang", "zones": "suzhou,hefei,guangzhou"}
ASKED = {
    "a ranking": ("benchmark", {"home": "luoyang"}),
    "lines over five lanes": ("trends", {**CITIES, "indicator": "hightech_enterprises"}),
    "a timeline of policies": ("policies", {}),
    "a matrix": ("overview", {"home": "luoyang"}),
}
BUNDLE = next((Path(__file__).parent.parent / "dashboard" / "assets").glob("00-plotly-*.js"))


def figures() -> Iterator[Figure]:
    """Medians in milliseconds, ours and Kaleido's in turn; ours has title, sources and notes as well."""
    views = {what: _view(page, query) for what, (page, query) in ASKED.items()}
    kaleido.start_sync_server(path=chromium(), plotlyjs=BUNDLE, mathjax=False, timeout=PATIENCE)
    try:
        for what, view in views.items():
            yield from _told(what, view)
    finally:
        kaleido.stop_sync_server()


def _told(what: str, view) -> Iterator[Figure]:
    from dashboard.charts.model import WIDE, Picture
    from dashboard.exports import png, svg

    wide = replace(view, picture=Picture(shape=WIDE))
    yield Figure(f"{what}, SVG", median(_times(lambda: svg.write(view))), "ms", 80)
    yield Figure(f"{what}, SVG in the shape of a slide", median(_times(lambda: svg.write(wide))), "ms", 80)
    yield Figure(f"{what}, PNG 1920 × 1080", median(_times(lambda: png.write(wide))), "ms", 300)
    ours, theirs = _in_turn(view)
    yield Figure(f"{what}, PNG", median(ours), "ms", 300)
    if theirs:
        yield Figure(f"{what}, the chart alone by Kaleido", median(theirs), "ms")
        yield Figure(f"{what}, times Kaleido's", median(ours) / median(theirs), "×")


def _times(act: Callable[[], object]) -> list[float]:
    return [_once(act) for _ in range(ROUNDS + 1)][1:]


def _once(act: Callable[[], object]) -> float:
    begun = time.perf_counter()
    act()
    return 1000 * (time.perf_counter() - begun)


def _in_turn(view) -> tuple[list[float], list[float]]:
    """Milliseconds of ours and of Kaleido's; a table Kaleido cannot draw."""
    from dashboard.charts.figure import DRAW, sized
    from dashboard.exports import png

    chart, ours, theirs = view.charts[0], [], []
    for _ in range(ROUNDS + 1):
        ours.append(_once(lambda: png.write(view)))
        if type(chart) in DRAW:
            figure = json.loads(json.dumps(sized(chart, view.lang, 904), default=str))
            asked = {"format": "png", "width": 904, "height": figure["layout"]["height"], "scale": 2}
            theirs += _kaleido(figure, asked)
    return ours[1:], theirs[1:]


def _kaleido(figure: dict, asked: dict) -> list[float]:
    """How long Kaleido took; nothing when its browser did not answer, as happens when it starts."""
    try:
        return [_once(lambda: kaleido.calc_fig_sync(figure, opts=asked))]
    except TimeoutError as silent:
        print(f"  Kaleido: {silent!r}")
        return []


def _view(name: str, query: dict[str, str]):
    from dashboard.pages import PAGES
    from dashboard.pages.site import Site, selected, whole
    from dashboard.settings import settings_from
    from dashboard.store import Store

    site, page = Site(Store(settings_from().build), PAGES), next(p for p in PAGES if name == p.NAME)
    return whole(site, page, selected(site, page, query))
