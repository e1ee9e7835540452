"""Which instruments belong to a policy: those read in the same document, for the same place."""

from collections.abc import Iterable, Mapping

FOUNDING = "doc-"


def instruments_of(policy: Mapping, instruments: Iterable[Mapping]) -> list[Mapping]:
    """The rows of `instruments` that a policy's document states for its zones ("cn" for a national one).

    A founding document (ids that begin with "doc-") speaks of too many things to tell.
    """
    if policy["source_id"].startswith(FOUNDING):
        return []
    places = [zone for zone in str(policy["zones"] or "").split(";") if zone] or ["cn"]
    return [
        one for one in instruments if one["source_id"] == policy["source_id"] and one["zone_id"] in places
    ]
