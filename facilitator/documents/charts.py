"""The pictures of the organisation, by themselves: the chart as it is and as proposed, and its load."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from facilitator.documents.bar_picture import load_pictures, outcomes_picture
from facilitator.documents.blocks import Block, Document, Heading, Paragraph, Picture, Run
from facilitator.documents.engagement_data import engagement_data
from facilitator.documents.letterhead import authors, facts, masthead
from facilitator.documents.org_picture import org_picture
from facilitator.documents.writing import AboutEngagement
from facilitator.domain.fte_bars import outcome_bars, unit_bars
from facilitator.domain.org_chart import ChartUnit, changed_chart, org_chart
from facilitator.domain.scenario import Scenario, target_of

PAGE: Final = 470.0
"""The width of the text on A4, in points."""

_LANDSCAPE: Final = (730.0, 900.0, 1090.0)
"""Sheets from A4 to A3 on their side, less the margins."""

_FLATTEST: Final = 0.52
"""Height by width of what has room on one of them, with its caption."""


def organisation_chart(writing: AboutEngagement) -> Document:
    """The chart of the organisation, then, of each scenario of the dossier, what it makes of it."""
    words = writing.words
    return _document(
        words("Organisation chart"), tuple(_charts(writing, _LANDSCAPE)), writing, landscape=True
    )


def load_chart(writing: AboutEngagement) -> Document:
    """The FTE of activities beside the headcount, and by what was decided."""
    return _document(writing.words("Load of the services"), tuple(load_bars(writing)), writing)


def current_chart(writing: AboutEngagement, widths: Sequence[float] = (PAGE,)) -> Iterator[Picture]:
    """The organisation as it is, on the first sheet it has room on; nothing without units."""
    dossier = writing.record
    chart = org_chart(dossier.structure, dossier.units)
    if chart:
        day = writing.words.long_day(writing.on)
        yield _on_a_sheet(writing.words("Current organisation, {day}", day=day), chart, widths, writing)


def scenario_charts(
    scenario: Scenario, writing: AboutEngagement, widths: Sequence[float] = (PAGE,)
) -> Iterator[Picture]:
    """The organisation a scenario proposes, each unit with what became of it."""
    dossier, words = writing.record, writing.words
    chart = changed_chart(dossier.structure, target_of(scenario, dossier.structure), dossier.units)
    if chart:
        caption = words("{name}: what changes", name=scenario.name)
        yield _on_a_sheet(caption, chart, widths, writing)


def load_bars(writing: AboutEngagement) -> Iterator[Picture]:
    """Units with their headcount and the FTE of their activities, then the FTE by outcome."""
    dossier, words = writing.record, writing.words
    yield from load_pictures(
        words("FTE of the activities and headcount, by unit"),
        unit_bars(dossier.structure, dossier.units),
        words,
        PAGE,
    )
    bars = outcome_bars(dossier.activities)
    if any(each.code for each in bars):
        yield outcomes_picture(words("FTE by outcome, today and once carried out"), bars, words, PAGE)


def _charts(writing: AboutEngagement, widths: Sequence[float]) -> Iterator[Picture]:
    yield from current_chart(writing, widths)
    for scenario in writing.record.scenarios:
        yield from scenario_charts(scenario, writing, widths)


def _on_a_sheet(
    caption: str, chart: Sequence[ChartUnit], widths: Sequence[float], writing: AboutEngagement
) -> Picture:
    """The picture on the narrowest sheet it has room on, else on the one that it fills best."""
    people, words = writing.record.people, writing.words
    found = [org_picture(caption, chart, people, words, width) for width in widths]
    fitting = (each for each in found if each.drawing.height <= _FLATTEST * each.drawing.width)
    return next(fitting, min(found, key=lambda each: each.drawing.height / each.drawing.width))


def _document(
    title: str, pictures: tuple[Picture, ...], writing: AboutEngagement, *, landscape: bool = False
) -> Document:
    words, engagement = writing.words, writing.record.engagement
    day = words("as of {day}", day=words.long_day(writing.on))
    nothing = Paragraph((Run(words("No unit was noted yet.")),))
    parts: tuple[Block, ...] = (Heading(1, words("Pictures")), *pictures) if pictures else (nothing,)
    blocks = (
        masthead(title, f"{engagement.name} – {day}", writing, is_draft=True),
        facts(((words("Subject"), engagement.title), *authors(writing))),
        *parts,
    )
    data = engagement_data(writing)
    data["pictures"] = [dict(each.figures) for each in pictures]
    return writing.document(title, "", blocks, data, landscape=landscape)
