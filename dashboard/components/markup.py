"""HTML as text: a table comes to the browser as one piece (`data-html`, put in place by assets/markup.js).

Every component in a view that is redrawn tells all others of itself, so hundreds of them take seconds.
"""

from html import escape

VOID = ("br", "hr", "img", "input")


def tag(name: str, inside: str = "", **attributes: str) -> str:
    """An element around text that is already HTML; empty attributes are left out, but for `alt`.

    An underscore at the end of a name is dropped (`class_`), others become hyphens (`data_open`).
    """
    told = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{escape(value)}"'
        for key, value in attributes.items()
        if value or key == "alt"
    )
    return f"<{name}{told}>" if name in VOID else f"<{name}{told}>{inside}</{name}>"


def plain(text: str) -> str:
    """A text as HTML that shows just it."""
    return escape(text, quote=False)
