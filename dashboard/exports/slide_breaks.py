"""What interrupts or guides a line: breaks with their reasons, and targets."""

from dashboard import theme
from dashboard.charts.model import Break, Goal, Lines
from dashboard.exports.slide_paper import Paper
from dashboard.exports.slide_room import Wanted, spread
from dashboard.exports.threads import Dot, Said, Stroke, Thread, serial
from dashboard.wording import say


def reasons(chart: Lines) -> dict[str, str]:
    """A letter for each reason why a line is broken."""
    texts = dict.fromkeys(gap.text for series in chart.series for gap in series.breaks)
    return {text: chr(ord("a") + n) for n, text in enumerate(texts) if n < 26}


def breaks(chart: Lines, paper: Paper, whys: dict[str, str], lang: str) -> list[Thread]:
    """Dotted grey from the last figure before each break to the first after, with its reason's letter."""
    dotted = Stroke(theme.FAINT, 1.5, "sysDot")
    gaps = [(series, gap) for series in chart.series for gap in series.breaks]
    middles = [_middle(gap) for _, gap in gaps]
    wanted = [Wanted(paper.x(x) - 0.07, paper.x(x) + 0.07, paper.y(y)) for x, y in middles]
    heights = spread(wanted, 0.17, 0.2, paper.y(paper.low))
    threads = []
    for (series, gap), middle, one, height in zip(gaps, middles, wanted, heights, strict=True):
        letter = Said(
            whys.get(gap.text, "…"),
            "above",
            10,
            theme.CAUTION,
            True,
            down=(height - one.at) / paper.box.height,
        )
        dots = (
            Dot(serial(gap.before), gap.low, note=gap.text),
            Dot(*middle, letter, gap.text),
            Dot(serial(gap.after), gap.high, note=gap.text),
        )
        threads.append(Thread(say(lang, "slides.break", name=series.name), dots, stroke=dotted))
    return threads


def _middle(gap: Break) -> tuple[float, float]:
    return (serial(gap.before) + serial(gap.after)) // 2, (gap.low + gap.high) / 2


def goals(found: tuple[Goal, ...], paper: Paper, lang: str) -> list[Thread]:
    """Targets: an open diamond at the day on which they fall due, and a dashed line back from it."""
    threads = []
    for goal in found:
        x = min(serial(goal.deadline), paper.end)
        said = Said(goal.label, "left" if paper.x(x) > 0.6 * paper.box.width else "right", 9, goal.colour)
        due = Dot(
            x, goal.value, said, goal.label, symbol="diamond", size=9, fill=theme.CARD, edge=goal.colour
        )
        dots = (Dot(paper.start, goal.value, note=goal.label), due)
        dashed = Stroke(goal.colour, 1, "dash", 60)
        threads.append(Thread(say(lang, "slides.goal", name=goal.label), dots, dashed, colour=goal.colour))
    return threads
