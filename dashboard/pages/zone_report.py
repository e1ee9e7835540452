"""The report of the zone page: made of the rows that its tables show."""

from datetime import date

from dashboard.analysis.parameters import is_result
from dashboard.charts import report_zone as charts
from dashboard.charts.model import Grid, Report, View
from dashboard.charts.report_done import done
from dashboard.charts.report_moved import moved
from dashboard.pages.a_year import a_year_apart
from dashboard.pages.judged import judgements
from dashboard.pages.reader import reader_of
from dashboard.pages.receipts import report as with_receipts
from dashboard.pages.zone_figures import OWN_LEVELS
from dashboard.pages.zone_measures import instrument_rows, policy_rows, target_rows
from dashboard.selection import Selection
from dashboard.store import Store
from dashboard.wording import name_of


def report(zone: dict, rows: list[dict], shown: View, selection: Selection, store: Store) -> Report:
    """The report on a zone; `rows` are its newest figures, `shown` its page."""
    catalog, reader = store.catalog(), reader_of(selection, store.catalog())
    own = {row["indicator_id"]: row for row in rows if row["chosen"]}
    indicators = [catalog.indicators[one] for one in catalog.headline]
    grid = next((chart for chart in shown.charts if chart.key == "headlines"), Grid("headlines", ""))
    gone = [name_of(i, selection.lang) for i in indicators if i["indicator_id"] not in own]
    known = [own[one] for one in catalog.headline if one in own]
    changes = moved(a_year_apart(known, catalog.headline, selection, store), reader)
    blocks = (
        *charts.standing(zone, indicators, own, changes, grid, reader),
        *done(*_measures(zone, selection, store), judgements(store, selection.known), reader),
        *charts.apart(_unranked(rows), gone, grid, reader),
    )
    return with_receipts(charts.title(zone, reader), blocks, store, selection.lang)


def _unranked(rows: list[dict]) -> list[dict]:
    """One row for each indicator of which no figure has a place, though more would be better or worse."""
    own = [row for row in rows if row["domain"] and row["level"] in OWN_LEVELS]
    ranked = {row["indicator_id"] for row in own if row["rank_low"] is not None}
    first = {row["indicator_id"]: row for row in sorted(own, key=lambda row: row["chosen"])}
    return [
        row
        for key, row in first.items()
        if key not in ranked and row["reason"] and row["reason"] != "no_direction"
    ]


def _measures(zone: dict, selection: Selection, store: Store) -> tuple[list, list, list]:
    """Policies; targets, those to come first; rules with a number, those of the city first, else outcomes."""
    catalog = store.catalog()
    targets = target_rows(zone, selection, catalog)
    today = catalog.build["data_date"]
    targets.sort(key=lambda row: ((row["deadline_day"] or date.max) < today, row["deadline_day"] is None))
    numbers = [row for row in instrument_rows(zone, selection, catalog) if row["value"] is not None]
    terms = [row for row in numbers if not is_result(row)] or numbers
    terms.sort(key=lambda row: row["level"] != "city")
    return policy_rows(zone, selection, catalog), targets, terms
