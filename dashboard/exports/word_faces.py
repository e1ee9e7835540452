"""The typefaces of a document in each language, and what stands in for them where they are missing.

In Chinese those of GB/T 9704—2012; every name is followed by faces that Windows, macOS, WPS and Linux have.
"""

from dataclasses import dataclass

TIMES, ARIAL = "Times New Roman", "Arial"


@dataclass(frozen=True)
class Face:
    """A typeface by its name, its stand-ins in order, its family and whether it is Chinese."""

    name: str
    instead: tuple[str, ...]
    family: str = "auto"
    chinese: bool = True


SONG = Face("宋体", ("SimSun", "Songti SC", "Noto Serif CJK SC"))
TITLE = Face(
    "方正小标宋简体", ("方正小标宋_GBK", "FZXiaoBiaoSong-B05S", "华文中宋", "STZhongsong", *SONG.instead)
)
BODY = Face("仿宋_GB2312", ("仿宋", "FangSong", "华文仿宋", "STFangsong", *SONG.instead))
SECOND = Face("楷体_GB2312", ("楷体", "KaiTi", "华文楷体", "STKaiti", *SONG.instead))
FIRST = Face("黑体", ("SimHei", "Heiti SC", "Noto Sans CJK SC"))
FACES = (
    TITLE,
    BODY,
    SECOND,
    FIRST,
    SONG,
    Face(TIMES, ("Liberation Serif",), "roman", chinese=False),
    Face(ARIAL, ("Liberation Sans",), "swiss", chinese=False),
)


def font_table() -> str:
    """The part of a document that names its faces and their stand-ins."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        f"{''.join(map(_font, FACES))}</w:fonts>"
    )


def _font(face: Face) -> str:
    charset = "86" if face.chinese else "00"
    return (
        f'<w:font w:name="{face.name}"><w:altName w:val="{",".join(face.instead)}"/>'
        f'<w:charset w:val="{charset}"/><w:family w:val="{face.family}"/><w:pitch w:val="variable"/></w:font>'
    )
