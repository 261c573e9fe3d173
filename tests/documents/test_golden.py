"""The whole text of minutes and decision records, in both languages, beside the expected one.

`python -m tests.documents.test_golden` writes the expected texts anew; read the difference before keeping it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.documents.catalogue import DocumentKind, build
from facilitator.domain.record import Audience
from facilitator.export.formats import Format, render
from facilitator.i18n import Words
from tests.documents.rich import NOW, rich_record

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = [(kind, language) for kind in DocumentKind for language in ("fr", "en")]


@pytest.mark.parametrize(("kind", "language"), CASES)
def test_the_document_reads_as_expected(kind: DocumentKind, language: str) -> None:
    assert _written(kind, language) == _golden(kind, language).read_text(encoding="utf-8")


def _written(kind: DocumentKind, language: str) -> str:
    document = build(kind, rich_record(), Words(language), Audience.COMMITTEE, NOW)
    return render(document, Format.MARKDOWN).decode()


def _golden(kind: DocumentKind, language: str) -> Path:
    return GOLDEN / f"{kind}.{language}.md"


if __name__ == "__main__":
    for each, spoken in CASES:
        _golden(each, spoken).write_text(_written(each, spoken), encoding="utf-8")
