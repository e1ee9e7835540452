"""Below a chart over time: the key to its numbered policies and to the letters at its breaks."""

from dashboard import theme
from dashboard.exports.slide_lanes import Numbered
from dashboard.exports.slide_page import Follow, Page, speak
from dashboard.exports.slide_text import WORDIER, Box, Words, caption, text_box
from dashboard.exports.words import POINTS, cut, inches, lines
from dashboard.wording import say

MOST, NUMBERED = 24, 78
SIZE, LINE, LEAD, GAP = 9, 0.165, 1.35, 0.2


def numbers(found: tuple[Numbered, ...]) -> dict[str, int]:
    """What each policy opens and its number; none when there are more than a key can name."""
    return {one.event.open: one.number for one in found} if len(found) <= NUMBERED else {}


def add(page: Page, box: Box, found: tuple[Numbered, ...]) -> Box:
    """The policies by number in columns at the foot of a box; gives the box that remains."""
    if not found or len(found) > MOST:
        return box
    columns = 1 if len(found) <= 2 else 2 if len(found) <= 10 else 3
    rest, key = box.below(-(-len(found) // columns) * LINE, gap=0.08)
    _write(page, key, found, columns)
    return rest


def follow(page: Page, found: tuple[Numbered, ...]) -> list[Follow]:
    """The page with the key, where it does not fit below the chart."""
    if not MOST < len(found) <= NUMBERED:
        return []
    return [(say(page.lang, "slides.policies", title=page.chart.title), lambda new: _fill(new, found))]


def _fill(page: Page, found: tuple[Numbered, ...]) -> None:
    """The key on a page of its own, in type as large as it allows."""
    for columns, size in ((2, 12), (2, 11), (3, 10), (3, SIZE)):
        if -(-len(found) // columns) * size * LEAD <= page.body.height * POINTS:
            break
    _write(page, page.body, found, columns, size)
    speak(page, documents=False)


def _write(page: Page, box: Box, found: tuple[Numbered, ...], columns: int, size: float = SIZE) -> None:
    rows, width = -(-len(found) // columns), (box.width - (columns - 1) * GAP) / columns
    for column in range(columns):
        part = found[column * rows : (column + 1) * rows]
        at = Box(box.left + column * (width + GAP), box.top, width, box.height)
        if part:
            lines = [_line(one, width, size) for one in part]
            text_box(page.slide, at, lines, page.lang, f"key:{column}")


def _line(one: Numbered, width: float, size: float) -> list[Words]:
    number = f"{one.number}  "
    return [
        Words(number, size, theme.INK, bold=True),
        Words(cut(one.event.label, size, width - inches(number, size) - 0.05), size, theme.SOFT),
    ]


def reasons(page: Page, box: Box, whys: dict[str, str]) -> Box:
    """Why lines are broken, by letter, as one or two small lines; gives the box that remains."""
    if not whys:
        return box
    told = "  ".join(f"{letter}: {text}" for text, letter in whys.items())
    rest, line = box.below(min(2, lines(told, 9.5, box.width / WORDIER)) * LINE + 0.02, gap=0.05)
    caption(page.slide, line, told, page.lang, "breaks", theme.CAUTION, size=9.5)
    return rest


def spoken(page: Page, found: tuple[Numbered, ...]) -> list[str]:
    """The policies of the chart for the speaker's notes."""
    if not found:
        return []
    head = f"【{say(page.lang, 'slides.notes_policies')}】"
    return [head, *(f"{one.number}. {one.lane} {one.event.label}" for one in found)]
