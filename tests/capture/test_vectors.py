"""The thirty-five lines of the specification, each read as it says, and nothing it does not name."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from facilitator.capture.parser import Command, Continuation, parse
from facilitator.domain.items import Draft, ItemKind, NameRef
from tests.capture.stage import CONTEXT, PEOPLE_BY_ID, in_point

VECTORS = Path(__file__).parents[1] / "vectors"
LINES = [json.loads(line) for line in (VECTORS / "grammar.jsonl").read_text(encoding="utf-8").splitlines()]
TRAPS = (VECTORS / "traps.txt").read_text(encoding="utf-8").splitlines()


def said(draft: Draft) -> dict[str, Any]:
    """Everything a draft says, under the names of the vectors; what it does not say is left out."""
    measures = draft.measures
    found: dict[str, Any] = {
        "owner": _name(draft.owner) if draft.owner else None,
        "contributors": [_name(name) for name in draft.contributors],
        "due": draft.due and draft.due.isoformat(),
        "tags": list(draft.tags),
        "important": draft.important,
        "flags": [flag.code.value for flag in draft.flags],
        "vote": draft.vote
        and {"for": draft.vote.favour, "against": draft.vote.against, "abstain": draft.vote.abstain},
        "fte": measures.fte and float(measures.fte),
        "volume": measures.volume and int(measures.volume),
        "volume_unit": measures.volume_unit,
        "period": measures.period,
        "workload_minutes": measures.workload_minutes,
        "workload_period": measures.workload_period,
        "frequency": measures.frequency,
        "verdict": draft.outcome,
        "target": draft.target,
    }
    if draft.kind is ItemKind.DECISION:
        found |= {"status": draft.status, "decided_by": draft.decided_by}
    return {"kind": draft.kind, "text": draft.text} | {key: value for key, value in found.items() if value}


def _name(name: NameRef) -> str:
    return PEOPLE_BY_ID[name.person_id].full_name if name.person_id else name.typed


@pytest.mark.parametrize("vector", LINES, ids=[vector["line"][:50] for vector in LINES])
def test_a_line_of_the_specification_means_what_it_says(vector: Mapping[str, Any]) -> None:
    """Kind, text, owner, date, tags, measures and flags, exactly."""
    expected = vector["expect"]
    found = parse(vector["line"], in_point(ItemKind(vector["default"])))
    match found:
        case Continuation():
            assert {"continuation": found.text} == expected
        case Command():
            assert {"command": " ".join(found.words)} == expected
        case Draft():
            assert said(found) == {key: value for key, value in expected.items() if value is not None}
            assert found.raw == vector["line"]
        case _:
            pytest.fail(f"nothing understood in {vector['line']!r}")


@pytest.mark.parametrize("sentence", TRAPS)
def test_an_ordinary_sentence_full_of_traps_comes_back_unaltered(sentence: str) -> None:
    """A note, in its own words, with nothing read into it."""
    draft = parse(sentence, CONTEXT)

    assert draft == Draft(kind=ItemKind.NOTE, text=sentence, raw=sentence)
