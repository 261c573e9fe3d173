"""The document as a draft of a mail, to be looked over and sent by hand; nothing is sent from here.

`X-Unsent` makes Outlook open it as a draft. No line of a header is folded: Python's folding loses spaces
between encoded words. The boundary between the parts is drawn from what they say, not from chance.
"""

from __future__ import annotations

from collections.abc import Iterator
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from hashlib import sha256
from html import escape
from typing import Final

from facilitator.documents.blocks import (
    Addressee,
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
    Table,
    plain,
)
from facilitator.export.text import writable

_UNFOLDED: Final = SMTP.clone(max_line_length=998)
"""How headers are written."""

_SHORT: Final = SMTP.clone(max_line_length=76)
"""How bodies are: quoted-printable allows no longer line."""


def render(document: Document) -> bytes:
    """The draft: to whom, about what, the same in plain text and in HTML."""
    message = EmailMessage(policy=_SHORT)
    message["X-Unsent"] = "1"
    message["Subject"] = _header(f"{document.title} – {document.subject}")
    addresses = [found for each in document.to if (found := _address(each))]
    if addresses:
        message["To"] = addresses
    message.set_content(f"{as_text(document)}\n", cte="quoted-printable")
    body = "\n".join(part for block in document.blocks for part in _html(block))
    top = f'<!doctype html>\n<html lang="{escape(document.language)}"><meta charset="utf-8">'
    page = f"{top}\n<body>\n{body}\n</body></html>\n"
    message.add_alternative(page, subtype="html", cte="quoted-printable")
    message.set_boundary(f"=_{sha256(page.encode()).hexdigest()[:32]}")
    return message.as_bytes(policy=_UNFOLDED)


def as_text(document: Document) -> str:
    """What the mail says, as plain text."""
    return "\n\n".join(part for block in document.blocks for part in _text(block))


def _header(text: str) -> str:
    """One line without narrow spaces, which many fonts of mail programs lack."""
    return writable(text).replace("\u202f", "\u00a0").replace("\n", " ")


def _address(to: Addressee) -> Address | None:
    """The address as it stands in the people; None for what is none, so that it is filled in by hand."""
    try:
        return Address(_header(to.name), addr_spec=to.address.strip())
    except (MessageError, ValueError, IndexError):
        return None


def _text(block: Block) -> Iterator[str]:
    match block:
        case Masthead():
            yield from filter(None, (block.sender, block.title, block.subtitle))
        case Heading():
            yield writable(block.text)
        case Paragraph():
            yield writable(plain(block.runs))
        case BulletList():
            yield "\n".join(f"- {writable(plain(item))}" for item in block.items)
        case KeyValues():
            yield "\n".join(
                f"{writable(key)} – {writable('; '.join(map(plain, lines)))}" for key, lines in block.rows
            )
        case Table():
            yield writable(block.caption)
            yield "\n".join(" – ".join(writable(plain(cell)) for cell in row) for row in block.all_rows)
        case Picture():
            yield writable("\n".join((block.caption, *block.lines, block.source)))


def _html(block: Block) -> Iterator[str]:
    match block:
        case BulletList():
            yield f"<ul>{''.join(f'<li>{_inline(item)}</li>' for item in block.items)}</ul>"
        case Paragraph():
            yield f"<p>{_inline(block.runs)}</p>"
        case Heading():
            yield f"<h{block.level + 1}>{_escaped(block.text)}</h{block.level + 1}>"
        case Table():
            rows = "".join(
                f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in row)}</tr>" for row in block.all_rows
            )
            titles = "".join(f'<th scope="col">{_escaped(each.title)}</th>' for each in block.columns)
            yield f"<table><caption>{_escaped(block.caption)}</caption><tr>{titles}</tr>{rows}</table>"
        case _:
            yield from (f"<p>{_escaped(part)}</p>" for part in _text(block))


def _inline(runs: Runs) -> str:
    return "".join(map(_run, runs))


def _run(run: Run) -> str:
    said = _escaped(run.text)
    if run.strong:
        said = f"<strong>{said}</strong>"
    return f"<em>{said}</em>" if run.emphasis else said


def _escaped(text: str) -> str:
    return escape(writable(text)).replace("\n", "<br>\n")
