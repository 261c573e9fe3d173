"""The empty Word document that every export fills: A4, our own styles, in the language of the document.

Its parts are plain XML files in the assets, so that the look can be read and changed. Word's default
template is US Letter, English, and holds parts that no longer agree with changed styles.
"""

from __future__ import annotations

from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from facilitator import paths

LOCALES: Final = {"fr": "fr-FR", "en": "en-GB"}
"""The language a word processor checks the spelling in."""

_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date a zip can hold; a fixed one makes the same document the same bytes."""


def template(language: str) -> BytesIO:
    """The template as a file python-docx can open."""
    root = paths.assets() / "docx"
    parts = {
        path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()
    }
    locale = LOCALES[language].encode()
    return BytesIO(_packed({name: part.replace(b"fr-FR", locale) for name, part in parts.items()}))


def undated(package: bytes) -> bytes:
    """The package with every part dated the same, so that equal documents are equal bytes."""
    with ZipFile(BytesIO(package)) as found:
        return _packed({name: found.read(name) for name in found.namelist()})


def _packed(parts: dict[str, bytes]) -> bytes:
    """The parts as a zip, the content types first as the format asks."""
    target = BytesIO()
    with ZipFile(target, "w", ZIP_DEFLATED) as package:
        for name in sorted(parts, key=lambda name: (name != "[Content_Types].xml", name)):
            info = ZipInfo(name, _EPOCH)
            info.compress_type = ZIP_DEFLATED
            package.writestr(info, parts[name])
    return target.getvalue()
