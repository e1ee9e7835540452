"""Every page opens in both languages, asks no other host, satisfies axe and fits a phone."""

import pytest

from dashboard.pages import PAGES
from tests.browser.axe import axe_serious
from tests.browser.conftest import PHONE

LANGUAGES = ("zh", "en")
EVERY = [pytest.param(page.PATH, lang, id=f"{page.NAME}-{lang}") for page in PAGES for lang in LANGUAGES]


def opened(page, path: str, lang: str, home: str = "luoyang"):
    page.goto(f"{path}?home={home}&lang={lang}")
    page.wait_for_selector("main h1")
    page.wait_for_load_state("networkidle")
    return page


@pytest.mark.parametrize(("path", "lang"), EVERY)
def test_a_page_is_accessible(page, path, lang):
    opened(page, path, lang)
    assert page.locator("main h1").inner_text().strip()
    assert axe_serious(page) == []


@pytest.mark.parametrize(("path", "lang"), EVERY)
def test_a_page_fits_a_phone(page, path, lang):
    page.set_viewport_size(PHONE)
    opened(page, path, lang)
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]


@pytest.mark.parametrize("path", [page.PATH for page in PAGES], ids=[page.NAME for page in PAGES])
def test_no_chinese_sentence_is_left_in_the_english_frame(page, path):
    """Documents and notes stay in their own language; title, controls and heads do not."""
    opened(page, path, "en")
    for place in ("main h1", ".top nav", ".controls", ".files", "footer", "thead"):
        for text in page.locator(place).all_inner_texts():
            assert not any("一" <= c <= "鿿" for c in text), (place, text)


def test_a_chart_over_time_is_drawn_anew_where_there_is_little_room(page):
    """A phone has its own drawing, a wider window the first one again, and both follow a choice."""
    names = "() => document.querySelector('.js-plotly-plot').layout.annotations?.length"
    opened(page, "/trends", "zh")
    desk = page.evaluate("() => document.querySelector('.js-plotly-plot').layout.margin.r")
    narrow = "() => Boolean(document.querySelector('.js-plotly-plot')?.layout?.meta?.wide)"
    page.set_viewport_size(PHONE)
    page.wait_for_function(narrow)
    page.select_option("#trends-indicator", "gdp")
    page.wait_for_url("**indicator=gdp**")
    page.wait_for_function(narrow)
    page.set_viewport_size({"width": 1366, "height": 768})
    page.wait_for_function("() => !document.querySelector('.js-plotly-plot')?.layout?.meta?.wide")
    assert page.evaluate(names) and desk


def test_paper_carries_the_address(page):
    opened(page, "/benchmark", "zh")
    page.evaluate("() => window.dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".printed").first.get_attribute("data-address") == page.url


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("width", [1366, 1024])
def test_every_page_of_the_menu_is_in_sight(page, lang, width):
    page.set_viewport_size({"width": width, "height": 768})
    opened(page, "/benchmark", lang)
    assert page.evaluate(
        "() => { const n = document.querySelector('.top nav'); return n.scrollWidth <= n.clientWidth; }"
    )
