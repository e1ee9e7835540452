"""Choosing the day as of which the record is known, from the form to the chart, beside a plain switch."""

import tempfile
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from playwright.sync_api import Page

from bench.browser import profile, settled
from bench.process import serving
from bench.report import Figure, share
from bench.switch import COUNT, MEASURE, TIMED

ROUNDS = 20
CHOOSE = TIMED.replace(
    "ACT",
    """const field = document.querySelector('.known input[name="known"]');
  field.value = value;
  field.form.requestSubmit();""",
)
OFFERED = "all => all.map(o => o.value)"


def figures() -> Iterator[Figure]:
    """Milliseconds to the last change on the page, each day asked for the first time, and their ratio."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        serving() as ours,
        serving(("-m", "bench.plain")) as plain,
        profile(Path(folder)) as context,
    ):
        page, peer = context.new_page(), context.new_page()
        for one, address in ((page, f"{ours.address}/benchmark?indicator=gdp"), (peer, plain.address)):
            one.add_init_script(COUNT)
            one.goto(address)
            settled(one)
        peer.wait_for_selector(".js-plotly-plot .main-svg")
        known, switched = _times(page, peer)
    yield Figure("/benchmark as known on another day: p50", median(known), "ms")
    yield Figure(
        "/benchmark as known on another day to plain page, medians", median(known) / median(switched), "", 0.8
    )
    yield Figure("/benchmark as known on another day: p95", share(known, 0.95), "ms", 120)
    yield Figure("plain page, another indicator: p50", median(switched), "ms")
    yield Figure("plain page, another indicator: p95", share(switched, 0.95), "ms")


def _times(page: Page, peer: Page) -> tuple[list[float], list[float]]:
    """In turn, the first two rounds left out."""
    offered = peer.eval_on_selector_all("#trends-indicator option:not([disabled])", OFFERED)
    known, switched = [], []
    for n in range(ROUNDS + 2):
        page.bring_to_front()
        known.append(page.evaluate(CHOOSE, ["", f"{date(2026, 6, 30) - timedelta(days=31 * n)}"]))
        peer.bring_to_front()
        switched.append(peer.evaluate(MEASURE, ["trends-indicator", offered[n % len(offered)]]))
    return known[2:], switched[2:]
