"""What the hours of an engagement add up to, by nature and by phase."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from rich.cells import cell_len
from rich.text import Text

from facilitator import wording
from facilitator.domain.dossier import Dossier
from facilitator.domain.statement import by_nature, by_phase
from facilitator.ui.widgets.item_lines import Ink
from facilitator.ui.widgets.painted import fitted, line
from facilitator.ui.widgets.statement_rows import nature_short
from facilitator.values import dataclass

_NAME = 9


@dataclass(frozen=True, slots=True)
class HoursTotals:
    """What the hours of an engagement add up to, in so many cells."""

    dossier: Dossier
    ink: Ink
    width: int

    def parted(self) -> list[Text]:
        """What each nature took, then what each phase took of its hours."""
        words, palette = self.ink.words, self.ink.palette
        pairs = [
            f"{fitted(nature_short(nature, words), _NAME)}{wording.duration(minutes, words):>8}"
            for nature, minutes in by_nature(self.dossier.hours).items()
        ]
        rows = [line((words("By nature"), f"bold {palette.text}"))]
        for left, right in zip_longest(pairs[::2], pairs[1::2], fillvalue=""):
            rows.append(line((f"{left:<{self.width // 2}}{right}", palette.text)))
        if phases := list(self._phases()):
            rows += [line((words("By phase"), f"bold {palette.text}")), *phases]
        return rows

    def _phases(self) -> Iterator[Text]:
        words, palette = self.ink.words, self.ink.palette
        spent = by_phase(self.dossier.hours)
        known = {each.id for each in self.dossier.phases}
        outside = sum(minutes for phase, minutes in spent.items() if phase not in known)
        named = [
            (f"{each.position}  {each.title}", spent.get(each.id, 0), each.planned_minutes)
            for each in self.dossier.phases
        ]
        if outside and named:
            named.append((words("no phase"), outside, None))
        for title, minutes, planned in named:
            said = self._against(minutes, planned)
            yield line(
                (fitted(title, max(8, self.width - cell_len(said) - 1)), palette.muted),
                " ",
                (said, palette.text),
            )

    def in_brief(self) -> list[Text]:
        """The natures in one row, the phases in another, where there is room for no more."""
        words, of_phase = self.ink.words, by_phase(self.dossier.hours)
        natures = [
            f"{nature_short(nature, words)} {wording.duration(minutes, words)}"
            for nature, minutes in by_nature(self.dossier.hours).items()
        ]
        phases = [
            f"{words('phase {number}', number=each.position)} "
            + self._against(of_phase.get(each.id, 0), each.planned_minutes)
            for each in self.dossier.phases
        ]
        return [self.ink.faint("   ".join(each)) for each in (natures, phases) if each]

    def _against(self, minutes: int, planned: int | None) -> str:
        """What was spent, and of how much where that is fixed."""
        words = self.ink.words
        beside = f" / {wording.short_duration(planned, words)}" if planned else ""
        return wording.duration(minutes, words) + beside
