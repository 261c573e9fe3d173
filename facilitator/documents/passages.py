"""From plain text to runs: addresses become links, blank lines separate paragraphs."""

from __future__ import annotations

import re

from facilitator.documents.blocks import Paragraph, Run, Runs, Style

_ADDRESS = re.compile(r"https?://[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]'’]")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")


def passage(text: str, *, strong: bool = False, emphasis: bool = False) -> Runs:
    """The text as runs in one manner, its web addresses as links; empty for an empty text."""
    runs: list[Run] = []
    end = 0
    for match in _ADDRESS.finditer(text):
        runs.append(Run(text[end : match.start()], strong, emphasis))
        runs.append(Run(match[0], strong, emphasis, link=match[0]))
        end = match.end()
    runs.append(Run(text[end:], strong, emphasis))
    return tuple(run for run in runs if run.text)


def paragraphs(
    text: str, style: Style = Style.BODY, *, strong: bool = False, before: Runs = ()
) -> tuple[Paragraph, ...]:
    """The text as paragraphs, split at blank lines; `before` opens the first one."""
    parts = [part for part in _BLANK_LINE.split(text.strip("\n")) if part.strip()] or [""]
    first, *others = (passage(part, strong=strong) for part in parts)
    return (
        Paragraph(before + first, style),
        *(Paragraph(runs, style) for runs in others),
    )
