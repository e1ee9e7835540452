"""Charts of several pages gathered, ordered by keyboard, retitled, shared and taken away as one deck."""

from io import BytesIO
from pathlib import Path

from pptx import Presentation

ZONES = "home=luoyang&zones=suzhou,hefei,guangzhou"
COUNT = 'nav a[href^="/briefing"]'


def add(page, path: str) -> None:
    page.goto(path)
    page.locator(".add").first.click()
    page.locator(".add.is-in").first.wait_for()


def listed(page) -> list[str]:
    return [row.get_attribute("data-item").split("/")[0] for row in page.locator(".gathered li").all()]


def gathered(page) -> None:
    for path in (f"/benchmark?{ZONES}", f"/trends?{ZONES}", f"/policies?{ZONES}"):
        add(page, path)
    assert page.locator(COUNT).get_attribute("data-count") == "3"
    page.locator(COUNT).click()
    page.locator(".gathered li").nth(2).wait_for()


def test_charts_of_three_pages_become_one_deck(page):
    gathered(page)
    page.locator(".gathered li").first.locator('[data-move="1"]').focus()
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.activeElement.closest('li')?.dataset.number === '1'")
    assert listed(page) == ["trends", "benchmark", "policies"]
    page.keyboard.press("Enter")
    page.wait_for_function(
        "() => document.querySelectorAll('.gathered li')[2].dataset.item.startsWith('benchmark')"
    )

    field = page.locator(".gathered input").nth(2)
    field.fill("R&D = <b>强</b>; 100% /~")
    field.press("Tab")
    page.wait_for_function("() => location.search.includes('title:')")
    with page.expect_download() as download:
        page.locator(".primary").click()
    deck = Presentation(BytesIO(Path(download.value.path()).read_bytes()))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert "R&D = <b>强</b>; 100% /~" in titles


def test_a_shared_briefing_leaves_the_readers_own_alone(page):
    gathered(page)
    page.goto("/briefing?items=targets/due")
    page.locator(".elsewhere").wait_for()
    assert listed(page) == ["targets"]
    page.locator(".elsewhere a").click()
    page.locator(".gathered li").nth(2).wait_for()
    assert listed(page) == ["benchmark", "trends", "policies"]


def test_what_is_removed_is_gone_everywhere(page):
    gathered(page)
    page.locator('.gathered [data-move="0"]').first.click()
    page.wait_for_function("() => document.querySelectorAll('.gathered li').length === 2")
    page.goto(f"/benchmark?{ZONES}")
    page.locator(".add").first.wait_for()
    assert page.locator(".add.is-in").count() == 0
    assert page.locator(COUNT).get_attribute("data-count") == "2"
