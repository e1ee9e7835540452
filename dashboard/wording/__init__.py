"""Every sentence of the interface in both languages, one module per area."""

from dashboard.wording import (
    api,
    away,
    benchmark,
    briefing,
    cite,
    columns,
    comparison,
    coverage,
    crowd,
    data,
    dataset,
    disagreements,
    events,
    files,
    find,
    finder,
    index,
    instruments,
    issuers,
    kinds,
    overview,
    parameters,
    peers,
    pictures,
    policies,
    receipt,
    report,
    revisions,
    shell,
    slides,
    targets,
    trends,
    zone,
)

AREAS = (
    shell,
    away,
    crowd,
    index,
    kinds,
    comparison,
    receipt,
    overview,
    api,
    benchmark,
    files,
    columns,
    slides,
    pictures,
    trends,
    instruments,
    finder,
    issuers,
    parameters,
    policies,
    targets,
    data,
    dataset,
    zone,
    coverage,
    disagreements,
    events,
    revisions,
    peers,
    find,
    briefing,
    report,
    cite,
)
WORDS = {key: pair for area in AREAS for key, pair in area.WORDS.items()}


def say(lang: str, key: str, **values) -> str:
    """The sentence named `key` in `lang` ("zh" or "en"), with its placeholders filled in.

    Raises KeyError for a key or a placeholder that does not exist.
    """
    return WORDS[key][lang == "en"].format(**values)


def name_of(row, lang: str, field: str = "name") -> str:
    """The field of a bilingual row (`name_zh`, `name_en`) in the reader's language."""
    return row[f"{field}_{lang}"] or row[f"{field}_zh"] or ""


def listing(lang: str, items) -> str:
    """Items joined as a list in the reader's language."""
    return ("、" if lang == "zh" else ", ").join(items)
