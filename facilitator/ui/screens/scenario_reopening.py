"""A retained scenario taken up again: a draft once more, which still says which decision had retained it."""

from __future__ import annotations

from facilitator.domain.scenario import Scenario, ScenarioStatus
from facilitator.i18n import N_, Trouble
from facilitator.scenario_words import scenario_status_label
from facilitator.ui.screens.dossier_list import DossierList


class ScenarioReopening(DossierList):
    """Screens on which one comes to a retained scenario."""

    async def reopen(self, scenario: Scenario) -> None:
        """Makes it a draft, to be drawn on; says so where it is none that was retained."""
        if scenario.status is not ScenarioStatus.RETAINED:
            said = N_("“{name}” is {state}; only what was retained goes back to a draft.")
            state = scenario_status_label(scenario.status, self.words)
            self.tell(self.words(said, name=scenario.name, state=state))
            return
        try:
            await self.change(lambda store: store.reopen_scenario(scenario.id))
        except Trouble as trouble:
            self.tell_trouble(trouble)
        else:
            self.tell(self.words("“{name}” is a draft again.", name=scenario.name))
