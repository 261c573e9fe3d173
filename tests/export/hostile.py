"""Texts that break naive writers: controls, markup of every format, directions, emoji, very long words."""

from __future__ import annotations

from hypothesis import strategies as st

from facilitator.documents.blocks import (
    Align,
    BulletList,
    Column,
    Document,
    Heading,
    KeyValues,
    Masthead,
    Paragraph,
    Run,
    Style,
    Table,
)
from tests.documents.rich import NOW

PIECES = (
    "\x00", "\x07", "\x0b", "\x1b[31m", "\ud800", "\ufffe", "\ufdd0", "\ufeff", "\x85", "\t", "\n", "\n\n",
    "  ", "# ", "- ", "+ ", "1. ", "2) ", "> ", "```", "~~~", "---", "===", "***", "* ", "|", "||", ":--",
    "\\", "\\\n", "<b>", "<br>", "</w:t>", "<script>alert(1)</script>", "<!-- ", "&amp;", "&#10;", "]]>",
    "[x](y)", "[/x]", "![i](j)", "$x$", "http://a.fr/_b_", "HTTPS://A.FR", "www.a.fr", "jean@ville.fr",
    "mailto:a@b.fr", "_a_", "**b**", "`c`", "~d~", "=1+1", "{{x}}", "\u202e", "e\u0301",
    "\U0001f469\u200d\U0001f467", "漢字", "עברית", "العربية", "x" * 60, "« oui »", "40 %", "!?",
)  # fmt: skip

hostile = st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=6).map("".join)
"""Any text, with a taste for what writers stumble over."""


def document_of(text: str, language: str = "fr") -> Document:
    """A document with the text wherever a text can stand."""
    runs = (Run(text),)
    return Document(
        title=text,
        subject=text,
        language=language,
        author=text,
        created=NOW,
        blocks=(
            Masthead(text, text, text, text),
            Heading(1, text),
            *(Paragraph(runs, style) for style in Style),
            Paragraph(
                (Run(text, strong=True), Run(text, emphasis=True), Run(text, strong=True, emphasis=True))
            ),
            Paragraph(
                (Run("avant "), Run(text or "lien", link="https://ville.fr/?q=" + text), Run(" après"))
            ),
            BulletList((runs, runs)),
            BulletList((runs, runs), ordered=True),
            KeyValues(((text, (runs, runs)), ("clé", (runs,)))),
            Table(text, (Column(text, 0.3), Column("n", 0.7, Align.RIGHT)), ((runs, runs),)),
        ),
        data={"text": text, "list": [text, None, 1.5]},
    )
