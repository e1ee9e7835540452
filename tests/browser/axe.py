"""The accessibility checker, run inside the page."""

from pathlib import Path

SOURCE = (Path(__file__).parent / "axe.min.js").read_text(encoding="utf-8")
GRAVE = ("serious", "critical")


def axe_serious(page) -> list[str]:
    """The serious and critical findings on a page, each as rule, what is wrong and where."""
    page.evaluate(SOURCE)
    found = page.evaluate("() => axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [
        f"{one['id']}: {one['help']}: {node['html'][:200]}"
        for one in found
        if one["impact"] in GRAVE
        for node in one["nodes"]
    ]
