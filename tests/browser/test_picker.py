"""A long list is found by typing: the policies of an event are the longest of the real record."""

from urllib.parse import parse_qs, urlsplit

FIELD = "[data-pick=event] input"


def opened(page, path: str):
    page.goto(path)
    page.wait_for_selector(FIELD)
    page.wait_for_load_state("networkidle")


def event_of(page) -> str:
    page.wait_for_url("**event=**")
    page.wait_for_selector("main h1")
    return parse_qs(urlsplit(page.url).query)["event"][0]


def test_names_come_with_the_focus_and_enter_takes_the_one_that_is_typed(page):
    opened(page, "/events?home=luoyang&indicator=gdp")
    field = page.locator(FIELD)
    assert page.locator("[data-pick=event] option").count() == 0
    field.focus()
    page.wait_for_function("() => document.querySelectorAll('[data-pick=event] option').length > 100")
    name = page.locator("[data-pick=event] option").nth(5).get_attribute("value")
    field.fill(name)
    field.press("Enter")
    assert event_of(page)
    assert "home=luoyang" in page.url and "indicator=gdp" in page.url
    assert page.locator(".control .one, .control .chips").first.is_visible()


def test_a_part_of_a_name_is_enough_and_nonsense_is_said(page):
    opened(page, "/events?lang=en")
    page.locator(FIELD).fill("qqqqzzzz")
    page.locator(FIELD).press("Enter")
    page.wait_for_url("**find=qqqqzzzz**")
    page.wait_for_selector(".notice.caution")
    assert "qqqqzzzz" in page.locator(".notice.caution").first.inner_text()
