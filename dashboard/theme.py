"""Colours and type: one calm visual language for screen, file and slide."""

INK = "#1E2329"
SOFT = "#5B6470"
FAINT = "#98A1AC"
RULE = "#E3E6EA"
GROUND = "#F6F7F8"
CARD = "#FFFFFF"
HOME = "#B42318"
HOME_GROUND = "#FEF6F5"
LINK = "#1F5FA8"
CAUTION = "#B26A00"
CAUTION_GROUND = "#FFFBF2"
SLATE = "#7A8794"
PALE = "#C9CED5"

FONTS = (
    'system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", '
    '"Noto Sans SC", "Source Han Sans SC", sans-serif'
)

# A colour belongs to a zone on every page, file and slide; red is kept for the reader's own city.
ZONE_COLOURS = {
    "beijing": "#1F5FA8",
    "shanghai": "#6B4BA1",
    "nanjing": "#8C5A2B",
    "hangzhou": "#9A5B00",
    "hefei": "#0B7A75",
    "jiaxing": "#5C6F00",
    "jinan": "#3F7D20",
    "suzhou": "#A8327E",
    "guangzhou": "#2A6F97",
    "shenzhen": "#4C5FD5",
    "luoyang": "#7A4A6B",
    "cn": "#3C4650",
}
CHOSEN_AT_MOST = 6


def zone_colour(zone_id: str, home: str = "", chosen: tuple[str, ...] = ()) -> str:
    """The colour of a zone: red for the home city, its own when one of at most six chosen, else slate."""
    if zone_id == home:
        return HOME
    if zone_id in chosen and len(chosen) <= CHOSEN_AT_MOST:
        return ZONE_COLOURS.get(zone_id, SLATE)
    return SLATE
