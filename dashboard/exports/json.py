"""JSON for programs: what the file says of itself, then one record per row."""

import json

from dashboard.charts.model import View
from dashboard.exports import facts
from dashboard.exports.tables import as_text, clean, typed
from dashboard.wording.columns import column_meaning


def write(view: View) -> bytes:
    """The view as one object; missing is null, days are ISO text."""
    table = typed(view.rows)
    stated = {
        "title": view.title,
        "subtitle": view.subtitle,
        "notices": facts.notices(view),
        "notes": [*facts.notes(view), *facts.reading(view)],
        "address": view.address,
        "language": view.lang,
        "build": facts.build(view),
        "rows": len(view.rows),
        "columns": {name: column_meaning(name, view.lang) for name in table.column_names},
        "records": table.to_pylist(),
        "definitions": typed(view.definitions).to_pylist(),
        "sources": typed(view.sources).to_pylist(),
        "policies": typed(view.policies).to_pylist(),
    }
    text = json.dumps(stated, ensure_ascii=False, allow_nan=False, default=as_text, separators=(",", ":"))
    return clean(text).encode()
