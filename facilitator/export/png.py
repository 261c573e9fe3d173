"""The pictures of a document as one PNG: the SVG painted by resvg with the fonts beside the program.

A machine without any font gives the same picture; only letters those fonts lack are looked for elsewhere.
"""

from __future__ import annotations

import re
from typing import Final

from facilitator import paths
from facilitator.documents.blocks import Document
from facilitator.export import svg

DOTS: Final = 300
"""Per inch: sharp in print."""

_MOST_PIXELS: Final = 12_000
"""On a side; a picture that would be larger is painted less finely."""

_OURS: Final = re.compile(r"[\x00-\u058f\u0590-\u05ff\u1e00-\u27ff\ufb00-\ufb4f]*")
"""Scripts the fonts beside the program have letters of."""


def render(document: Document) -> bytes:
    """All pictures of the document below each other, as the bytes of a .png file."""
    return painted(svg.render(document))


def painted(drawing: bytes) -> bytes:
    """An SVG of ours as a PNG."""
    from resvg_py import svg_to_bytes

    text = drawing.decode()
    fonts = paths.assets() / "fonts"
    painted: bytes = svg_to_bytes(
        svg_string=text,
        zoom=_zoom(text),
        dpi=96.0,
        background="#FFFFFF",
        font_files=[str(path) for path in sorted(fonts.glob("*.ttf"))],
        font_family="Liberation Sans",
        sans_serif_family="Liberation Sans",
        skip_system_fonts=_OURS.fullmatch(text) is not None,
    )
    return painted


def _zoom(drawing: str) -> float:
    """How much larger than its points a picture is painted: resvg takes 96 pixels for an inch."""
    found = re.search(r'width="([\d.]+)pt" height="([\d.]+)pt"', drawing)
    longest = max(map(float, found.groups())) if found else 1.0
    return min(DOTS / 96, _MOST_PIXELS / (longest * 96 / 72))
