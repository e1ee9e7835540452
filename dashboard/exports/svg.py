"""Pictures that stay sharp: SVG, whose words are set in the reader's own faces."""

from dashboard.charts.model import View


def write(view: View) -> bytes:
    """The view as an SVG picture."""
    from dashboard.exports.picture import svg_of

    return svg_of(view).encode()
