"""`python -m maintain.font NotoSansCJK-Regular.ttc`: cuts the font of the pictures from Noto Sans CJK.

The file comes with Debian's `fonts-noto-cjk` or from the font's own releases. Run it again when a test says
that a character of the record or of the wording is missing.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from dashboard.exports.png import NARROW_QUOTES

ROOT = Path(__file__).resolve().parent.parent
FONTS = ROOT / "dashboard" / "exports" / "fonts"
FONT = FONTS / "NotoSansCJKsc-part.otf"
OPTIONS = Options(
    hinting=False,
    desubroutinize=True,
    layout_features=["kern"],
    drop_tables=["BASE", "VORG", "vhea", "vmtx", "DSIG"],
    name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14],
)
SIMPLIFIED = 2  # the face of the collection whose shapes are those of the mainland
# Latin with its accents, Greek, punctuation, superscripts, currencies, letter-like signs, numbers, arrows,
# mathematics, numbers in circles, blocks, geometry, signs, Chinese punctuation, full width.
BLOCKS = (
    (0x20, 0x7E),
    (0xA0, 0x17F),
    (0x391, 0x3C9),
    (0x2010, 0x2044),
    (0x2070, 0x209C),
    (0x20A0, 0x20BF),
    (0x2100, 0x214F),
    (0x2150, 0x218F),
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2460, 0x2473),
    (0x2500, 0x257F),
    (0x2580, 0x259F),
    (0x25A0, 0x25FF),
    (0x2600, 0x2714),
    (0x3000, 0x301F),
    (0xFF01, 0xFF5E),
)


def common() -> set[str]:
    """The 3,755 characters of level 1 of GB 2312, which cover what the record may add."""
    rows = (bytes((high, low)) for high in range(0xB0, 0xD8) for low in range(0xA1, 0xFF))
    return {letter for pair in rows for letter in pair.decode("gb2312", "ignore")}


def used() -> set[str]:
    """All characters of the record and of the wording."""
    texts = [*(ROOT / "data").rglob("*.csv"), *(ROOT / "dashboard").rglob("*.py")]
    return {letter for path in texts for letter in path.read_text(encoding="utf-8")}


def wanted() -> set[str]:
    """The characters that the font should have."""
    blocks = {chr(code) for first, last in BLOCKS for code in range(first, last + 1)}
    return {letter for letter in common() | used() | blocks if letter.isprintable()}


def cut(source: Path) -> tuple[int, list[str]]:
    """Writes the font; gives how many characters it has, and which of the used ones the source lacks."""
    font = TTFont(source, fontNumber=SIMPLIFIED)
    has = set(font.getBestCmap())
    _name_narrow_quotes(font)
    subsetter = Subsetter(OPTIONS)
    subsetter.populate(unicodes=[ord(letter) for letter in (*wanted(), *NARROW_QUOTES.values())])
    subsetter.subset(font)
    font.save(FONT)
    covered = sorted(has & set(font.getBestCmap()))
    (FONTS / "characters.txt").write_text("".join(map(chr, covered)) + "\n", encoding="utf-8")
    lacking = (letter for letter in used() if letter.isprintable() and ord(letter) not in has)
    return len(covered), sorted(lacking)


def _name_narrow_quotes(font: TTFont) -> None:
    """Names the quotation marks for English, which the font has as a feature only, as characters."""
    table, narrow = font["GSUB"].table, {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "pwid":
            for number in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[number].SubTable:
                    narrow |= getattr(part, "ExtSubTable", part).mapping
    for cmap in (one for one in font["cmap"].tables if one.isUnicode() and one.format != 14):
        for quote, letter in NARROW_QUOTES.items():
            cmap.cmap[ord(letter)] = narrow[cmap.cmap[ord(quote)]]


def main(arguments: list[str]) -> int:
    """Cuts the font from the file that is named; 2 when none is."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        print("python -m maintain.font NotoSansCJK-Regular.ttc")
        return 2
    count, lacking = cut(Path(arguments[0]))
    print(f"{FONT.relative_to(ROOT)}: {count} characters, {FONT.stat().st_size // 1024} KB")
    if lacking:
        print(f"not in the source either: {' '.join(lacking)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
