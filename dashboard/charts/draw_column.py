"""Names of lines in one column at the right of a narrow chart, pushed apart no further than they must."""

from dashboard import theme
from dashboard.charts.model import Mark, Series
from dashboard.charts.paper import Paper
from dashboard.charts.room import LINE, Box, text_width

GAP, NEAR, FAR = 8, 9, 26


def column(ends: list[tuple[Series, Mark]], paper: Paper) -> list[tuple[dict, Box]]:
    """One annotation with its rectangle for each line's end; only names where figures find no room."""
    size = paper.text + 1
    ordered = sorted(ends, key=lambda pair: paper.y(pair[1].value))
    fits = len(ordered) * 2 * size * LINE <= paper.plot
    high = (2 if fits else 1) * size * LINE
    centres = spread([paper.y(end.value) for _, end in ordered], high + 1, paper.plot)
    return [
        _label(one, end, centre, high, fits, paper)
        for (one, end), centre in zip(ordered, centres, strict=True)
    ]


def spread(wanted: list[float], high: float, room: float) -> list[float]:
    """Places at least `high` apart and within `room`, in the order of those wanted and closest to them.

    `wanted` is sorted. The least squares solution, by pooling neighbours that would overlap.
    """
    pools: list[tuple[float, int]] = []
    for n, place in enumerate(wanted):
        pools.append((place - n * high, 1))
        while len(pools) > 1 and pools[-2][0] > pools[-1][0]:
            (one, several), (other, more) = pools[-2:]
            pools[-2:] = [((one * several + other * more) / (several + more), several + more)]
    least, most = high / 2, room - high / 2 - (len(wanted) - 1) * high
    flat = [max(min(place, most), least) for place, count in pools for _ in range(count)]
    return [place + n * high for n, place in enumerate(flat)]


def _label(
    one: Series, end: Mark, centre: float, high: float, figures: bool, paper: Paper
) -> tuple[dict, Box]:
    size, lines = paper.text + 1, (one.name, end.label) if figures else (one.name,)
    x, y = paper.x(end.when), paper.y(end.value)
    left = paper.across + GAP
    wide = max(text_width(line, size, bold=True) for line in lines)
    led = abs(centre - y) > NEAR or left - x > FAR
    return {
        "text": f"<b>{'<br>'.join(lines)}</b>",
        "font": {"size": size, "color": one.colour},
        "align": "left",
        "borderpad": 0,
        "x": end.when.isoformat(),
        "y": end.value,
        "xanchor": "left",
        "yanchor": "middle",
        **(
            _lead(left - x, centre - y)
            if led
            else {"showarrow": False, "xshift": left - x, "yshift": y - centre}
        ),
    }, Box(left, centre - high / 2, left + wide, centre + high / 2)


def _lead(across: float, down: float) -> dict:
    """A thin line back to the point."""
    return {
        "showarrow": True,
        "arrowhead": 0,
        "arrowwidth": 1,
        "arrowcolor": theme.PALE,
        "standoff": 6,
        "ax": across,
        "ay": down,
    }
