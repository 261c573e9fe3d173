"""A reminder is a draft of a mail: the right person, a subject that survives, the same words twice."""

from __future__ import annotations

from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from hypothesis import given
from hypothesis import strategies as st

from facilitator.documents.blocks import Addressee, BulletList, Document, Heading, Paragraph, Run
from facilitator.export.eml import as_text, render
from tests.stage import PARIS

NOW = datetime(2026, 3, 10, 11, 40, tzinfo=PARIS)
TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), min_size=1, max_size=80)


def mail(document: Document) -> EmailMessage:
    """The draft as a mail program reads it."""
    found = message_from_bytes(render(document), policy=default)
    assert isinstance(found, EmailMessage)
    return found


def letter(title: str, *texts: str, to: tuple[Addressee, ...] = ()) -> Document:
    """A short letter."""
    blocks = (
        Paragraph((Run("Madame,"),)),
        BulletList(tuple((Run("A-02 ", strong=True), Run(text)) for text in texts)),
    )
    return Document(title, "Pôle Ressources", "fr", "Claude Riva", NOW, blocks, to=to)


def said(found: EmailMessage, kind: str) -> str:
    """What one part of the mail says."""
    part = found.get_body((kind,))
    assert part is not None
    content = part.get_content()
    assert isinstance(content, str)
    return content.replace("\r\n", "\n")


def test_it_is_a_draft_to_the_owner_from_nobody_yet() -> None:
    found = mail(letter("Vos actions", "Relancer", to=(Addressee("Anne Vidal", "anne@exemple.fr"),)))
    assert found["X-Unsent"] == "1"
    assert found["From"] is None
    assert str(found["To"]) == "Anne Vidal <anne@exemple.fr>"
    assert found["Subject"] == "Vos actions – Pôle Ressources"
    assert "- A-02 Relancer" in said(found, "plain")
    assert "<li><strong>A-02 </strong>Relancer</li>" in said(found, "html")


def test_an_address_that_is_none_is_left_to_be_filled_in() -> None:
    for address in ("", "pas une adresse", "@", "a@b@c", "anne@exemple.fr\nBcc: x@y.fr", "é@exemple.fr "):
        found = mail(letter("Vos actions", "Relancer", to=(Addressee("Anne", address),)))
        assert found["Bcc"] is None
        assert found["To"] is None or "exemple.fr" in str(found["To"]), address


def test_nothing_typed_becomes_markup_or_a_header() -> None:
    found = mail(letter("Vos\r\nBcc: x@y.fr actions", "<script>alert(1)</script> & co"))
    assert found["Bcc"] is None
    assert "<script>" not in said(found, "html")
    assert "&lt;script&gt;" in said(found, "html")
    assert "<script>alert(1)</script> & co" in said(found, "plain")


@given(TEXT, TEXT)
def test_subject_and_words_come_back_as_they_were_written(title: str, text: str) -> None:
    document = letter(f"n° 4 : {title}", text)
    found = mail(document)
    written = " ".join(f"n° 4 : {title} – Pôle Ressources".replace("\u202f", "\u00a0").split(" "))
    assert " ".join(str(found["Subject"]).split()) == " ".join(written.split())
    assert said(found, "plain").rstrip("\n") == as_text(document).rstrip("\n")


def test_the_lines_of_a_body_stay_short_and_a_header_is_one_line() -> None:
    """Quoted-printable allows 76 characters; a folded subject would lose spaces."""
    raw = render(letter("Vos actions " + "très longues " * 12, "é" * 300)).decode("ascii")
    head, _, body = raw.partition("\r\n\r\n")
    assert max(map(len, body.split("\r\n"))) <= 76
    assert not [line for line in head.split("\r\n") if line.startswith((" ", "\t"))]
    assert "\n" not in raw.replace("\r\n", "")


def test_titles_stand_in_both_parts() -> None:
    found = mail(Document("T", "S", "fr", "", NOW, (Heading(1, "À faire"),)))
    assert "À faire" in said(found, "plain")
    assert "<h2>À faire</h2>" in said(found, "html")
