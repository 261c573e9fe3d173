"""A project of the pôle is typed in one line, and so is each of its steps."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.capture.messages import Refusal
from facilitator.capture.project_line import (
    STATUS_WORDS,
    ProjectEntry,
    milestone_line,
    project_line,
    read_milestone,
    read_project,
    read_status,
)
from facilitator.domain.plan import Stake
from facilitator.domain.projects import Project, ProjectMilestone, ProjectStatus
from tests.capture.stage import CONTEXT, PEOPLE_BY_ID
from tests.stage import ENGAGEMENT_ID, PEOPLE, TUESDAY

STAKES = (
    Stake("proche", ENGAGEMENT_ID, 1, "territorial", "Rester proche des quartiers"),
    Stake("lien", ENGAGEMENT_ID, 2, "social", "Recréer du lien"),
    Stake("animer", ENGAGEMENT_ID, 3, "social", "Animer les quartiers"),
)
APRIL = date(2026, 4, 15)


def entered(line: str) -> ProjectEntry:
    """What a line that can be kept says."""
    found = read_project(line, CONTEXT, STAKES)
    assert isinstance(found, ProjectEntry), f"{line!r}: {found}"
    return found


def refused(line: str) -> str:
    """Why a line cannot be kept, in English."""
    found = read_project(line, CONTEXT, STAKES)
    assert isinstance(found, Refusal), f"{line!r}: {found}"
    return found.message.format(**found.fields)


def test_a_project_has_a_pilot_a_stake_a_day_and_a_status() -> None:
    assert entered("guichet unique >dupont <fin juin +lien !en cours") == ProjectEntry(
        "Guichet unique", PEOPLE_BY_ID["dupont"], STAKES[1], date(2026, 6, 30), ProjectStatus.RUNNING
    )


def test_the_day_it_is_all_due_is_a_step_of_it() -> None:
    entry = entered("Guichet unique <fin juin ; locaux choisis 15/04")
    assert entry.steps("Échéance") == (
        ProjectMilestone("Locaux choisis", APRIL),
        ProjectMilestone("Échéance", date(2026, 6, 30)),
    )
    assert entered("Guichet unique").steps("Échéance") == ()


def test_steps_and_status_follow_after_semicolons() -> None:
    entry = entered("Guichet ; à risque ; locaux choisis 15/04 ; plan <12/03 !atteint hier ; ouverture")
    assert entry.status is ProjectStatus.AT_RISK
    assert entry.milestones == (
        ProjectMilestone("Locaux choisis", APRIL),
        ProjectMilestone("Plan", date(2026, 3, 12), date(2026, 3, 9)),
        ProjectMilestone("Ouverture"),
    )


@pytest.mark.parametrize(("line", "stake"), [
    ("Guichet +territorial", "proche"), ("Guichet +terr", "proche"), ("Guichet +lien", "lien"),
    ("Guichet +animer", "animer"), ("Guichet +social-animer", "animer"),
])  # fmt: skip
def test_a_stake_is_named_by_its_group_or_a_word_of_it(line: str, stake: str) -> None:
    found = entered(line).stake
    assert found is not None
    assert found.id == stake


@pytest.mark.parametrize(("line", "said"), [
    ("Guichet >xavier", "Nobody here is called xavier."),
    ("Guichet >dup", "dup: Claire Dupont, Marc Dupuis? Type more of the name."),
    ("Guichet >dupont,roche", "A project has one pilot."),
    ("Guichet <31/02", "There is no such day as 31/02."),
    ("Guichet <vendrdi", "“vendrdi” is no date."),
    ("Guichet ; plan 31/02", "There is no such day as 31/02."),
    ("Guichet ; plan <31/02", "There is no such day as 31/02."),
    ("Guichet +social", "“social” may be Recréer du lien, Animer les quartiers."),
    ("Guichet +vélo", "No stake is called “vélo”. There are: Rester proche des quartiers, "),
    ("Guichet !zut", "“!zut” is no state. Possible: !prévu, !planned, !en-cours, !running, "),
    ("Guichet ; plan !zut", "“!zut” says nothing of a milestone; `!done` says it is reached."),
    ("Guichet ; <15/04", "A milestone needs a title"),
    (">dupont <fin juin", "A project needs a title"),
    ("", "A project needs a title"),
])  # fmt: skip
def test_what_is_not_clear_is_refused_with_the_reason(line: str, said: str) -> None:
    assert refused(line).startswith(said)


@pytest.mark.parametrize(
    ("word", "status"), [(word, status) for status, words in STATUS_WORDS.items() for word in words]
)
def test_each_status_has_its_french_and_english_words(word: str, status: ProjectStatus) -> None:
    for typed in (word, word.upper(), word.replace(" ", "-"), f"!{word}"):
        assert read_status(typed) is status


def test_the_beginning_of_a_status_is_enough_when_it_is_the_only_one() -> None:
    assert read_status("bloq") is ProjectStatus.BLOCKED
    assert read_status("term") is ProjectStatus.DONE
    assert read_status("en") is None
    assert read_status("en d") is ProjectStatus.AT_RISK
    assert read_status("") is None


def test_what_stands_in_quotation_marks_is_a_title() -> None:
    assert entered("« Place ; marché <15/04 » >roche").title == "« Place ; marché <15/04 »"


PROJECTS = st.builds(
    Project,
    id=st.just("p"),
    engagement_id=st.just(ENGAGEMENT_ID),
    position=st.just(1),
    title=st.sampled_from(["Guichet unique", "Plan vélo", "Maison de quartier Nord"]),
    status=st.sampled_from(ProjectStatus),
)
STEPS = st.builds(
    ProjectMilestone,
    title=st.sampled_from(["Locaux choisis", "Plan", "Avis du CST"]),
    due=st.none() | st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    reached=st.none() | st.dates(date(2025, 1, 1), TUESDAY),
)
LANGUAGES = st.sampled_from(["fr", "en"])


@given(PROJECTS, st.none() | st.sampled_from(PEOPLE), LANGUAGES)
def test_a_project_written_out_is_read_back(project: Project, pilot: object, language: str) -> None:
    known = next((each for each in PEOPLE if each is pilot), None)
    entry = entered(project_line(project, known, language))
    assert (entry.title, entry.pilot, entry.status) == (project.title, known, project.status)


@given(STEPS, LANGUAGES)
def test_a_step_written_out_is_read_back(step: ProjectMilestone, language: str) -> None:
    assert read_milestone(milestone_line(step, language), CONTEXT) == step


@given(st.text(max_size=60) | st.lists(st.sampled_from(
    ["Guichet", ">dupont", "<31/02", "+social", "!", "!en cours", ";", "«", "»", "15/04", "fin", "!fait"]
)).map(" ".join))  # fmt: skip
def test_any_text_is_answered(line: str) -> None:
    assert isinstance(read_project(line, CONTEXT, STAKES), ProjectEntry | Refusal)
