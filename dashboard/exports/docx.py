"""A report for the office: what a view says in sentences, as a document that can be edited."""

from dashboard.charts.model import View


def write(view: View) -> bytes:
    """The view as a document; what writes documents is only loaded for the first one."""
    from dashboard.exports.word import document_of

    return document_of(view)
