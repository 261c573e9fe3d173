"""From plain text to runs: addresses become links, blank lines separate paragraphs."""

from __future__ import annotations

import re

from facilitator.documents.blocks import Paragraph, Run, Runs, Style
from facilitator.documents.typography import capital

_ADDRESS = re.compile(r"https?://[^\s<>\"«»]*[^\s<>\"«».,;:!?)\]'’]")
_ENDED = re.compile(r"[^\w»”\"’')%€°]$|\S*://\S*$")
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


def prose(text: str) -> str:
    """What was typed in haste, as minutes write it: each paragraph from a capital to a full stop.

    A list keeps its lines as they are, and an address its end.
    """
    return "\n\n".join(_sentence(part) for part in _BLANK_LINE.split(text.strip("\n")))


def _sentence(part: str) -> str:
    said = part.strip()
    if not _ADDRESS.match(said) and not said[1:2].isupper():
        said = capital(said)
    return said if not said or "\n" in said or _ENDED.search(said) else f"{said}."


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
