"""The dashboard opens at all, in either language, and old browsers are told."""

import pytest


@pytest.mark.parametrize(("query", "language"), [("", "zh-CN"), ("?lang=en", "en")])
def test_the_first_page_opens(page, query, language):
    page.goto("/" + query)
    page.wait_for_selector("main")
    assert page.locator("html").get_attribute("lang") == language
    assert not page.locator(".old-browser").is_visible()
    assert page.evaluate("() => window.Plotly.version")


def test_a_browser_without_the_newer_css_is_told_calmly(page):
    page.add_init_script("CSS.supports = () => false")
    page.goto("/")
    notice = page.locator(".old-browser")
    notice.wait_for(state="visible")
    assert "Chrome" in notice.inner_text()


def test_a_browser_that_cannot_read_the_scripts_is_told_calmly(page, context, watched):
    context.route(
        "**/dash_renderer*", lambda route: route.fulfill(body="let = = 1", content_type="text/javascript")
    )
    page.goto("/")
    page.locator(".old-browser").wait_for(state="visible")
    watched.console.clear()
