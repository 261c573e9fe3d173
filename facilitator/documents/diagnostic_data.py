"""The plain values of the diagnostic, for programs that read its JSON."""

from __future__ import annotations

from collections.abc import Sequence

from facilitator.analysis.diagnosis import Diagnosis
from facilitator.analysis.findings import Finding
from facilitator.analysis.overlaps import Overlap
from facilitator.analysis_words import finding_reason, overlap_reason
from facilitator.documents.blocks import Json
from facilitator.documents.diagnostic_leads import told_of
from facilitator.documents.inventory import ServiceLines
from facilitator.documents.matrix_data import matrix_data
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.items import Item, ItemKind
from facilitator.domain.organisation import Activity
from facilitator.domain.scenario import Scenario, target_of
from facilitator.scenario_words import told


def diagnostic_data(
    writing: AboutEngagement, services: Sequence[ServiceLines], found: Diagnosis
) -> dict[str, Json]:
    """The matrix with what the analyses found, what was heard, and what each scenario changes."""
    dossier = writing.record
    data = matrix_data(writing, services)
    data["overlaps"] = [_overlap(each, writing) for each in found.overlaps]
    data["findings"] = [_finding(each, writing) for each in found.findings]
    data["heard"] = [
        _heard(each)
        for each in told_of(dossier, ItemKind.FINDING, ItemKind.IDEA, ItemKind.RISK, ItemKind.QUESTION)
    ]
    data["scenarios"] = [_scenario(each, writing) for each in dossier.scenarios]
    return data


def _overlap(overlap: Overlap, writing: AboutEngagement) -> Json:
    return {
        "a": _activity(overlap.first, writing),
        "b": _activity(overlap.second, writing),
        "score": overlap.score,
        "why": overlap_reason(overlap, writing.words),
    }


def _activity(activity: Activity, writing: AboutEngagement) -> Json:
    unit = writing.record.unit(activity.unit_id)
    return {"id": activity.id, "unit": unit.name if unit else None, "text": activity.title}


def _finding(finding: Finding, writing: AboutEngagement) -> Json:
    unit = writing.record.unit(finding.unit_id)
    return {
        "id": finding.id,
        "text": finding.text,
        "unit": unit.name if unit else None,
        "code": finding.code.value,
        "why": finding_reason(finding, writing.words),
    }


def _heard(item: Item) -> Json:
    return {
        "id": item.id,
        "ref": item.ref,
        "kind": item.kind.value,
        "text": item.text,
        "tags": list(item.tags),
    }


def _scenario(scenario: Scenario, writing: AboutEngagement) -> Json:
    structure = writing.record.structure
    return {
        "id": scenario.id,
        "number": scenario.number,
        "name": scenario.name,
        "status": scenario.status.value,
        "changes": [
            {"code": each.code, "id": each.id, "text": each.text, "unit": each.unit, "why": each.why}
            for each in told(structure, target_of(scenario, structure), writing.words)
        ],
    }
