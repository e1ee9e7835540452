"""A native chart brought up to date: today's series in the look that the author gave to those of old."""

from copy import deepcopy
from typing import Any

from pptx.oxml.ns import qn

from dashboard import theme
from dashboard.exports.openxml import Element, canonical, tint
from dashboard.exports.slides_bars import HOME_UNRANKED, PALE_SHARE

LOOKS = ("c:spPr", "c:marker")
AFTER_LABELS = ("c:errBars", "c:xVal", "c:cat", "c:yVal", "c:val")
ENDS = ("c:max", "c:min")
OURS = {
    shade.lstrip("#").upper()
    for strong in (theme.HOME, theme.SLATE, theme.PALE, HOME_UNRANKED, *theme.ZONE_COLOURS.values())
    for shade in (strong, tint(strong, PALE_SHARE))
}


def renew(old: Any, new: Any) -> bool:
    """Gives a chart the series, scales and workbook of another; False when it is of another kind by now."""
    area, fresh = (one._chartSpace.find(f".//{qn('c:plotArea')}") for one in (old, new))
    plots = {plot.tag: plot for plot in area if plot.find(qn("c:ser")) is not None}
    wanted = [plot for plot in fresh if plot.find(qn("c:ser")) is not None]
    if {plot.tag for plot in wanted} != set(plots):
        return False
    for plot in wanted:
        _series(plots[plot.tag], plot)
    for axis, source in zip(_axes(area), _axes(fresh), strict=False):
        _scale(axis, source)
    old.part.chart_workbook.update_from_xlsx_blob(new.part.chart_workbook.xlsx_part.blob)
    return True


def name_of(series: Element) -> str:
    """The name of a series."""
    told = series.find(f"{qn('c:tx')}//{qn('c:v')}")
    return (told.text or "") if told is not None else ""


def _series(plot: Element, source: Element) -> None:
    """The series of a source in the place of those of a plot."""
    old = plot.findall(qn("c:ser"))
    looks, at = {name_of(one): one for one in old}, plot.index(old[0])
    for one in old:
        plot.remove(one)
    for n, one in enumerate(source.findall(qn("c:ser"))):
        fresh = deepcopy(one)
        if name_of(one) in looks:
            _dress(fresh, looks[name_of(one)])
        plot.insert(at + n, fresh)


def _dress(new: Element, old: Element) -> None:
    """Today's series with the line, marker, colours, label size and trend line of the old one."""
    was, now = _main(old), _main(new)
    for tag in LOOKS:
        theirs, ours = old.find(qn(tag)), new.find(qn(tag))
        if theirs is not None and ours is not None:
            new.replace(ours, deepcopy(theirs))
    if was is not None and now is not None and _told(was) != _told(now):
        for fill in list(new.iter(qn("a:solidFill"))):
            if _told(fill) == _told(now):
                fill.getparent().replace(fill, deepcopy(was))
    _points(new, old)
    _label_size(new, old)
    at = next(found for tag in AFTER_LABELS if (found := new.find(qn(tag))) is not None)
    for trend in old.findall(qn("c:trendline")):
        at.addprevious(deepcopy(trend))


def _told(element: Element) -> str:
    return canonical(element)


def _main(series: Element) -> Element | None:
    """The colour of a series as a whole: of its line, else of its marker."""
    for tag in LOOKS:
        holder = series.find(qn(tag))
        fill = holder.find(f".//{qn('a:solidFill')}") if holder is not None else None
        if fill is not None:
            return fill
    return None


def _points(new: Element, old: Element) -> None:
    """Bars that the author coloured keep their colour, wherever their city stands today."""
    coloured = {city: point for n, city in cities(old).items() if (point := _by_hand(old, n)) is not None}
    for n, city in cities(new).items():
        point = _point(new, n)
        if city in coloured and point is not None and point.find(qn("c:spPr")) is not None:
            point.replace(point.find(qn("c:spPr")), deepcopy(coloured[city].find(qn("c:spPr"))))


def cities(series: Element) -> dict[int, str]:
    """The city of each bar; a category is its place, its name and its date."""
    texts = series.find(qn("c:cat"))
    found = texts.iter(qn("c:pt")) if texts is not None else ()
    parts = {int(pt.get("idx")): (pt.find(qn("c:v")).text or "").split("  ") for pt in found}
    return {n: part[1] if len(part) == 3 else part[0] for n, part in parts.items()}


def _point(series: Element, number: int) -> Element | None:
    points = (one for one in series.findall(qn("c:dPt")) if int(one.find(qn("c:idx")).get("val")) == number)
    return next(points, None)


def _by_hand(series: Element, number: int) -> Element | None:
    """A point whose colour is none of ours."""
    point = _point(series, number)
    colour = (
        point.find(f"{qn('c:spPr')}/{qn('a:solidFill')}/{qn('a:srgbClr')}") if point is not None else None
    )
    return point if colour is not None and colour.get("val").upper() not in OURS else None


def _label_size(new: Element, old: Element) -> None:
    """One size for all labels that the author chose."""
    was, now = ({one.get("sz") for one in _label_runs(series)} for series in (old, new))
    if len(was) == len(now) == 1 and was != now:
        for one in _label_runs(new):
            one.set("sz", next(iter(was)))


def _label_runs(series: Element) -> list[Element]:
    labels = series.find(qn("c:dLbls"))
    runs = labels.iter(qn("a:rPr")) if labels is not None else ()
    return [one for one in runs if one.get("sz")]


def _axes(area: Element) -> list[Element]:
    return [one for one in area if one.find(qn("c:crossAx")) is not None and one.tag == qn("c:valAx")]


def _scale(axis: Element, source: Element) -> None:
    """The ends and steps of an axis, which hold the lanes of policies in their place."""
    scaling, fresh = axis.find(qn("c:scaling")), source.find(qn("c:scaling"))
    for tag in ENDS:
        for old in scaling.findall(qn(tag)):
            scaling.remove(old)
        if fresh.find(qn(tag)) is not None:
            scaling.append(deepcopy(fresh.find(qn(tag))))
    for tag, attribute in (("c:majorUnit", "val"), ("c:numFmt", "formatCode")):
        old, new = axis.find(qn(tag)), source.find(qn(tag))
        if old is not None and new is not None:
            old.set(attribute, new.get(attribute))
