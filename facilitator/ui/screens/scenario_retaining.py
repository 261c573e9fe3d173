"""How a scenario is chosen: retained by a decision of a session, then put into force on its day."""

from __future__ import annotations

from facilitator.capture.answers import read_date
from facilitator.capture.messages import N_, Refusal
from facilitator.domain.items import Item, ItemKind, Status
from facilitator.domain.scenario import Scenario, ScenarioStatus
from facilitator.scenario_words import scenario_status_label
from facilitator.ui.screens.choose import Choice, ChooseScreen
from facilitator.ui.screens.line_asking import Asked
from facilitator.ui.screens.scenario_reopening import ScenarioReopening


class ScenarioRetaining(ScenarioReopening):
    """A list of scenarios, one of them selected."""

    @property
    def chosen(self) -> Scenario | None:
        """The selected scenario."""
        raise NotImplementedError

    def wanted(self) -> Scenario | None:
        """The selected scenario; says so where none is."""
        if self.chosen is None:
            self.tell(self.words("This is the current organisation. N draws a scenario from it."))
        return self.chosen

    def ask(self, asked: Asked) -> None:
        """What the scenario changes stays in sight while one types."""
        super().ask(asked)
        self.detail.display = True

    @property
    def decisions(self) -> tuple[Item, ...]:
        """The agreed decisions that still hold, the latest first."""
        agreed = [
            each
            for each in self.dossier.of_kind(ItemKind.DECISION)
            if each.status is Status.AGREED and each.superseded_by_id is None
        ]
        return tuple(reversed(agreed))

    def action_retain(self) -> None:
        """Asks which decision retains it, then from which day it is in force."""
        scenario, words = self.wanted(), self.words
        if scenario is None:
            return
        if scenario.status not in (ScenarioStatus.DRAFT, ScenarioStatus.RETAINED):
            state = scenario_status_label(scenario.status, words)
            said = words("“{name}” is {state}; only a draft is retained.", name=scenario.name, state=state)
            self.tell(said)
        elif not self.decisions:
            self.tell(words("A decision retains a scenario, and none is agreed yet. In a session: d:"))
        else:
            title = words("Which decision retains “{name}”?", name=scenario.name)
            choices = tuple(Choice(each.id, self.decision_said(each)) for each in self.decisions)
            chooser = ChooseScreen(self.desk, title, choices, scenario.decision_id or "")
            self.app.push_screen(chooser, lambda key: self._ask_day(scenario, key) if key else None)

    def decision_said(self, item: Item) -> str:
        """A decision with the session it was taken in."""
        session = self.dossier.session(item.session_id)
        day = f"   {session.title}, {self.words.day(session.on)}" if session else ""
        return f"{item.ref}  {item.text.split(chr(10))[0]}{day}"

    def _ask_day(self, scenario: Scenario, decision_id: str) -> None:
        def take(said: str) -> Refusal | None:
            day = read_date(said, self.context)
            if day is None:
                return Refusal(N_("“{text}” is no day; type it as 12/05/2026."), {"text": said})
            self.do(lambda store: store.retain_scenario(scenario.id, decision_id, day))
            return None

        known = f"{scenario.in_force_on:%d/%m/%Y}" if scenario.in_force_on else ""
        title = self.words("“{name}” comes into force on", name=scenario.name)
        self.ask_line(title, self.words("12/05/2026, 1st September, in 3 weeks"), take, known)

    async def action_reopen(self) -> None:
        """The retained scenario is a draft again."""
        if scenario := self.wanted():
            await self.reopen(scenario)

    def action_enact(self) -> None:
        """Puts the retained scenario into force; what it replaces is kept as a former one."""
        scenario = self.wanted()
        if scenario is not None:
            former = self.words("Organisation before {name}", name=scenario.name)
            self.run_change(lambda store: store.enact_scenario(scenario.id, former))
