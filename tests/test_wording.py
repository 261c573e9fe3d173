"""Codes are said in the words a French consultant uses, and in English ones."""

from __future__ import annotations

from decimal import Decimal

import pytest

from facilitator import wording
from facilitator.attendance_words import presence_label
from facilitator.domain.hours import Nature
from facilitator.domain.items import Flag, FlagCode, ItemKind, Measures, Status, Vote
from facilitator.domain.organisation import Frequency, Period, VerdictCode
from facilitator.domain.session import Expected, Presence, SessionKind, SessionStatus, Technique
from facilitator.domain.techniques import Stage
from facilitator.i18n import Words
from facilitator.technique_words import stage_label

FLAGS = (
    (Flag(FlagCode.OWNER_MISSING), "qui\u202f?", "who?"),
    (
        Flag(FlagCode.OWNER_AMBIGUOUS, "dup", ("Claire Dupont", "Marc Dupuis")),
        "dup\u00a0: Claire Dupont ou Marc Dupuis\u202f?",
        "dup: Claire Dupont or Marc Dupuis?",
    ),
    (Flag(FlagCode.OWNER_UNKNOWN, "xavier"), "personne inconnue\u00a0: xavier", "unknown person: xavier"),
    (Flag(FlagCode.DUE_MISSING), "pour quand\u202f?", "by when?"),
    (Flag(FlagCode.DUE_IMPOSSIBLE, "31/02"), "date impossible\u00a0: 31/02", "impossible date: 31/02"),
    (
        Flag(FlagCode.DUE_NOT_UNDERSTOOD, "vendrdi"),
        "date non comprise\u00a0: vendrdi",
        "date not understood: vendrdi",
    ),
    (
        Flag(FlagCode.DUE_AMBIGUOUS, "vendredi prochain", ("2026-03-13", "2026-03-20")),
        "ven. 13 ou 20/03\u202f?",
        "Fri 13 or 20/03?",
    ),
    (
        Flag(FlagCode.DUE_AMBIGUOUS, "vendredi prochain", ("2026-03-27", "2026-04-03")),
        "ven. 27/03 ou ven. 03/04\u202f?",
        "Fri 27/03 or Fri 03/04?",
    ),
    (Flag(FlagCode.DUE_WEEKEND), "week-end\u202f?", "weekend?"),
    (Flag(FlagCode.OUTCOME_AMBIGUOUS, "re"), "suite à donner\u202f?", "outcome?"),
    (Flag(FlagCode.POSSIBLE_DUPLICATE), "doublon\u202f?", "duplicate?"),
)


@pytest.mark.parametrize(("flag", "french", "english"), FLAGS)
def test_what_is_to_clarify_is_a_short_question(
    flag: Flag, french: str, english: str, words_fr: Words, words_en: Words
) -> None:
    assert wording.flag_text(flag, words_fr) == french
    assert wording.flag_text(flag, words_en) == english


def test_every_flag_has_its_question() -> None:
    assert {flag.code for flag, _, _ in FLAGS} == set(FlagCode)


def test_several_choices_end_in_or(words_fr: Words) -> None:
    assert wording.one_of((), words_fr) == ""
    assert wording.one_of(("Claire",), words_fr) == "Claire"
    assert wording.one_of(("Claire", "Marc", "Anne"), words_fr) == "Claire, Marc ou Anne"


@pytest.mark.parametrize(
    ("kind", "status", "french"),
    [
        (ItemKind.ACTION, Status.OPEN, "à faire"),
        (ItemKind.ACTION, Status.DONE, "faite"),
        (ItemKind.DECISION, Status.PROPOSED, "proposée"),
        (ItemKind.DECISION, Status.POSTPONED, "reportée"),
        (ItemKind.QUESTION, Status.OPEN, "ouverte"),
        (ItemKind.QUESTION, Status.DROPPED, "abandonnée"),
        (ItemKind.RISK, Status.DONE, "levé"),
        (ItemKind.PARKED, Status.OPEN, "en attente"),
    ],
)
def test_a_status_agrees_with_its_kind(kind: ItemKind, status: Status, french: str, words_fr: Words) -> None:
    assert wording.status_label(kind, status, words_fr) == french


@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_code_is_left_without_a_word(language: str) -> None:
    """A code that reaches the consultant as a code would be a hole in the wording."""
    words = Words(language)
    said = (
        [wording.kind_label(code, words) for code in ItemKind],
        [wording.kind_plural(code, words) for code in ItemKind],
        [presence_label(code, words) for code in Presence],
        [wording.expected_label(code, words) for code in Expected],
        [wording.technique_label(code, words) for code in Technique],
        [stage_label(code, words) for code in Stage],
        [wording.period_label(code, words) for code in Period],
        [wording.frequency_label(code, words) for code in Frequency],
        [wording.verdict_label(code, words) for code in VerdictCode],
        [wording.nature_label(code, words) for code in Nature],
        [wording.session_kind_label(code, words) for code in SessionKind],
        [wording.session_status_label(code, words) for code in SessionStatus],
    )
    assert all(labels and all(labels) and len(set(labels)) == len(labels) for labels in said)
    assert all(wording.status_label(kind, status, words) for kind in ItemKind for status in Status)


@pytest.mark.parametrize(
    ("minutes", "full", "short"),
    [(0, "0 h 00", "0 min"), (45, "0 h 45", "45 min"), (115, "1 h 55", "1 h 55"), (120, "2 h 00", "2 h")],
)
def test_durations_keep_their_zeros_in_hours_worked_only(
    minutes: int, full: str, short: str, words_fr: Words
) -> None:
    assert wording.duration(minutes, words_fr) == full
    assert wording.short_duration(minutes, words_fr) == short


def test_a_day_taken_back_is_negative(words_fr: Words) -> None:
    assert wording.duration(-75, words_fr) == "-1 h 15"
    assert wording.short_duration(-120, words_fr) == "-2 h"


def test_a_vote_is_short_on_screens_and_in_full_in_documents(words_fr: Words) -> None:
    vote = Vote(8, 1, 2)
    assert wording.vote_text(vote, words_fr) == "8 pour, 1 contre, 2 abst."
    assert wording.vote_in_full(vote, words_fr) == "8 pour, 1 contre, 2 abstentions"
    assert wording.vote_in_full(Vote(8, 1, 1), words_fr) == "8 pour, 1 contre, 1 abstention"
    assert wording.vote_in_full(Vote(11, 0), words_fr) == wording.vote_text(Vote(11, 0), words_fr)


def test_measures_stand_in_one_line(words_fr: Words, words_en: Words) -> None:
    measured = Measures(
        fte=Decimal("0.7"),
        volume=Decimal(1200),
        volume_unit="dossiers",
        period=Period.YEAR,
        workload_minutes=120,
        workload_period=Period.DAY,
        frequency=Frequency.YEARLY,
    )
    assert wording.measures_text(measured, words_fr) == (
        "0,70 ETP   1\u202f200 dossiers/an   2 h/jour   annuelle"
    )
    assert wording.measures_text(measured, words_en) == "0.70 FTE   1,200 dossiers/year   2 h/day   yearly"
    assert wording.measures_text(Measures(), words_fr) == ""


def test_numbers_keep_the_decimals_they_need(words_fr: Words) -> None:
    assert wording.fte_number(Decimal("1"), words_fr) == "1,00"
    assert wording.fte_number(Decimal("0.125"), words_fr) == "0,125"
    assert wording.quantity(Decimal("12.50"), words_fr) == "12,5"
    assert wording.quantity(1_200_000, words_fr) == "1\u202f200\u202f000"
