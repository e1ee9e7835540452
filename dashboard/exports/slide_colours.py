"""Our colours and faces told in the words of an office's theme."""

import re
from functools import cache

from dashboard import theme
from dashboard.exports.openxml import EAST_ASIAN, LATIN

COLOUR = re.compile(r'<a:srgbClr val="([0-9A-Fa-f]{6})"(?:/>|>(.*?)</a:srgbClr>)')
# Text and paper follow the theme; the cities take its accents. The home city stays red: slides say so.
SOFTER = '<a:lumMod val="65000"/><a:lumOff val="35000"/>'
PALER = '<a:lumMod val="85000"/>'
ROLES = {
    theme.INK: ("tx1", ""),
    theme.SOFT: ("tx1", SOFTER),
    theme.FAINT: ("tx1", SOFTER),
    theme.RULE: ("bg1", PALER),
    theme.CARD: ("bg1", ""),
    theme.GROUND: ("bg1", ""),
    theme.LINK: ("hlink", ""),
    theme.SLATE: ("accent1", ""),
}


def in_theme(xml: str) -> str:
    """The XML of a slide or chart with the theme's faces and colours in place of ours."""
    xml = xml.replace(f'typeface="{LATIN}"', 'typeface="+mn-lt"')
    xml = xml.replace(f'typeface="{EAST_ASIAN}"', 'typeface="+mn-ea"')
    return COLOUR.sub(lambda found: _told(found[1].upper(), found[2] or ""), xml)


def _told(colour: str, inside: str) -> str:
    role, change = _role(colour)
    part = 0.0 if role else 0.05 if f"#{colour}" == theme.HOME_GROUND else share(colour, theme.HOME)
    if part:  # the home city's ground lets a dark paper through
        seen = f'<a:alpha val="{round(part * 100) * 1000}"/>'
        return f'<a:srgbClr val="{theme.HOME[1:]}">{seen}</a:srgbClr>'
    if not role:
        return f'<a:srgbClr val="{colour}">{inside}</a:srgbClr>' if inside else f'<a:srgbClr val="{colour}"/>'
    change = "" if "alpha" in inside and "alpha" in change else change
    return f'<a:schemeClr val="{role}">{change}{inside}</a:schemeClr>'


@cache
def _role(colour: str) -> tuple[str, str]:
    """The place of a colour in the theme and how it is changed; a pale one is its strong one, half seen."""
    plain = f"#{colour}"
    if plain in ROLES:
        return ROLES[plain]
    cities = [one for zone, one in theme.ZONE_COLOURS.items()]
    for n, strong in enumerate(cities):
        if strong.upper() == plain:
            return f"accent{n % 6 + 1}", "" if n < 6 else '<a:lumMod val="75000"/>'
    part = share(colour, theme.SLATE)
    return ("accent1", f'<a:alpha val="{round(part * 100) * 1000}"/>') if part else ("", "")


def share(colour: str, strong: str) -> float:
    """How much of a strong colour is mixed with white to give a pale one; 0 when it is another colour."""
    parts = [(255 - int(colour[n : n + 2], 16), 255 - int(strong[n + 1 : n + 3], 16)) for n in (0, 2, 4)]
    shares = [pale / full for pale, full in parts if full]
    alike = shares and all(abs(pale - shares[0] * full) <= 2 for pale, full in parts)
    return shares[0] if alike and 0.03 <= shares[0] < 0.97 else 0.0
