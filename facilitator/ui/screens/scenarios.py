"""The scenarios of an engagement: what each would change, compared with what is current or with another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rich.text import Text

from facilitator.capture.messages import Refusal
from facilitator.capture.scenario_line import read_scenario, scenario_line
from facilitator.domain.dossier import Dossier
from facilitator.domain.scenario import Scenario, ScenarioStatus, target_of
from facilitator.domain.staffing import total
from facilitator.domain.structure import Structure, filled_by_verdicts
from facilitator.i18n import N_
from facilitator.scenario_words import change_text, scenario_status_label
from facilitator.ui.commands import Scope
from facilitator.ui.desk import Desk
from facilitator.ui.screens.choose import Choice, ChooseScreen
from facilitator.ui.screens.scenario_retaining import ScenarioRetaining
from facilitator.ui.widgets.difference_rows import SideBySide
from facilitator.ui.widgets.painted import line, spread
from facilitator.ui.widgets.row_list import Row
from facilitator.ui.widgets.table import Cell, Column, laid_out
from facilitator.wording import fte_number

CURRENT = "current"
"""The row of the current organisation where no scenario is in force."""

SCENARIO_HINT = N_("Target v2 ; CST 12/05/2026: its name, and the day it was submitted to the CST")
"""What the line of a scenario may hold."""

_FROM_VERDICTS = "verdicts"
_WIDE = 100


class ScenariosScreen(ScenarioRetaining):
    """Scenarios above; below, what the selected one changes, in words and in FTE."""

    SCOPES = (Scope.SCENARIOS,)
    DEFAULT_CSS = """
    ScenariosScreen #detail { height: 1fr; }
    ScenariosScreen.-short #detail { height: 1fr; }
    """

    def __init__(self, desk: Desk, dossier: Dossier) -> None:
        super().__init__(desk, dossier)
        self._against = ""
        self._first = 0
        self._targets: dict[str, Structure] = {}

    def path(self) -> tuple[str, ...]:
        """Where one is."""
        return (self.words("Scenarios"),)

    def counted(self) -> str:
        """How many there are."""
        return self.words.plural("{count} scenario", "{count} scenarios", len(self.dossier.scenarios))

    # what is selected

    @property
    def chosen(self) -> Scenario | None:
        """The selected scenario; None on the current organisation."""
        return self.scenario(self.list.key)

    def scenario(self, scenario_id: str) -> Scenario | None:
        """The scenario of an id."""
        return next((each for each in self.dossier.scenarios if each.id == scenario_id), None)

    @property
    def against(self) -> Scenario | None:
        """What the selected one is compared with; None for what is current."""
        found = self.scenario(self._against)
        return None if found == self.chosen else found

    # painting

    def show(self, dossier: Dossier) -> None:
        """Draws each target once, and gives the list the rows it needs."""
        current = dossier.structure
        self._targets = {each.id: target_of(each, current) for each in dossier.scenarios}
        rows = len(dossier.scenarios) + 1
        self.list.styles.height = min(rows, max(4, self.app.size.height // 3)) + 1
        super().show(dossier)

    def painted_rows(self) -> tuple[Text, list[Row]]:
        """What is current first, unless a scenario is; then one row a scenario."""
        scenarios = self.dossier.scenarios
        cells, keys = [self._cells(each) for each in scenarios], [each.id for each in scenarios]
        if not any(each.status is ScenarioStatus.IN_FORCE for each in scenarios):
            cells.insert(0, self._current())
            keys.insert(0, CURRENT)
        titles, texts = laid_out(self._columns(), cells, self.room - 2, self.palette)
        rows = [Row(line("  ").append_text(text), key) for key, text in zip(keys, texts, strict=True)]
        return line("  ").append_text(titles), rows

    def _columns(self) -> list[Column]:
        words = self.words
        columns = [Column("", 3), Column(words("scenario")), Column(words("state"), 10)]
        columns.append(Column(words("submitted to the CST"), 14 if self.narrow else 20))
        if self.app.size.width >= _WIDE:
            columns.append(Column(words("in force on"), 14))
        return [*columns, Column(words("FTE of activities") if not self.narrow else words("FTE"), 17)]

    def _current(self) -> list[Cell]:
        palette, words = self.palette, self.words
        cells = [
            ("", palette.muted),
            (words("Current organisation"), f"bold {palette.text}"),
            (scenario_status_label(ScenarioStatus.IN_FORCE, words), palette.good),
            ("", palette.muted),
        ]
        if self.app.size.width >= _WIDE:
            cells.append(("", palette.muted))
        return [*cells, (fte_number(total(self.dossier.activities), words), palette.text)]

    def _cells(self, scenario: Scenario) -> list[Cell]:
        palette, words = self.palette, self.words
        colours = {
            ScenarioStatus.DRAFT: palette.muted,
            ScenarioStatus.RETAINED: palette.accent,
            ScenarioStatus.IN_FORCE: palette.good,
            ScenarioStatus.FORMER: palette.muted,
        }
        submitted, starts = (self._day(day) for day in (scenario.submitted_on, scenario.in_force_on))
        cells = [
            (str(scenario.number), palette.muted),
            (scenario.name, f"bold {palette.text}"),
            (scenario_status_label(scenario.status, words), colours[scenario.status]),
            (submitted, palette.text if scenario.submitted_on else palette.muted),
        ]
        if self.app.size.width >= _WIDE:
            cells.append((starts, palette.text if scenario.in_force_on else palette.muted))
        spent = total(self._targets[scenario.id].activities)
        change = change_text(spent - total(self.dossier.activities), words)
        return [*cells, (f"{fte_number(spent, words)}  {change}".strip(), palette.text)]

    def _day(self, on: date | None) -> str:
        if on is None:
            return "–"
        return f"{on:%d/%m/%Y}" if self.narrow else self.words.day_year(on)

    def card(self) -> Iterable[Text]:
        """What the selected scenario changes, from the row one has come to."""
        rows = [*self._retained(), *self._differences()]
        room = max(3, self.detail.size.height - 2)
        self._first = max(0, min(self._first, len(rows) - room))
        hidden = len(rows) - room - self._first
        more = self.words("PgDn: {count} more", count=hidden) if hidden > 0 else ""
        title = line((self._compared(), f"bold {self.palette.accent}"))
        yield spread(title, line((more, self.palette.muted)), self.app.size.width - 6)
        yield from rows[self._first : self._first + room]

    def _retained(self) -> list[Text]:
        """The decision that retained it, also once it was made a draft again."""
        chosen = self.chosen
        decision = self.dossier.item(chosen.decision_id) if chosen else None
        if decision is None:
            return []
        again = chosen is not None and chosen.status is ScenarioStatus.DRAFT
        asked = N_("Was retained by {decision}") if again else N_("Retained by {decision}")
        said = self.words(asked, decision=self.decision_said(decision))
        return [line((said, self.palette.text)), Text("")]

    def _compared(self) -> str:
        words, chosen, against = self.words, self.chosen, self.against
        if chosen is None and against is None:
            return words("What the verdicts change")
        current = words("the current organisation")
        one, other = chosen.name if chosen else current, against.name if against else current
        return words("{scenario} beside {other}", scenario=one, other=other)

    def _differences(self) -> list[Text]:
        current, chosen, against = self.dossier.structure, self.chosen, self.against
        one = self._targets[against.id] if against else current
        if chosen is None and against is None:
            other = filled_by_verdicts(current)
        else:
            other = self._targets[chosen.id] if chosen else current
        return SideBySide(one, other, self.ink, self.app.size.width - 6).rows()

    def row_chosen(self) -> None:
        """Another scenario is told from its first difference on."""
        self._first = 0
        super().row_chosen()

    def action_earlier(self) -> None:
        """The differences before."""
        self._first -= max(1, self.detail.size.height - 3)
        self.show_detail()

    def action_later(self) -> None:
        """The differences after."""
        self._first += max(1, self.detail.size.height - 3)
        self.show_detail()

    # commands

    def action_open(self) -> None:
        """The target, to be drawn."""
        from facilitator.ui.screens.scenario import ScenarioScreen

        if scenario := self.wanted():
            self.app.push_screen(ScenarioScreen(self.desk, self.dossier, scenario.id))

    def action_compare(self) -> None:
        """Asks what to compare the selected one with."""
        chosen = self.chosen
        choices = [Choice("", self.words("Current organisation"))] if chosen else []
        choices += [
            Choice(each.id, f"{each.number}  {each.name}")
            for each in self.dossier.scenarios
            if each != chosen
        ]

        def compare(key: str | None) -> None:
            if key is not None:
                self._against, self._first = key, 0
                self.show_detail()

        name = chosen.name if chosen else self.words("Current organisation")
        title = self.words("Compare “{name}” with", name=name)
        self.app.push_screen(ChooseScreen(self.desk, title, tuple(choices), self._against), compare)

    def action_new(self) -> None:
        """Asks what to start from, then for the name."""
        words = self.words
        choices = (
            Choice(CURRENT, words("From the current organisation")),
            Choice(_FROM_VERDICTS, words("From what the verdicts say")),
            *(
                Choice(each.id, words("Like {number}  {name}", number=each.number, name=each.name))
                for each in self.dossier.scenarios
            ),
        )
        title = words("New scenario")
        self.app.push_screen(ChooseScreen(self.desk, title, choices), self._ask_name)

    def _ask_name(self, start: str | None) -> None:
        if start is None:
            return
        like = start if start not in (CURRENT, _FROM_VERDICTS) else None

        def take(said: str) -> Refusal | None:
            read = read_scenario(said, self.context)
            if isinstance(read, Refusal):
                return read
            self.do(
                lambda store: store.create_scenario(
                    self.engagement_id,
                    read.name,
                    follows_verdicts=start == _FROM_VERDICTS,
                    like=like,
                    submitted_on=read.submitted_on,
                )
            )
            self.list.key_end()
            return None

        self.ask_line(self.words("New scenario"), self.words(SCENARIO_HINT), take)

    def action_edit(self) -> None:
        """Corrects the name and the day it was submitted to the CST."""
        scenario = self.wanted()
        if scenario is None:
            return

        def take(said: str) -> Refusal | None:
            read = read_scenario(said, self.context)
            if isinstance(read, Refusal):
                return read
            changed = replace(scenario, name=read.name, submitted_on=read.submitted_on)
            self.do(lambda store: store.edit_scenario(changed))
            return None

        self.ask_line(
            self.words("Edit the scenario"), self.words(SCENARIO_HINT), take, scenario_line(scenario)
        )

    def action_remove(self) -> None:
        """Removes the draft; undo brings it back."""
        if scenario := self.wanted():
            self.run_change(lambda store: store.remove_scenario(scenario.id))
