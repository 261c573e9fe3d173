"""The document as Markdown (CommonMark with GitHub's tables). Text can never turn into markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from facilitator.documents.blocks import (
    Align,
    Block,
    BulletList,
    Document,
    Heading,
    KeyValues,
    Masthead,
    Paragraph,
    Picture,
    Run,
    Runs,
    Style,
    Table,
)
from facilitator.export.text import writable

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|~^$])")
_ENTITY = re.compile(r"&(?=#?\w+;)")
_BARE_ADDRESS = re.compile(r"(?<=[hH][tT]{2}[pP])(s?):(?=//)|(?<=\bwww)\.|@(?=\w)", re.I)
_LINE_START = re.compile(r"^(\s*)([#+=-]|\d+(?=[.)])|:(?=-))", re.M)
_QUOTED = frozenset({Style.VERBATIM, Style.QUESTION})


def render(document: Document) -> bytes:
    """The document as UTF-8 text, one blank line between blocks."""
    parts = [part for block in document.blocks for part in _block(block)]
    return ("\n\n".join(parts) + "\n").encode()


def _block(block: Block) -> Iterator[str]:
    match block:
        case Masthead():
            yield from _masthead(block)
        case Heading():
            yield f"{'#' * (block.level + 1)} {_inline(block.text)}"
        case Paragraph():
            yield _paragraph(block)
        case BulletList():
            yield "\n".join(_items(block))
        case KeyValues():
            yield "\n".join(_facts(block))
        case Table():
            yield _within(_inline(block.caption), "*")
            yield "\n".join(_rows(block))
        case Picture():
            yield _within(_inline(block.caption), "*")
            yield _drawn(block.lines)
            yield _starts(_escaped(block.source))


def _masthead(block: Masthead) -> Iterator[str]:
    top = " – ".join(filter(None, (_inline(block.sender), _inline(block.status))))
    if top:
        yield _starts(top)
    yield f"# {_inline(block.title)}"
    if block.subtitle:
        yield _within(_inline(block.subtitle), "**")


def _paragraph(block: Paragraph) -> str:
    lines = _starts(_passage(block.runs)).split("\n")
    if block.style in _QUOTED:
        return "\n".join(f"> {line}" for line in lines)
    return "\n".join(lines)


def _items(block: BulletList) -> Iterator[str]:
    for number, runs in enumerate(block.items, start=1):
        mark = f"{number}." if block.ordered else "-"
        indent = "\n" + " " * (len(mark) + 1)
        yield f"{mark} " + _starts(_passage(runs)).replace("\n", indent)


def _facts(block: KeyValues) -> Iterator[str]:
    for key, lines in block.rows:
        title = _within(_inline(key), "**")
        values = [_starts(_passage(line)).replace("\n", "\n  ") for line in lines]
        if len(values) == 1:
            yield f"- {title} – {values[0]}"
        else:
            yield f"- {title}"
            yield from (f"  - {value}".replace("\n", "\n  ") for value in values)


def _drawn(lines: Iterable[str]) -> str:
    """A picture in letters, as it stands: the fence is longer than any in it."""
    text = [" ".join(writable(line).split("\n")).rstrip() for line in lines]
    longest = max((len(found) for found in re.findall("`+", "\n".join(text))), default=0)
    fence = "`" * max(3, longest + 1)
    return "\n".join((f"{fence}text", *text, fence))


def _rows(block: Table) -> Iterator[str]:
    yield _row([_inline(column.title) for column in block.columns])
    yield _row(["---:" if column.align is Align.RIGHT else "---" for column in block.columns])
    for row in block.all_rows:
        yield _row([_passage(cell).replace("\\\n", "<br>") for cell in row])


def _row(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _passage(runs: Runs) -> str:
    """The runs as one passage; neighbours in the same manner share their marks."""
    groups = [(mark, "".join(map(_unmarked, group))) for mark, group in groupby(_trimmed(runs), key=_mark)]
    texts = ["", *(text for _, text in groups), ""]
    return "".join(
        _marked(text, mark) if _parted(texts[here], text) and _parted(text, texts[here + 2]) else text
        for here, (mark, text) in enumerate(groups)
    )


def _trimmed(runs: Runs) -> list[Run]:
    """The runs without the spaces and breaks that would stand at the ends of the passage."""
    inner = list(runs)
    while inner and not inner[0].text.strip():
        del inner[0]
    while inner and not inner[-1].text.strip():
        del inner[-1]
    if inner:
        inner[0] = replace(inner[0], text=inner[0].text.lstrip())
        inner[-1] = replace(inner[-1], text=inner[-1].text.rstrip())
    return inner


def _mark(run: Run) -> str:
    return "**" * run.strong + "*" * run.emphasis


def _unmarked(run: Run) -> str:
    if not run.link:
        return _escaped(run.text)
    label = _literal(run.text).replace("\n", " ")
    return f"[{label}](<{_target(run.link)}>)"


def _parted(left: str, right: str) -> bool:
    """Whether a mark between the two is read as one: against a letter, CommonMark may show the asterisks."""
    return not left or not right or left[-1].isspace() or right[0].isspace() or right.startswith("\\\n")


def _marked(text: str, mark: str) -> str:
    """The text in marks, line by line; its outer spaces stay outside them."""
    return "\\\n".join(_within(line, mark) for line in text.split("\\\n"))


def _within(text: str, mark: str) -> str:
    inner = text.strip()
    if not inner or not mark:
        return text
    start = text.index(inner)
    return f"{text[:start]}{mark}{inner}{mark}{text[start + len(inner) :]}"


def _inline(text: str) -> str:
    return _escaped(text).replace("\\\n", " ").strip()


def _escaped(text: str) -> str:
    """The text with nothing that Markdown or HTML would read, not even an address; a newline is a break."""
    plain = _BARE_ADDRESS.sub(lambda found: re.sub(r"[:.@]", r"\\\g<0>", found[0]), _literal(text))
    return plain.replace("\n", "\\\n")


def _literal(text: str) -> str:
    """The text with its signs and character references as they were typed."""
    return _ENTITY.sub(r"\&", _SPECIAL.sub(r"\\\1", writable(text)))


def _starts(text: str) -> str:
    """The passage, its marks that would open a list, a heading or a rule at a line's start escaped."""
    return _LINE_START.sub(_guarded, text)


def _guarded(match: re.Match[str]) -> str:
    space, mark = match.groups()
    return f"{space}{mark}\\" if mark[0].isdigit() else f"{space}\\{mark}"


def _target(link: str) -> str:
    return writable(link).replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E").replace("\n", "")
