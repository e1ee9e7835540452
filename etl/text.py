"""Turns the bytes of a file into text, whatever office software did to them."""

import codecs
import unicodedata
from pathlib import Path

from etl.errors import Findings, mistake

SIGNATURES = (
    (b"PK\x03\x04", ("Excel 工作簿", "an Excel workbook")),
    (b"\xd0\xcf\x11\xe0", ("旧版 Excel 工作簿", "an old Excel workbook")),
    (codecs.BOM_UTF16_LE, ("UTF-16 文本", "UTF-16 text")),
    (codecs.BOM_UTF16_BE, ("UTF-16 文本", "UTF-16 text")),
)
BINARY = ("二进制文件", "a binary file")
READ_AS_GB18030 = (
    "{name} 按 GB18030 编码读取；请改存为 UTF-8。",
    "{name} was read as GB18030; please save it in UTF-8.",
)
ENOUGH, SURE = 6, 0.8  # so many foreign letters, so large a share of them common
LAST_COMMON = 0xD7
REPLACEMENT = "\ufffd"
DAMAGE = frozenset(("Cc", "Cf", "Cs", "Cn", "Co"))


def read(path: Path, name: str, findings: Findings) -> str | None:
    """The text of a file, or None with the mistake that explains it."""
    try:
        content = path.read_bytes()
    except OSError:
        findings.add([mistake("missing_file", name)])
        return None
    kind = next((kind for start, kind in SIGNATURES if content.startswith(start)), None)
    decoded = None if kind else decode(content)
    if kind or b"\x00" in content:
        findings.add([mistake("not_text", name, kind=kind or BINARY)])
    elif decoded is None:
        findings.add([mistake("encoding", name)])
    elif not decoded[0].strip():
        findings.add([mistake("empty_file", name)])
    else:
        if decoded[1] != "UTF-8":
            chinese, english = READ_AS_GB18030
            findings.remarks.append((chinese.format(name=name), english.format(name=name)))
        return decoded[0]
    return None


def decode(content: bytes) -> tuple[str, str] | None:
    """The text and its encoding, or None when that can not be told for sure."""
    try:
        return content.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        pass
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return None
    common = [_is_common(letter) for letter in text if not letter.isascii()]
    return (text, "GB18030") if len(common) >= ENOUGH and sum(common) >= SURE * len(common) else None


def is_sound(cell: str) -> bool:
    """False for text with marks of damage: control and invisible characters, the replacement sign."""
    if cell.isprintable() and REPLACEMENT not in cell:
        return True
    kinds = (unicodedata.category(letter) for letter in cell if letter not in "\t\r\n")
    return REPLACEMENT not in cell and not DAMAGE.intersection(kinds)


def plain(cell: str) -> str:
    """Full-width letters, digits and signs as plain ones."""
    return cell if cell.isascii() else unicodedata.normalize("NFKC", cell).strip()


def _is_common(letter: str) -> bool:
    """True for the common signs of GB 2312: Latin text read as Chinese by mistake falls outside of them."""
    try:
        return letter.encode("gb2312")[0] <= LAST_COMMON
    except UnicodeEncodeError:
        return False
