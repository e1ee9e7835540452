"""How figures are told in SDMX: the components of their data structure, their code lists and periods."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from dashboard.charts.model import Code, Dataset, Table, View
from dashboard.exports import dataset_tables

AGENCY, FLOW, STRUCTURE, CONCEPTS, VERSION = "PILOTZONES", "FIGURES", "DSD_FIGURES", "CS_FIGURES", "1.0.0"
DIMENSION, TIME, MEASURE, ATTRIBUTE = "dimension", "time", "measure", "attribute"
# The cross-domain codes of SDMX for the status of an observation.
STATUS = {"final": "A", "preliminary": "P", "estimate": "E"}


@dataclass(frozen=True)
class Component:
    """A column of the data: its id and role in SDMX, the column of the figures, and its list of codes if any.

    `codes` names a table of the data set ("zones"), or "own" for the codes of the field itself.
    """

    identity: str
    role: str
    column: str
    text: str = "String"
    codes: str = ""
    required: bool = False


COMPONENTS = (
    Component("REF_AREA", DIMENSION, "zone_id", codes="zones"),
    Component("LEVEL", DIMENSION, "level", codes="own"),
    Component("INDICATOR", DIMENSION, "indicator_id", codes="indicators"),
    Component("DEFINITION", DIMENSION, "definition_id", codes="definitions"),
    Component("SOURCE", DIMENSION, "source_id", codes="sources"),
    Component("TIME_PERIOD", TIME, "as_of", "ObservationalTimePeriod"),
    Component("OBS_VALUE", MEASURE, "value", "Double"),
    Component("OBS_STATUS", ATTRIBUTE, "status", codes="own", required=True),
    Component("QUALIFIER", ATTRIBUTE, "qualifier", codes="own", required=True),
    Component("LOWER", ATTRIBUTE, "lower", "Double"),
    Component("UPPER", ATTRIBUTE, "upper", "Double"),
    Component("UNIT", ATTRIBUTE, "unit"),
    Component("PUBLISHED_VALUE", ATTRIBUTE, "published_value", required=True),
    Component("PUBLISHED_UNIT", ATTRIBUTE, "published_unit", required=True),
    Component("AS_OF_BASIS", ATTRIBUTE, "as_of_basis", codes="own", required=True),
    Component("DERIVED", ATTRIBUTE, "derived", codes="own"),
    Component("KNOWN_ON", ATTRIBUTE, "known_on", "GregorianDay"),
    Component("LOCATOR", ATTRIBUTE, "locator"),
    Component("NOTE", ATTRIBUTE, "note"),
    Component("OBSERVATION_ID", ATTRIBUTE, "observation_id", required=True),
)


def code(component: Component, value: str) -> str:
    """A value as a code: SDMX allows no dots in one, and has its own for the status of an observation."""
    return STATUS.get(value, value) if component.identity == "OBS_STATUS" else value.replace(".", "@")


def codes(component: Component, shown: Dataset) -> tuple[Code, ...]:
    """The codes of a component that the figures can have."""
    if component.codes == "own":
        field = next(one for one in shown.data.fields if one.name == component.column)
        return field.codes
    table = next(one for one in shown.tables if one.name == component.codes)
    return tuple(Code(row[component.column], *_named(row)) for row in _rows(table))


def _rows(table: Table) -> list[dict]:
    return dataset_tables.arrow(table).to_pylist()


def _named(row: dict) -> tuple[str, str]:
    if "title" in row:
        return row["title"], row["title"]
    return row["name_zh"], row["name_en"] or row["name_zh"]


def period(first: date | None, last: date) -> str:
    """A time as SDMX writes it: "2023-12-31", "2023", "2023-Q1", "2023-04", else "2023-01-01/P7M"."""
    if first is None:
        return last.isoformat()
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if not whole:
        return f"{first}/P{(last - first + timedelta(1)).days}D"
    if months == 12 and first.month == 1:
        return f"{first.year}"
    if months == 3 and first.month % 3 == 1:
        return f"{first.year}-Q{first.month // 3 + 1}"
    return f"{first:%Y-%m}" if months == 1 else f"{first}/P{months}M"


def flow() -> str:
    """The reference to the dataflow that stands in every row of the data."""
    return f"{AGENCY}:{FLOW}({VERSION})"


def prepared(view: View) -> str:
    """The moment of the build, which is when the message could be prepared."""
    day, _, clock = view.build.built_at.removesuffix(" UTC").partition(" ")
    return f"{day}T{clock or '00:00'}:00Z"
