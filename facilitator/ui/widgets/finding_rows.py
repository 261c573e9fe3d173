"""The results of the analyses as rows: overlaps on two lines, the others on one, what was set aside last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

from rich.console import Console
from rich.text import Text

from facilitator.analysis.findings import Finding, FindingCode
from facilitator.analysis.findings import key as key_of
from facilitator.analysis.looks import LookCode, Result
from facilitator.analysis.overlaps import Overlap
from facilitator.analysis_words import finding_reason, overlap_reason
from facilitator.domain.dismissal import Dismissal
from facilitator.domain.dossier import Dossier
from facilitator.domain.organisation import Activity
from facilitator.i18n import N_
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.labelled import labelled
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.row_list import LateRow, Row
from facilitator.values import dataclass

_UNIT: Final = 16
"""Cells of the unit before a line."""

_TITLE: Final = 34
"""Cells of a line's title, before why it is pointed at."""

_OF_A_UNIT: Final = 8
"""Cells more for the unit, where the whole of it is pointed at."""

_SHOWN: Final = 6
"""Lines of a result the card names."""

TITLES: Final = {
    LookCode.OVERLAPS: N_("Overlaps to settle"),
    LookCode.ORPHANS: N_("What belongs to nobody"),
    LookCode.PARTS: N_("Parts (RACI)"),
    LookCode.LOAD: N_("Workload and headcount"),
    LookCode.SPAN: N_("Span of control"),
    LookCode.SINGLE: N_("Only one agent"),
    LookCode.SEASON: N_("Seasons"),
}


@dataclass(frozen=True)
class FindingRows:
    """Results that count by what was looked at, and those set aside."""

    shown: Mapping[LookCode, tuple[Result, ...]]
    dismissals: tuple[Dismissal, ...]
    dossier: Dossier
    ink: Ink

    def rows(self) -> Iterator[Row | LateRow]:
        """Every result; long lists are painted in sight."""
        first = True
        for code, results in self.shown.items():
            if results:
                yield from self._section(self.ink.words(TITLES[code]), len(results), first)
                first = False
            for place, result in enumerate(results):
                yield from self._result(f"{code}:{place}", result)
        if self.dismissals:
            yield from self._section(self.ink.words("What was set aside"), len(self.dismissals), first)
        for each in self.dismissals:
            yield Row(self._dismissed(each), f"aside:{each.id}")

    def _section(self, title: str, count: int, first: bool) -> Iterator[Row]:
        if not first:
            yield Row(Text(""))
        palette = self.ink.palette
        yield Row(line((f"{title} ", f"bold {palette.accent}"), (str(count), palette.muted)))

    def _result(self, key: str, result: Result) -> Iterator[LateRow]:
        if isinstance(result, Overlap):
            yield LateRow(lambda _, each=result: self._first_of(each), f"{key}:0")  # type: ignore[misc]
            yield LateRow(lambda _, each=result: self._second_of(each), f"{key}:1")  # type: ignore[misc]
        else:
            yield LateRow(lambda _, each=result: self._finding(each), f"{key}:0")  # type: ignore[misc]

    def _first_of(self, overlap: Overlap) -> Text:
        palette, words = self.ink.palette, self.ink.words
        share = f"{round(overlap.score * 100)} %"
        why = (f"  {share}  {overlap_reason(overlap, words)}", palette.muted)
        return line(*self._named(overlap.first), why)

    def _second_of(self, overlap: Overlap) -> Text:
        return line(*self._named(overlap.second, "= "))

    def _named(self, activity: Activity, sign: str = "  ") -> list[tuple[str, str]]:
        palette = self.ink.palette
        return [
            (sign, palette.warning),
            (fitted(self._unit(activity.unit_id), _UNIT), palette.muted),
            (fitted(f" {activity.title}", _TITLE), palette.text),
        ]

    def _finding(self, finding: Finding) -> Text:
        palette = self.ink.palette
        if finding.id == finding.unit_id:
            named = (fitted(finding.text, _UNIT + _OF_A_UNIT), palette.text)
            return line("  ", named, (f"  {finding_reason(finding, self.ink.words)}", palette.muted))
        unit = self._unit(finding.unit_id)
        return line(
            "  ",
            (fitted(unit, _UNIT), palette.muted),
            (fitted(f" {finding.text}", _TITLE), palette.text),
            (f"  {finding_reason(finding, self.ink.words)}", palette.muted),
        )

    def _dismissed(self, dismissal: Dismissal) -> Text:
        palette = self.ink.palette
        names = " = ".join(filter(None, (self._name(each) for each in dismissal.about[:2])))
        return line(
            ("  ", ""),
            (fitted(names, _UNIT + _TITLE), palette.muted),
            (f"  {dismissal.reason}", palette.text),
        )

    def _unit(self, unit_id: str | None) -> str:
        unit = self.dossier.unit(unit_id)
        return unit.name if unit else "–"

    @cached_property
    def _names(self) -> Mapping[str, str]:
        dossier = self.dossier
        return {
            **{each.id: each.name for each in dossier.units},
            **{mission.id: mission.title for mission in dossier.missions},
            **{activity.id: activity.title for activity in dossier.activities},
            **{each.id: each.full_name for each in dossier.people},
        }

    def _name(self, line_id: str) -> str:
        return self._names.get(line_id, "")

    # what a key stands for

    def result(self, key: str) -> Result | None:
        """The result of a row."""
        code, _, rest = key.partition(":")
        place = rest.partition(":")[0]
        results = self.shown.get(LookCode(code), ()) if code in set(LookCode) else ()
        return results[int(place)] if place.isdecimal() and int(place) < len(results) else None

    def dismissal(self, key: str) -> Dismissal | None:
        """The result set aside of a row."""
        return next((each for each in self.dismissals if key == f"aside:{each.id}"), None)

    def line_of(self, key: str) -> str:
        """The line a row points to."""
        if dismissal := self.dismissal(key):
            return dismissal.about[0]
        result = self.result(key)
        if isinstance(result, Overlap):
            return result.second.id if key.endswith(":1") else result.first.id
        return result.id if result else ""

    def card(self, result: Result, width: int, console: Console) -> Iterable[Text]:
        """A result in full."""
        words = self.ink.words
        if isinstance(result, Overlap):
            for each in (result.first, result.second):
                yield from labelled(self._unit(each.unit_id), each.title, width, console, self.ink)
            yield from labelled(words("why"), overlap_reason(result, words), width, console, self.ink)
            return
        _, about = key_of(result)
        names = [name for each in about if each != result.id and (name := self._name(each))]
        yield from labelled(
            words("why"), f"{result.text}: {finding_reason(result, words)}", width, console, self.ink
        )
        if names:
            more = ", …" if len(names) > _SHOWN else ""
            said = ", ".join(names[:_SHOWN]) + more
            label = words("lines") if result.code is not FindingCode.SPAN_WIDE else words("people")
            yield from labelled(label, said, width, console, self.ink)
