"""One server and one Chromium for all browser tests; one fresh context for each."""

import shutil
import threading
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
DESKTOP, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}


def pytest_collection_modifyitems(items):
    """Browser tests carry their mark and come last: Playwright keeps an event loop running."""
    for item in items:
        if "tests/browser/" in item.path.as_posix():
            item.add_marker("browser")
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@dataclass
class Watched:
    """What a page did that it should not; a test that expects a message clears it."""

    foreign: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)


@pytest.fixture(scope="session")
def address(database_folder):
    """The address of a running dashboard over the real record."""
    from dashboard import create_app
    from dashboard.server import listen
    from dashboard.settings import Settings

    app = create_app(Settings(port=0, build=database_folder))
    waiting = listen(app.server, "127.0.0.1", 0)
    threading.Thread(target=waiting.run, daemon=True).start()
    return f"http://127.0.0.1:{waiting.effective_port}"


@pytest.fixture(scope="session")
def chromium():
    """The system's Chromium, headless."""
    if not CHROMIUM:
        pytest.skip("Chromium is missing: apt-get install chromium fonts-noto-cjk")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture
def watched():
    """Foreign requests and console messages of the test's pages: none at its end."""
    seen = Watched()
    yield seen
    assert seen.foreign == []
    assert seen.console == []


@pytest.fixture
def context(chromium, address, watched):
    """A browser context of its own that reaches nothing but the dashboard."""

    def guard(route):
        if route.request.url.startswith((address, "data:", "blob:")):
            route.continue_()
        else:
            watched.foreign.append(route.request.url)
            route.abort()

    context = chromium.new_context(base_url=address, viewport=DESKTOP, locale="zh-CN", accept_downloads=True)
    context.route("**/*", guard)
    context.on("console", lambda message: watched.console.append(f"{message.type}: {message.text}"))
    context.on("weberror", lambda failure: watched.console.append(f"error: {failure.error}"))
    yield context
    context.close()


@pytest.fixture
def page(context):
    """A page at 1366×768; addresses without a host are the dashboard's."""
    page = context.new_page()
    page.set_default_timeout(15_000)
    return page
