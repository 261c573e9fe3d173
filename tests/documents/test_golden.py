"""The whole text of every document, in both languages, beside the expected one.

`python -m tests.documents.test_golden` writes the expected texts anew; read the difference before keeping it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from facilitator.documents.catalogue import DocumentKind
from facilitator.export.formats import Format, render
from tests.documents.reading import document_about

GOLDEN = Path(__file__).parent.parent / "golden"
CASES = [(kind, language) for kind in DocumentKind for language in ("fr", "en")]


@pytest.mark.parametrize(("kind", "language"), CASES)
def test_the_document_reads_as_expected(kind: DocumentKind, language: str) -> None:
    assert _written(kind, language) == _golden(kind, language).read_text(encoding="utf-8")


def _written(kind: DocumentKind, language: str) -> str:
    return render(document_about(kind, language=language), Format.MARKDOWN).decode()


def _golden(kind: DocumentKind, language: str) -> Path:
    return GOLDEN / f"{kind}.{language}.md"


if __name__ == "__main__":
    for each, spoken in CASES:
        _golden(each, spoken).write_text(_written(each, spoken), encoding="utf-8")
