"""A data set in one file that explains and cites itself: a Frictionless Data Package, zipped."""

import io
import json
import zipfile
from hashlib import sha256

from dashboard.charts.model import View
from dashboard.exports import citation_cff, croissant, csv, dataset_tables, package_readme, parquet
from dashboard.exports.package_descriptor import codebook, descriptor

YEAR_OF_ZIP = 1980  # the oldest that its times can say


def write(view: View) -> bytes:
    """The zip; the same view of the same build gives the same bytes.

    Holds data.csv (as the page's own CSV) and data.parquet, one CSV for each table that explains them,
    codebook.csv, datapackage.json, croissant.json, CITATION.cff, README.md and SHA256SUMS.
    """
    files = _tables(view)
    files["datapackage.json"] = _json(descriptor(view, files))
    files["croissant.json"] = _json(
        croissant.described(view, files, {"csv": "data.csv", "parquet": "data.parquet"})
    )
    files["CITATION.cff"] = citation_cff.text(view).encode()
    files["README.md"] = package_readme.text(view).encode()
    files["SHA256SUMS"] = "".join(
        f"{sha256(made).hexdigest()}  {name}\n" for name, made in files.items()
    ).encode()
    return _zipped(files, view)


def _tables(view: View) -> dict[str, bytes]:
    shown = dataset_tables.of(view)
    data = dataset_tables.arrow(shown.data)
    files = {"data.csv": csv.written(data), "data.parquet": parquet.written(data, view)}
    files |= {f"{table.name}.csv": csv.written(dataset_tables.arrow(table)) for table in shown.tables}
    return {**files, "codebook.csv": csv.written(codebook(shown))}


def _json(stated: dict) -> bytes:
    return (json.dumps(stated, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _zipped(files: dict[str, bytes], view: View) -> bytes:
    day, sink = view.build.data_date, io.BytesIO()
    when = (max(day.year, YEAR_OF_ZIP), day.month, day.day, 0, 0, 0) if day else (YEAR_OF_ZIP, 1, 1, 0, 0, 0)
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, made in files.items():
            entry = zipfile.ZipInfo(name, when)
            entry.compress_type, entry.create_system, entry.external_attr = (
                zipfile.ZIP_DEFLATED,
                3,
                0o644 << 16,
            )
            packed.writestr(entry, made)
    return sink.getvalue()
