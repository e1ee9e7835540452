"""Choosing another indicator: from the choice to the last change on the page, ours and two peers' in turn."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from playwright.sync_api import BrowserContext, Page

from bench.bare import P95
from bench.browser import profile, settled
from bench.process import serving
from bench.report import Figure, share

ROUNDS = 40
# Counts the questions that are on their way to the server.
COUNT = """
window.asked = window.underway = 0;
const fetch = window.fetch;
window.fetch = (...call) => {
  window.asked += 1;
  window.underway += 1;
  return fetch(...call).finally(() => { window.underway -= 1; });
};
"""
# Acts, and gives the milliseconds to the last change on the page before all was answered and quiet.
TIMED = """
([id, value]) => new Promise((resolve) => {
  const asked = window.asked, begun = performance.now();
  let last = begun, timer;
  const wait = () => { clearTimeout(timer); timer = setTimeout(done, 400); };
  const done = () => {
    if (window.underway || window.asked === asked) return wait();
    observer.disconnect();
    resolve(last - begun);
  };
  // The graph's own class tells for 0.1 s more that it may be resized: nothing to see.
  const seen = (change) => !(change.attributeName === "class" && change.target.matches(".js-plotly-plot"));
  const observer = new MutationObserver((changes) => {
    if (changes.some(seen)) last = performance.now();
    wait();
  });
  observer.observe(document.body, {childList: true, subtree: true, attributes: true, characterData: true});
  ACT
  wait();
})
"""
MEASURE = TIMED.replace(
    "ACT",
    """const select = document.getElementById(id);
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, "value").set.call(select, value);
  select.dispatchEvent(new Event("change", {bubbles: true}));""",
)


def figures() -> Iterator[Figure]:
    """Medians and p95 over the same indicators in the same order, and the ratio of the medians."""
    with (
        tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder,
        serving() as ours,
        serving(("-m", "bench.plain")) as plain,
        serving(("-m", "bench.bare")) as bare,
        profile(Path(folder)) as context,
    ):
        trends = _opened(context, f"{ours.address}/trends?open=", "trends-indicator")
        peer = _opened(context, plain.address, "trends-indicator")
        benchmark = _opened(context, f"{ours.address}/benchmark", "benchmark-indicator")
        least = _opened(context, bare.address, "trends-indicator")
        shared = _shared(trends, peer)
        pages = (
            (trends, "trends-indicator", shared),
            (peer, "trends-indicator", shared),
            (benchmark, "benchmark-indicator", shared),
            (least, "trends-indicator", _shared(least)[1:]),
        )
        times = _times(pages)
    yield from _told(*times)


def _told(
    trends: list[float], peer: list[float], benchmark: list[float], bare: list[float]
) -> Iterator[Figure]:
    yield Figure("/trends p50", median(trends), "ms")
    yield Figure("plain page p50", median(peer), "ms")
    yield Figure("/trends to plain page, medians", median(trends) / median(peer), "", 0.8)
    yield Figure("/trends p95", share(trends, 0.95), "ms", 120)
    yield Figure("plain page p95", share(peer, 0.95), "ms")
    yield Figure("/benchmark p50", median(benchmark), "ms")
    yield Figure("/benchmark p95", share(benchmark, 0.95), "ms", 120)
    yield Figure("bare page p50", median(bare), "ms")
    yield Figure("bare page p95", share(bare, 0.95), "ms")
    for name, times in (("/trends", trends), ("/benchmark", benchmark)):
        yield Figure(f"{name} to bare page, p95", share(times, 0.95) / share(bare, 0.95), "", 120 / P95)


def _opened(context: BrowserContext, address: str, control: str) -> Page:
    page = context.new_page()
    page.add_init_script(COUNT)
    page.goto(address)
    settled(page)
    page.wait_for_selector(f"#{control}")
    page.wait_for_selector(".js-plotly-plot .main-svg")
    return page


def _shared(*pages: Page) -> list[str]:
    """The indicators that all pages offer, in the order of the first."""
    offered = [
        page.eval_on_selector_all("#trends-indicator option:not([disabled])", "all => all.map(o => o.value)")
        for page in pages
    ]
    return [one for one in offered[0] if all(one in other for other in offered)]


def _times(pages: tuple[tuple[Page, str, list[str]], ...]) -> list[list[float]]:
    """Milliseconds per page with its control and choices, in turn, the first two rounds left out."""
    times: list[list[float]] = [[] for _ in pages]
    for round_number in range(ROUNDS + 2):
        for (page, control, choices), found in zip(pages, times, strict=True):
            page.bring_to_front()
            found.append(page.evaluate(MEASURE, [control, choices[round_number % len(choices)]]))
    return [found[2:] for found in times]
