"""The main job from end to end: choose the city and the indicator, see the policy, take the file away."""

from io import BytesIO

import openpyxl

CHOSEN = "indicator=hightech_enterprises&tolerance=24"


def test_an_official_finds_the_place_the_source_the_policy_and_the_file(page):
    page.goto("/")
    page.locator(".homes summary").click()
    page.locator(".homes a", has_text="洛阳").click()
    page.wait_for_url("**home=luoyang**")
    page.locator("tr.home").first.wait_for()

    page.locator("nav a", has_text="对标").click()
    page.wait_for_selector("main h1")
    page.locator("#benchmark-indicator").select_option("hightech_enterprises")
    page.locator("#benchmark-tolerance").select_option("24")
    page.wait_for_url("**tolerance=24**")
    page.wait_for_function("() => document.querySelector('main h1').textContent.includes('洛阳')")

    page.locator("tr.home .figure").first.click()
    slip = page.locator(".slip")
    slip.wait_for()
    assert "1,610" in slip.inner_text() or "1610" in slip.inner_text()
    assert "open=figure:luoyang-" in page.url
    page.keyboard.press("Escape")
    slip.wait_for(state="detached")

    page.locator("nav a", has_text="趋势").click()
    page.wait_for_selector(".js-plotly-plot")
    page.locator("[data-open^='policy']").first.click()
    page.locator(".slip").wait_for()

    page.go_back()
    page.goto(f"/benchmark?{CHOSEN}&home=luoyang")
    page.wait_for_selector("tr.home")
    with page.expect_download() as waiting:
        page.locator(".files a", has_text="Excel").click()
    book = openpyxl.load_workbook(BytesIO(waiting.value.path().read_bytes()))
    rows = list(book.worksheets[0].iter_rows(values_only=True))
    place = {name: n for n, name in enumerate(rows[0])}
    luoyang = next(row for row in rows[1:] if row[place["zone_id"]] == "luoyang")
    assert luoyang[place["value"]] == 1610
    assert luoyang[place["rank_low"]]


def test_back_and_reload_bring_the_choice_again_and_the_browser_remembers_the_city(page):
    page.goto("/benchmark?home=luoyang&indicator=gdp")
    page.wait_for_selector("tr.home")
    page.locator("#benchmark-indicator").select_option("rd_intensity")
    page.wait_for_url("**indicator=rd_intensity**")
    page.reload()
    page.wait_for_selector("tr.home")
    assert page.locator("#benchmark-indicator").input_value() == "rd_intensity"
    page.go_back()
    page.wait_for_url("**indicator=gdp**")
    page.wait_for_function("() => document.querySelector('#benchmark-indicator')?.value === 'gdp'")
    page.goto("/benchmark")
    page.wait_for_selector("tr.home")
    assert "home=luoyang" in page.url


def test_another_day_and_another_unit_are_shown_without_leaving_the_page_and_can_be_taken_back(page):
    page.goto("/?home=luoyang")
    page.wait_for_selector("tr.home")
    page.evaluate("window.stayed = true")
    page.locator(".known summary").click()
    page.locator(".known input[type=date]").fill("2024-12-31")
    page.locator(".known button").click()
    page.wait_for_url("**known=2024-12-31**")
    page.wait_for_function(
        "() => document.querySelector('.known .chosen')?.textContent.includes('2024-12-31')"
    )
    page.locator(".amounts a", has_text="万亿元").click()
    page.wait_for_url("**amounts=wanyi**known=2024-12-31**")
    page.wait_for_selector(".amounts a[aria-current]:text('万亿元')")
    page.locator(".known summary").click()
    page.locator(".known a").click()
    page.wait_for_function("() => !location.search.includes('known')")
    assert page.evaluate("window.stayed") and "home=luoyang" in page.url
    page.go_back()
    page.wait_for_url("**known=2024-12-31**")
    page.wait_for_function(
        "() => document.querySelector('.known .chosen')?.textContent.includes('2024-12-31')"
    )


def test_a_figure_is_opened_and_closed_by_keyboard_alone(page):
    page.goto("/benchmark?home=luoyang")
    figure = page.locator("tbody .figure").first
    figure.focus()
    page.keyboard.press("Enter")
    page.locator(".slip").wait_for()
    page.wait_for_function("() => document.activeElement.closest('.slip')")
    page.keyboard.press("Escape")
    page.locator(".slip").wait_for(state="detached")
    assert figure.evaluate("figure => document.activeElement === figure")


def test_wrong_parameters_are_left_out_with_a_notice_and_an_unknown_page_is_a_useful_404(page, watched):
    page.goto("/benchmark?indicator=nonsense&zones=jinan,atlantis&colour=red")
    page.wait_for_selector(".notice.caution")
    assert "atlantis" in page.locator(".notice.caution").first.inner_text()
    answer = page.goto("/nowhere")
    assert answer.status == 404
    page.locator("main a", has_text="对标").wait_for()
    watched.console.clear()
