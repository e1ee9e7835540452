"""Slides for the office: every chart of a view as a native chart that can be edited."""

from dashboard.charts.model import View


def write(view: View, template: bytes | None = None) -> bytes:
    """The view as a deck, in an office's template when one is given.

    What writes slides is only loaded for the first one. Raises uploads.Refused for a template that is none.
    """
    from dashboard.exports import slide_sheet, slides, slides_briefing

    sheet = slide_sheet.office_sheet(template) if template else slide_sheet.our_sheet()
    return (slides_briefing if view.parts else slides).deck_of(view, sheet)
