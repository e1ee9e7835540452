"""Six slides to begin with: where the city stands, how it moved, what the others did."""

from dashboard.charts.model import Way, Ways
from dashboard.pages import basket
from dashboard.selection import Selection, address
from dashboard.store import Catalog
from dashboard.wording import say

MATRIX = "gdp,rd_intensity,hightech_enterprises,scitech_enterprise_loan_balance"
INDICATOR = "hightech_enterprises"


def start(selection: Selection, catalog: Catalog) -> Ways:
    """A link that fills an empty briefing, with the cities and the indicator that the reader came from."""
    lang = selection.lang
    items = basket.written(six(selection, catalog))
    # The choice goes along, so that the menu leads on to the same cities.
    where = address("/briefing", selection.but(items=items), ("title", "items", "zones", "indicator"))
    return Ways("start", say(lang, "briefing.start_label"), (Way(say(lang, "briefing.start_six"), where),))


def six(selection: Selection, catalog: Catalog) -> tuple[basket.Item, ...]:
    """A comparison in four indicators, one ranked, the same over time, policies, tools, targets."""
    chosen = [one for one in selection.indicator if one in catalog.indicators]
    indicator = chosen[0] if chosen else INDICATOR
    several = ",".join(chosen) if len(chosen) > 1 else MATRIX
    zones = (("zones", ",".join(selection.zones)),) if selection.zones else ()
    return (
        basket.Item("benchmark", "matrix", (("indicator", several), *zones)),
        basket.Item("benchmark", "ranking", (("indicator", indicator), *zones)),
        basket.Item("trends", f"trend-{indicator}", (("indicator", indicator), *zones)),
        basket.Item("policies", "timeline", zones),
        basket.Item("instruments", "instruments", zones),
        basket.Item("targets", "due", zones),
    )
