"""The search box by keyboard alone, with a mouse, on a phone and with a screen reader's eyes."""

from tests.browser.axe import axe_serious
from tests.browser.conftest import PHONE


def typed(page, words: str, path: str = "/benchmark?home=luoyang"):
    """A page whose box was reached with "/" and filled, once its answers are there."""
    page.goto(path)
    page.wait_for_selector("main h1")
    page.keyboard.press("/")
    page.keyboard.type(words, delay=15)
    page.locator(".answers > *").first.wait_for(state="attached")
    return page.locator(".search input")


def focused(page) -> str:
    """The words of what has the focus."""
    return page.evaluate("() => document.activeElement.textContent")


def test_a_question_is_answered_and_its_receipt_is_one_key_away(page):
    field = typed(page, "合肥 高企 2023")
    asked = page.locator(".answers .asked")
    asked.wait_for()
    assert "8,406家" in asked.inner_text()
    page.keyboard.press("Enter")
    page.locator(".slip", has_text="8406").wait_for()
    assert "open=figure:hefei-" in page.url
    assert not page.locator(".answers").is_visible()
    page.keyboard.press("Escape")
    page.locator(".slip").wait_for(state="detached")
    assert field.evaluate("field => document.activeElement === field")


def test_arrows_go_through_the_answers_and_escape_leaves(page):
    field = typed(page, "kedai")
    page.locator(".answers li").first.wait_for()
    page.keyboard.press("ArrowDown")
    assert "科技贷款余额" in focused(page)
    page.keyboard.press("Tab")
    assert "科技贷款" in focused(page)
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert field.evaluate("field => document.activeElement === field")
    page.keyboard.press("Escape")
    assert not page.locator(".answers").is_visible()
    page.keyboard.press("Escape")
    assert not field.evaluate("field => document.activeElement === field")


def test_enter_without_a_figure_leads_to_all_answers_and_keeps_the_reader(page):
    typed(page, "little giants", "/?lang=en&home=hefei")
    page.locator(".answers .everything").wait_for()
    page.locator(".search input").fill("unicorn list")
    page.keyboard.press("Enter")
    page.wait_for_url("**/find?words=unicorn**")
    assert "lang=en" in page.url and "home=hefei" in page.url
    page.wait_for_selector("main h1")
    assert page.locator(".search input").input_value() == "unicorn list"


def test_a_slash_in_a_field_is_a_slash(page):
    page.goto("/policies?home=luoyang")
    page.wait_for_selector("main h1")
    page.locator("#policies-words").focus()
    page.keyboard.type("a/b")
    assert page.locator("#policies-words").input_value() == "a/b"


def test_the_open_list_is_accessible_and_fits_a_phone(page):
    page.set_viewport_size(PHONE)
    page.goto("/find?home=luoyang&words=%E5%90%88%E8%82%A5")
    page.wait_for_selector("main h1")
    page.locator(".search input").fill("合肥 高企 2016")
    page.locator(".answers .lacks").wait_for()
    assert axe_serious(page) == []
    assert page.evaluate("() => document.documentElement.scrollWidth") <= PHONE["width"]
    box = page.locator(".answers").bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
