"""All that a tree of components says: its texts, titles, addresses and what it opens or copies."""


def texts(component) -> str:
    """The words of a component and of all that it holds, in reading order."""
    return "\n".join(_words(component))


def _words(part):
    if part is None:
        return
    if isinstance(part, (str, int, float)):
        yield str(part)
    elif isinstance(part, (list, tuple)):
        for one in part:
            yield from _words(one)
    else:
        said = part.to_plotly_json()["props"]
        yield from (str(said[name]) for name in ("href", "title", "data-open", "data-copy") if said.get(name))
        yield from _words(said.get("children"))
