"""Views made by hand, with everything that can go wrong in a file."""

from dataclasses import replace
from datetime import date
from math import inf, nan

import pandas as pd

from dashboard.charts.model import Bar, Bars, Build, Cell, Column, Grid, Notice, Row, View
from dashboard.charts.rows import definition_rows, figure_rows, source_rows

BUILD = Build(
    "pilotzones-20261124T010000Z-abcd1234", "abcd1234" * 8, "2026-11-24 01:00 UTC", date(2026, 11, 24)
)
HOSTILE = (
    '=HYPERLINK("http://x","y")',
    "@SUM(A1)",
    "+cmd|' /C calc'!A0",
    "＝1+1",
    "\t=1",
    "\r=1",
    "-2+3",
    "<b>&amp; & \"quoted\", 'apos'",
    "苏州 😀 👩‍👩‍👧",
    "\u202egpj.exe\u202c مرحبا שלום",
    "line\nbreak",
    "_x0041_ nul\x00 bell\x07",
    "{0} {zone} %s",
)
DEFINITIONS = {
    f"firms.{name}": {
        "definition_id": f"firms.{name}",
        "indicator_id": "firms",
        "family": "firms",
        "name_zh": f"口径{name}",
        "name_en": f"definition {name}",
        "counts_zh": "有效期内",
        "counts_en": "valid",
        "used_by": None,
        "source_id": None,
    }
    for name in ("main", "local", "unused")
}
SOURCES = {
    f"s{n}": {
        "source_id": f"s{n}",
        "title": title,
        "publisher": "市政府",
        "published_date": "2025-01",
        "known_on": date(2025, 1, 31),
        "url": "https://example.invalid/page" if n % 2 else None,
        "kind": "news",
        "language": "zh",
        "read_as": "original",
    }
    for n, title in enumerate(HOSTILE)
}


def figures(count: int = 4) -> pd.DataFrame:
    """Rows of the view `figures`, one per hostile title in turn."""
    return pd.DataFrame([_figure(n) for n in range(max(count, 1))]).iloc[:count]


def _figure(n: int) -> dict:
    value = (1610.0, -3.5, 17400.0, 0.25)[n % 4]
    over = n % 4 == 2
    return {
        "zone_id": f"zone{n % 12}",
        "level": "city",
        "indicator_id": "firms",
        "definition_id": "firms.local" if n % 3 else "firms.main",
        "published_value": ("1,610", "-3.5", "1.74", "0.25")[n % 4],
        "published_unit": ("家", "%", "万家", "%")[n % 4],
        "qualifier": "over" if over else "exact",
        "derived": None,
        "period_start": None if n % 2 else date(2024, 1, 1),
        "as_of": date(2024, 12, 31),
        "as_of_basis": "stated",
        "status": "final",
        "source_id": f"s{n % len(HOSTILE)}",
        "locator": HOSTILE[n % len(HOSTILE)],
        "note": HOSTILE[(n + 1) % len(HOSTILE)],
        "observation_id": f"zone{n % 12}-{n:010x}",
        "value": value,
        "lower": value,
        "upper": 17500.0 if over else value,
        "strict_lower": value,
        "strict_upper": inf if over else value,
        "unit": ("家", "%", "家", "%")[n % 4],
        "period_type": "stock",
        "known_on": None if n % 5 == 4 else date(2025, 1, 31),
        "zone_zh": f"城市{n % 12}",
        "zone_en": None if n % 4 == 3 else f"City {n % 12}",
        "indicator_zh": "高新技术企业",
        "indicator_en": "High-tech enterprises",
        "definition_zh": "有效期内",
        "definition_en": "Valid",
        "source_title": HOSTILE[n % len(HOSTILE)],
        "publisher": "市政府",
        "published_date": "2025-01",
        "read_as": "original",
    }


def compared(count: int = 4) -> pd.DataFrame:
    """Rows as a comparison gives them: intervals in the chosen reading, places, reasons."""
    frame = figures(count).copy()
    frame["low"], frame["high"] = frame["strict_lower"], frame["strict_upper"]
    places = [n + 1 if n % 4 < 3 else nan for n in range(count)]
    frame["rank_low"], frame["rank_high"] = places, places
    frame["comparable"] = [n % 4 < 3 for n in range(count)]
    return frame


def bars(count: int = 4) -> Bars:
    """A ranking with every qualifier, unranked and home bars."""
    return Bars(
        key="ranking",
        title="高新技术企业",
        notes=("口径：有效期内总数",),
        sources="来源：市政府",
        unit="家",
        bars=tuple(_bar(n) for n in range(count)),
        table=grid(count),
    )


def _bar(n: int) -> Bar:
    value, low, high, qualifier = (
        (28300.0, 28300.0, 28300.0, "exact"),
        (17400.0, 17400.0, 17500.0, "over"),
        (16000.0, 15500.0, 16500.0, "about"),
        (1610.0, 0.0, 1610.0, "nearly"),
    )[n % 4]
    return Bar(
        zone_id=f"zone{n}",
        name=f"城市{n}",
        value=value,
        low=low,
        high=high,
        label=f"{value:,.0f}家",
        when="2024-12",
        place="—" if n % 4 == 3 else str(n + 1),
        ranked=n % 4 != 3,
        qualifier=qualifier,
        colour="#7A8794",
        home=n == 1,
    )


def grid(count: int = 4) -> Grid:
    """A table whose cells are as hostile as names can be."""
    return Grid(
        key="table",
        title="各市数值",
        columns=(Column("城市"), Column("数值", unit="家", numeric=True), Column("备注")),
        rows=tuple(
            Row(
                (
                    Cell(f"城市{n}"),
                    Cell(f"{n:,}", value=float(n)),
                    Cell(HOSTILE[n % len(HOSTILE)], note="2024-12"),
                ),
                zone_id=f"zone{n}",
                home=n == 1,
            )
            for n in range(count)
        ),
    )


def view(count: int = 4, lang: str = "zh", **changes) -> View:
    """A benchmark-like view with `count` rows."""
    frame = compared(count)
    made = View(
        page="benchmark",
        lang=lang,
        address="/benchmark?indicator=firms&zones=zone1,zone2",
        title="高新技术企业：城市1 列第 2",
        subtitle="高新技术企业（家）",
        build=BUILD,
        charts=(bars(min(count, 12)),) if count else (),
        notices=(Notice("城市3：口径不同。", tone="caution", title="没有排名的 1 个城市"),),
        notes=("说明一", "说明二"),
        rows=figure_rows(frame, lang, ("rank_low", "rank_high", "comparable", "reason")),
        definitions=definition_rows(DEFINITIONS, frame["definition_id"] if count else (), lang),
        sources=source_rows(SOURCES, frame["source_id"] if count else ()),
    )
    return replace(made, **changes)


def empty(lang: str = "zh") -> View:
    """A view in which nothing was found."""
    return view(0, lang)
