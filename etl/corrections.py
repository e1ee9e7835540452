"""Mends known errors of sources, and only as long as the source still has them."""

from collections.abc import Mapping
from dataclasses import dataclass

from etl.errors import Findings, mistake
from etl.load import Rows


@dataclass(frozen=True)
class Correction:
    """One known error of a source: the figure, what the source prints, and what is to be done."""

    file: str
    line: int
    expected: tuple[str | None, str | None]
    action: str | None
    value: str | None


def read(rows: Rows) -> dict[str, Correction]:
    """The corrections by the id of their figure."""
    return {
        str(cells[0]): Correction(*place, (cells[1], cells[2]), cells[3], cells[4])
        for place, cells in zip(rows.places, rows.cells, strict=True)
        if cells[0]
    }


def correct(value: str | None, unit: str | None, correction: Correction | None, findings: Findings) -> str | None:
    """The value to compute with: the printed one, the corrected one, or None when the figure is withdrawn."""
    if correction is None:
        return value
    if (value, unit) != correction.expected:
        found = f"{value} {unit}"
        expected = " ".join(part or "" for part in correction.expected)
        findings.add([mistake("correction_changed", correction.file, correction.line, "expected_value", expected, found=found)])
        return value
    return correction.value if correction.action == "replace" else None


def unused(corrections: Mapping[str, Correction], seen: set[str], findings: Findings) -> None:
    """Reports the corrections whose figure is no longer there."""
    findings.add(
        mistake("correction_lost", correction.file, correction.line, "observation_id", identity)
        for identity, correction in corrections.items()
        if identity not in seen
    )
