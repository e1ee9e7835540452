"""The first file that somebody opens in a data package: what it is, how to read it, what may be done."""

from dashboard.charts.model import View
from dashboard.exports import dataset_tables, facts
from dashboard.exports.package_descriptor import told
from dashboard.exports.tables import clean
from dashboard.wording import say

LANGUAGES = ("zh", "en")


def text(view: View) -> str:
    """Markdown, first in the language of the view, then in the other one."""
    languages = sorted(LANGUAGES, key=lambda lang: lang != view.lang)
    return clean("\n\n---\n\n".join(_part(view, lang) for lang in languages) + "\n")


def _part(view: View, lang: str) -> str:
    shown = dataset_tables.of(view)
    files = [
        say(lang, "dataset.readme_table", file=f"{one.name}.csv", rows=len(one.rows), told=told(one, lang))
        for one in (shown.data, *shown.tables)
    ]
    others = [
        f"- `{name}`{say(lang, 'dataset.readme_colon')}{say(lang, f'dataset.file_{key}')}"
        for name, key in (
            ("data.parquet", "parquet"),
            ("codebook.csv", "codebook"),
            ("datapackage.json", "descriptor"),
            ("croissant.json", "croissant"),
            ("CITATION.cff", "citation"),
            ("SHA256SUMS", "sums"),
        )
    ]
    lines = [
        f"# {view.title if lang == view.lang else say(lang, 'dataset.name')}",
        say(lang, "dataset.description"),
        _facts(view, lang),
        f"## {say(lang, 'dataset.readme_files')}",
        "\n".join([*files, *others]),
        f"## {say(lang, 'files.reading')}",
        "\n".join(
            f"- {say(lang, f'files.{key}')}"
            for key in ("read_value", "read_bounds", "read_missing", "read_guard")
        ),
        f"## {say(lang, 'dataset.readme_licence')}",
        say(lang, "dataset.licence_notes"),
    ]
    if lang == view.lang and (said := facts.notices(view)):
        lines[3:3] = ["\n".join(f"> {one}" for one in said)]
    return "\n\n".join(lines)


def _facts(view: View, lang: str) -> str:
    stated = {
        "address": f"<{view.address}>",
        "rows": f"{len(dataset_tables.of(view).data.rows):,}",
        "build": view.build.content_hash,
        "data_date": facts.data_date(view),
    }
    colon = say(lang, "dataset.readme_colon")
    return "\n".join(f"- {say(lang, f'files.{name}')}{colon}{value}" for name, value in stated.items())
