"""What is typed in haste is written out as a sentence; what is no sentence stays as it is."""

from __future__ import annotations

import pytest

from facilitator.documents.passages import prose


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("tour de table : chacun annonce son attente", "Tour de table : chacun annonce son attente."),
        ("l'ETP moyen baisse de 3 %", "L'ETP moyen baisse de 3 %."),
        ("qui relit ?", "Qui relit ?"),
        ("voir l'annexe…", "Voir l'annexe…"),
        ("deux pistes :\n- le guichet\n- le numérique", "Deux pistes :\n- le guichet\n- le numérique"),
        (
            "le tableau est sur https://valbrune.example.org/t",
            "Le tableau est sur https://valbrune.example.org/t",
        ),
        ("https://valbrune.example.org/t à relire", "https://valbrune.example.org/t à relire."),
        ("eAdministration à l'étude", "eAdministration à l'étude."),
        ("premier avis\n\nsecond avis", "Premier avis.\n\nSecond avis."),
        ("", ""),
    ],
)
def test_a_note_reads_as_a_sentence(typed: str, written: str) -> None:
    assert prose(typed) == written
    assert prose(written) == written
