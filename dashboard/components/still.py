"""What nothing calls back, as text: the browser then has one component where it would have dozens.

Every component on a page is asked again at every step of every callback, so what only stands there
(titles, links, buttons that assets/*.js serve, tables) comes as HTML, put in place by assets/markup.js.
"""

from html import escape

from dashboard.components.markup import VOID, plain

RENAMED = {"className": "class", "htmlFor": "for"}
INSIDE = ("children", "data-html")
FIELD = 'class="form-control"'  # as the component of an input gives it


def still(node):
    """The same on screen: an element without anything alive inside holds its inside as text."""
    if isinstance(node, (list, tuple)):
        return [still(one) for one in node]
    inside = getattr(node, "children", None)
    if inside is None or isinstance(inside, str):
        return node
    text = html_of(inside)
    node.children = still(inside) if text is None else None
    if text is not None:
        setattr(node, "data-html", text)
    return node


def html_of(node) -> str | None:
    """A tree of components as HTML; None when something in it is alive: a chart, a field with an id."""
    if node is None or isinstance(node, (str, int, float)):
        return "" if node is None else plain(str(node))
    if isinstance(node, (list, tuple)):
        parts = [html_of(one) for one in node]
        return None if None in parts else "".join(map(str, parts))
    return _element(**node.to_plotly_json())


def _element(namespace: str, type: str, props: dict) -> str | None:
    if namespace == "dash_bootstrap_components" and type == "Input" and "id" not in props:
        return f"<input {FIELD}{_attributes(props)}>"
    if namespace != "dash_html_components" or isinstance(props.get("id"), dict):
        return None
    inside = props.get("data-html") or html_of(props.get("children"))
    name = type.lower()
    end = "" if name in VOID else f"{inside}</{name}>"
    return None if inside is None else f"<{name}{_attributes(props)}>{end}"


def _attributes(props: dict) -> str:
    """The properties of a component as attributes; one that is False or None is not there."""
    told = ((RENAMED.get(name, name.lower()), value) for name, value in props.items() if name not in INSIDE)
    return "".join(
        f" {name}" if value is True else f' {name}="{escape(str(value))}"'
        for name, value in told
        if value is not None and value is not False
    )
