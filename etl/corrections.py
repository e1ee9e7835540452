"""Mends known errors of sources, and only as long as the source still has them."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl import units
from etl.errors import Findings, Mistake, mistake
from etl.load import Row, Rows, rows_of


@dataclass(frozen=True)
class Correction:
    """One row of corrections.csv with its place."""

    file: str
    line: int
    row: Row


def read(rows: Rows) -> dict[str, Correction]:
    """The corrections by the id of their figure."""
    return {
        row["observation_id"]: Correction(*place, row)
        for place, row in rows_of(rows)
        if row["observation_id"]
    }


def correct(row: Row, correction: Correction | None, findings: Findings) -> Row | None:
    """The row to compute with: as printed, with the corrected value, or none when the figure is withdrawn."""
    if correction is None:
        return row
    said = correction.row
    if (row["published_value"], row["published_unit"]) != (said["expected_value"], said["expected_unit"]):
        findings.add([_changed(row, correction)])
        return row
    if said["action"] == "withdraw":
        return None
    if units.number(said["corrected_value"]) is None:
        place = (correction.file, correction.line, "corrected_value", said["corrected_value"])
        findings.add([mistake("number", *place)])
        return row
    return {**row, "published_value": said["corrected_value"]}


def _changed(row: Row, correction: Correction) -> Mistake:
    found = f"{row['published_value']} {row['published_unit']}"
    place = (correction.file, correction.line, "expected_value", correction.row["expected_value"])
    return mistake("correction_changed", *place, found=found)


def unused(corrections: Mapping[str, Correction], seen: set[str], findings: Findings) -> None:
    """Reports the corrections whose figure is no longer there."""
    findings.add(
        mistake("correction_lost", correction.file, correction.line, "observation_id", identity)
        for identity, correction in corrections.items()
        if identity not in seen
    )
