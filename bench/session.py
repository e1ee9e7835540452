"""What a browser really asks while people use the dashboard, recorded to be replayed."""

import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page, Request
from playwright.sync_api import TimeoutError as TooLong

from bench.browser import profile, settled
from dashboard.pages import PAGES

PEOPLE = ("home=luoyang", "", "home=hefei&lang=en", "home=suzhou&amounts=wanyi")
ALL_READ = ("/", "/benchmark", "/trends")  # everyone; the other pages are shared out
LISTS, CHOICES, PATIENCE = 4, 4, 800


@dataclass(frozen=True)
class Call:
    """One request: a page, a file or a callback with its body."""

    method: str
    path: str
    body: bytes | None = None


def recorded(address: str) -> list[list[Call]]:
    """One list of calls per person, in the order in which a browser made them; files come last."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder, profile(Path(folder)) as context:
        return [_person(context.new_page(), address, number) for number in range(len(PEOPLE))]


def _person(page: Page, address: str, number: int) -> list[Call]:
    calls: list[Call] = []
    page.on("request", lambda request: _note(calls, request, address))
    files = []
    for path in _read_by(number):
        page.goto(f"{address}{path}?{PEOPLE[number]}")
        settled(page)
        _use(page)
        files += page.eval_on_selector_all(
            "a[href*='.csv'], a[href*='.xlsx']", "links => links.map(a => a.href)"
        )
    page.close()
    return calls + [Call("GET", link.removeprefix(address)) for link in dict.fromkeys(files)]


def _read_by(number: int) -> list[str]:
    others = [page.PATH for page in PAGES if page.PATH not in ALL_READ]
    return [*ALL_READ, *others[number :: len(PEOPLE)]]


def _note(calls: list[Call], request: Request, address: str) -> None:
    path = request.url.removeprefix(address)
    if request.method == "POST" or request.is_navigation_request():
        calls.append(Call(request.method, path, request.post_data_buffer))


def _use(page: Page) -> None:
    """Chooses in some lists, presses some chips, opens a receipt."""
    for control in page.locator(".controls select:visible").all()[:LISTS]:
        options = control.locator("option:not([disabled])").all()
        for option in options[1 : 1 + CHOICES]:
            _answered(page, lambda c=control, o=option: c.select_option(o.get_attribute("value")))
    for number in range(min(3, page.locator(".controls label.form-check-label:visible").count())):
        label = page.locator(".controls label.form-check-label:visible").nth(number)
        _answered(page, lambda chip=label: chip.click(timeout=1000))
    figure = page.locator("main [data-open]:visible").first
    if figure.count():
        _answered(page, lambda: figure.click(timeout=1000))


def _answered(page: Page, act) -> None:
    """Acts, and waits for the server's answer if there is one."""
    with suppress(TooLong), page.expect_response("**/_dash-update-component", timeout=PATIENCE):
        act()
