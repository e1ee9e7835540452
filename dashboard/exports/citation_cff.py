"""How a data set wishes to be cited: CITATION.cff, version 1.2.0 of the Citation File Format."""

import json

from dashboard.charts.model import View
from dashboard.exports import dataset_tables, facts
from dashboard.exports.tables import clean
from dashboard.wording import say


def text(view: View) -> str:
    """The file as YAML; a JSON string is a YAML string, so that no title can break it."""
    stated = {
        "cff-version": "1.2.0",
        "type": "dataset",
        "message": say(view.lang, "dataset.cite"),
        "title": view.title,
        "version": dataset_tables.version(view),
        "date-released": facts.data_date(view),
        "url": view.address,
        "license": "MIT",
    }
    lines = [f"{name}: {_quoted(value)}" for name, value in stated.items() if value]
    author = f"authors:\n  - name: {_quoted(say(view.lang, 'shell.product'))}"
    kept = f"type: other\n    value: {_quoted(view.build.content_hash)}\n    description: build"
    build = f"identifiers:\n  - {kept}"
    return "\n".join([*lines, author, build]) + "\n"


def _quoted(value: str) -> str:
    return json.dumps(clean(value), ensure_ascii=False)
