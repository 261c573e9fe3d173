"""Where a diagnostic leads: what was heard, the scenarios side by side, what is recommended, what is open."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator import wording
from facilitator.documents.blocks import Block, BulletList, Column, Heading, Paragraph, Run, Runs, Table
from facilitator.documents.cells import label_cell, staff_cell, staff_column
from facilitator.documents.charts import scenario_charts
from facilitator.documents.passages import passage
from facilitator.documents.registers import lines
from facilitator.documents.typography import capital
from facilitator.documents.verdicts import conditions, outcome_title, outcomes_table, unmeasured
from facilitator.documents.writing import NOTHING, AboutEngagement
from facilitator.domain.dossier import Dossier
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.organisation import Activity, VerdictCode
from facilitator.domain.people import folded
from facilitator.domain.scenario import Scenario, ScenarioStatus, target_of
from facilitator.domain.staffing import total
from facilitator.i18n import N_
from facilitator.scenario_words import scenario_status_label, told

_TAGGED: Final = {
    N_("Strengths"): ("force", "atout", "point-fort", "strength", "strong"),
    N_("Irritants"): ("irritant", "faiblesse", "frein", "difficulte", "weakness", "pain"),
    N_("Room for manoeuvre"): ("marge", "levier", "manoeuvre", "opportunite", "room", "lever", "opportunity"),
}
"""Titles, and how the tags begin that put a finding under them."""


def heard(writing: AboutEngagement) -> Iterator[Block]:
    """Findings by their tags, then leads and risks; nobody is named, what was dropped is left out."""
    words, dossier = writing.words, writing.record
    findings = told_of(dossier, ItemKind.FINDING)
    left = list(findings)
    for title, tags in _TAGGED.items():
        found = [each for each in findings if _is_tagged(each, tags)]
        left = [each for each in left if each not in found]
        yield from _listed(words(title), found, writing)
    yield from _listed(words("Findings"), left, writing)
    for kind in (ItemKind.IDEA, ItemKind.RISK):
        kept = [each for each in told_of(dossier, kind) if each.status is not Status.DROPPED]
        yield from _listed(wording.kind_plural(kind, words), kept, writing)


def scenarios(writing: AboutEngagement) -> Iterator[Block]:
    """Each scenario: how far it has come, its chart, and what it changes."""
    shown = [each for each in writing.record.scenarios if each.status is not ScenarioStatus.FORMER]
    for scenario in shown:
        yield Heading(2, _named(scenario, writing))
        yield from _scenario(scenario, writing)


def recommendations(writing: AboutEngagement) -> Iterator[Block]:
    """What is to change, outcome by outcome; what is kept is in the totals."""
    decided = [each for each in writing.record.activities if each.verdict]
    if not decided:
        return
    yield outcomes_table(writing.record.activities, writing)
    yield from unmeasured(writing.record.activities, writing)
    for code in VerdictCode:
        found = [each for each in decided if each.verdict is code]
        if found and code is not VerdictCode.KEEP:
            yield _changes(code, found, writing)


def open_questions(writing: AboutEngagement) -> Iterator[Block]:
    """The questions without an answer."""
    found = [each for each in told_of(writing.record, ItemKind.QUESTION) if each.status is Status.OPEN]
    if found:
        yield BulletList(tuple(passage(each.text) for each in found))


def told_of(dossier: Dossier, *kinds: ItemKind) -> tuple[Item, ...]:
    """The items a diagnostic tells: what is private is in none, whoever reads it."""
    return tuple(each for each in dossier.of_kind(*kinds) if not each.is_private)


def _is_tagged(item: Item, tags: Sequence[str]) -> bool:
    return any(folded(tag).startswith(tags) for tag in item.tags)  # type: ignore[arg-type]


def _listed(title: str, items: Sequence[Item], writing: AboutEngagement) -> Iterator[Block]:
    if items:
        yield Heading(2, title)
        yield BulletList(tuple(passage(each.text, strong=each.important) for each in items))


def _named(scenario: Scenario, writing: AboutEngagement) -> str:
    status = scenario_status_label(scenario.status, writing.words)
    return writing.words(
        "{name} (scenario {number}, {status})", number=scenario.number, name=scenario.name, status=status
    )


def _scenario(scenario: Scenario, writing: AboutEngagement) -> Iterator[Block]:
    words, dossier = writing.words, writing.record
    changes = told(dossier.structure, target_of(scenario, dossier.structure), words)
    if not changes:
        yield Paragraph(passage(words("Nothing is different from the current organisation.")))
        return
    yield from scenario_charts(scenario, writing)
    columns = (
        Column(words("Unit or activity"), 0.42),
        Column(words("Unit"), 0.24),
        Column(words("What changes"), 0.34),
    )
    rows = tuple(
        (
            passage(f"{each.mark.value} {each.text}"),
            passage(each.unit if each.unit and each.unit != each.text else ""),
            passage(each.why),
        )
        for each in changes
    )
    yield Table(words("{name}: line by line", name=scenario.name), columns, rows)


def _changes(code: VerdictCode, found: Sequence[Activity], writing: AboutEngagement) -> Table:
    words = writing.words
    columns = (
        Column(words("Activity"), 0.36),
        Column(words("To, with"), 0.19),
        staff_column(words("FTE"), 0.1),
        Column(words("Why"), 0.35),
    )
    rows = tuple(_change(each, writing) for each in found)
    whole = (label_cell(words("Total")), (), staff_cell(total(found), words, strong=True), ())
    return Table(outcome_title(code, writing), columns, rows, whole)


def _change(activity: Activity, writing: AboutEngagement) -> tuple[Runs, ...]:
    unit = writing.record.unit(activity.unit_id)
    why = lines(activity.rationale, *map(capital, conditions(activity, writing)))
    return (
        passage(activity.title) + ((Run(f"\n{unit.name}", emphasis=True),) if unit else ()),
        passage(activity.target or NOTHING),
        staff_cell(activity.fte, writing.words),
        why or passage(NOTHING),
    )
