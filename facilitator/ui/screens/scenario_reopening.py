"""A retained scenario taken up again: a draft once more, which still says which decision had retained it."""

from __future__ import annotations

from facilitator.domain.scenario import Scenario, ScenarioStatus
from facilitator.scenario_words import scenario_status_label
from facilitator.ui.screens.dossier_list import DossierList


class ScenarioReopening(DossierList):
    """Screens on which one comes to a retained scenario."""

    def reopen(self, scenario: Scenario) -> None:
        """Makes it a draft, to be drawn on; says so where it is none that was retained."""
        if scenario.status is ScenarioStatus.RETAINED:
            self.run_change(lambda store: store.reopen_scenario(scenario.id))
            said = self.words("“{name}” is a draft again; R retains it.", name=scenario.name)
        else:
            state = scenario_status_label(scenario.status, self.words)
            said = self.words(
                "“{name}” is {state}; only what was retained goes back to a draft.",
                name=scenario.name,
                state=state,
            )
        self.tell(said)
