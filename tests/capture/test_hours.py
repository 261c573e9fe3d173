"""The consultant types her hours as she would say them: `prépa atelier achats 1h30 hier`."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.capture.hours import HoursContext, HoursEntry, hours_line, read_hours
from facilitator.capture.messages import Refusal
from facilitator.domain.engagement import Phase
from facilitator.domain.hours import HoursLine, Nature
from facilitator.domain.session import Session
from facilitator.domain.statement import by_month, by_nature, by_phase, total
from tests.stage import ENGAGEMENT_ID, TUESDAY

MONDAY = date(2026, 3, 9)
THURSDAY = date(2026, 3, 5)
PHASES = (
    Phase("p1", ENGAGEMENT_ID, 1, "1er temps", date(2026, 1, 5), 6),
    Phase("p2", ENGAGEMENT_ID, 2, "Second temps"),
)
SESSIONS = (
    Session("achats", ENGAGEMENT_ID, "Atelier Achats", MONDAY),
    Session("voirie", ENGAGEMENT_ID, "Atelier Voirie", THURSDAY),
    Session("copil2", ENGAGEMENT_ID, "COPIL n° 2", date(2026, 1, 20)),
    Session("copil3", ENGAGEMENT_ID, "COPIL n° 3", TUESDAY),
    Session("copil30", ENGAGEMENT_ID, "COPIL n° 30", date(2026, 6, 2)),
)
CONTEXT = HoursContext(TUESDAY, SESSIONS, PHASES)
ALONE = HoursContext(TUESDAY)


def entered(line: str, context: HoursContext = CONTEXT) -> HoursEntry:
    """What a line that can be kept says."""
    found = read_hours(line, context)
    assert isinstance(found, HoursEntry), f"{line!r}: {found}"
    return found


def refused(line: str, context: HoursContext = CONTEXT) -> str:
    """Why a line cannot be kept, in English."""
    found = read_hours(line, context)
    assert isinstance(found, Refusal), f"{line!r}: {found}"
    return found.message.format(**found.fields)


def looked_at(entry: HoursEntry) -> list[str]:
    """What deserves a look, in English."""
    return [notice.message.format(**notice.fields) for notice in entry.notices]


def test_a_line_says_what_for_how_long_and_when() -> None:
    assert entered("prépa atelier achats 1h30 hier") == HoursEntry(
        90, MONDAY, Nature.PREPARATION, "Atelier Achats", SESSIONS[0]
    )


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("20h15", 1215), ("20 h 15", 1215), ("20:15", 1215), ("20,25 h", 1215), ("20.25h", 1215), ("1h", 60),
        ("45 min", 45), ("45mn", 45), ("90 minutes", 90), ("2 heures", 120), ("2 hours", 120), ("0,5 j", 210),
        ("1 journée", 420), ("2 days", 840), ("0h05", 5), ("1h5", 65), ("0,33 h", 20), ("1h30min", 90),
        ("20\u202fh\u202f15", 1215), ("24h", 1440),
    ],
)  # fmt: skip
def test_durations_mean_what_they_say(typed: str, minutes: int) -> None:
    assert entered(f"note de cadrage {typed}").minutes == minutes
    assert entered(typed).minutes == minutes
    assert entered(f"{typed} prépa").minutes == minutes


def test_a_day_of_intervention_is_as_long_as_the_settings_say() -> None:
    assert entered("0,5 j", replace(CONTEXT, day_minutes=450)).minutes == 225


NATURES = [
    ("séance copil 3 2h", Nature.SESSION), ("copil 3 2h", Nature.SESSION), ("2h", Nature.SESSION),
    ("prépa 1h", Nature.PREPARATION), ("prep workshop 1h", Nature.PREPARATION),
    ("1h préparation du copil", Nature.PREPARATION), ("préparer le copil 3 1h", Nature.PREPARATION),
    ("trajet 45 min", Nature.TRAVEL), ("1h30 de route", Nature.TRAVEL), ("Travel 1h", Nature.TRAVEL),
    ("copil 3 trajet 30 min", Nature.TRAVEL), ("déplacement : 1h", Nature.TRAVEL),
    ("CR copil 3 1h15", Nature.WRITING), ("rédac. note 1h", Nature.WRITING),
    ("minutes copil 1h", Nature.WRITING),
    ("rédaction du compte rendu 1h", Nature.WRITING), ("writing 1h", Nature.WRITING),
    ("routes départementales 1h", Nature.SESSION), ("crise 1h", Nature.SESSION),
]  # fmt: skip


@pytest.mark.parametrize(("line", "nature"), NATURES)
def test_its_nature_is_said_in_french_or_english_in_full_or_short(line: str, nature: Nature) -> None:
    assert entered(line).nature is nature


DAYS = [
    ("", TUESDAY), ("aujourd'hui", TUESDAY), ("today", TUESDAY), ("ce matin", TUESDAY),
    ("hier", MONDAY), ("hier soir", MONDAY), ("yesterday", MONDAY), ("hier,", MONDAY),
    ("avant-hier", date(2026, 3, 8)), ("day before yesterday", date(2026, 3, 8)),
    ("lundi", MONDAY), ("lun", MONDAY), ("monday", MONDAY), ("lundi dernier", MONDAY),
    ("last monday", MONDAY),
    ("vendredi", date(2026, 3, 6)), ("fri", date(2026, 3, 6)), ("mercredi", date(2026, 3, 4)),
    ("05/03", THURSDAY), ("5/3/2026", THURSDAY), ("05/03/26", THURSDAY), ("2026-03-05", THURSDAY),
    ("5 mars", THURSDAY), ("le 5 mars", THURSDAY), ("du 5 mars 2026", THURSDAY), ("March 5", THURSDAY),
    ("jeudi 5", THURSDAY), ("jeudi 5 mars", THURSDAY), ("le 5", THURSDAY), ("on the 5th", THURSDAY),
    ("le 28", date(2026, 2, 28)), ("1er mars", date(2026, 3, 1)), ("28/12", date(2025, 12, 28)),
    ("il y a 3 jours", date(2026, 3, 7)), ("2 weeks ago", date(2026, 2, 24)),
]  # fmt: skip


@pytest.mark.parametrize(("said", "on"), DAYS)
def test_its_day_is_one_that_is_over(said: str, on: date) -> None:
    for line in (f"prépa du plan 1h30 {said}", f"{said} prépa du plan 1h30", f"prépa du plan {said} 1h30"):
        entry = entered(line)
        assert (entry.on, entry.text, entry.nature) == (on, "Plan", Nature.PREPARATION), line
        assert not entry.notices


@pytest.mark.parametrize(("line", "text"), [
    ("Vue sur la mer 2h", "Vue sur la mer"),
    ("CST le 3e adjoint 2h", "CST le 3e adjoint"),
    ("jeu de rôle 2h", "Jeu de rôle"),
    ("Point du lundi 2h hier", "Point du lundi"),
    ("Réforme n° 12/03 2h", "Réforme n°"),
    ("note « 45 min le 5/03 » 1h", "Note « 45 min le 5/03 »"),
    ("« Point de 45 min » 1h", "Point de 45 min"),
    ("trajet « retour CR » 1h", "retour CR"),
    ("point 1h30 : bail - ", "Point : bail"),
    ("  point\x1b[31m\n bail 1h", "Point bail"),
])  # fmt: skip
def test_other_words_are_kept(line: str, text: str) -> None:
    assert entered(line, ALONE).text == text


def test_2_h_15_mars_is_two_hours_on_the_15th() -> None:
    entry = entered("2 h 5 mars")
    assert (entry.minutes, entry.on) == (120, THURSDAY)
    assert (entered("2 h 15/02").minutes, entered("2 h 15").minutes) == (120, 135)


SESSIONS_MEANT = [
    ("atelier achats 2h", "achats", "Atelier Achats"),
    ("ACHATS atelier 2h", "achats", "Atelier Achats"),
    ("achat 2h", "achats", "Atelier Achats"),
    ("at voir 2h", "voirie", "Atelier Voirie"),
    ("prépa de l'atelier de voirie 2h", "voirie", "Atelier Voirie"),
    ("copil 3 2h", "copil3", "COPIL n° 3"),
    ("COPIL n°30 2h", "copil30", "COPIL n° 30"),
    ("copil n° 03 2h", "copil3", "COPIL n° 3"),
    ("copil 2h", "copil3", "COPIL n° 3"),
    ("atelier 2h 05/03", "voirie", "Atelier Voirie"),
    ("prépa atelier achats avec Nadia 1h", "achats", "Atelier achats avec Nadia"),
    ("bilan 1h", None, "Bilan"),
    ("copil 4 1h", None, "Copil 4"),
    ("a 1h", None, "A"),
    ("trajet 1h", None, ""),
]


@pytest.mark.parametrize(("line", "session", "text"), SESSIONS_MEANT)
def test_a_session_is_found_by_the_words_of_its_title(line: str, session: str | None, text: str) -> None:
    entry = entered(line)
    assert (entry.session_id, entry.text) == (session, text)
    assert not entry.notices


def test_a_whole_title_wins_over_a_longer_one() -> None:
    longer = Session("suite", ENGAGEMENT_ID, "Atelier Achats : suite", THURSDAY)
    context = replace(CONTEXT, sessions=(longer, *SESSIONS))
    assert entered("achats atelier 2h", context).session_id == "achats"
    assert entered("atelier achats suite 2h", context).session_id == "suite"


def test_hours_that_may_be_of_several_sessions_are_of_none_and_it_is_said() -> None:
    entry = entered("prépa atelier 2h 01/03")
    assert (entry.session_id, entry.text) == (None, "Atelier")
    assert looked_at(entry) == [
        "“atelier” may be Atelier Achats (09/03), Atelier Voirie (05/03); it is linked to no session."
    ]


@pytest.mark.parametrize(
    "said", ["phase 2", "2nd temps", "second temps", "temps 2", "2e phase", "étape 2", "PHASE II"]
)
def test_a_phase_is_named_by_its_rank(said: str) -> None:
    entry = entered(f"note de cadrage {said} 2h")
    assert (entry.phase_id, entry.text) == ("p2", "Note de cadrage")
    assert entered(f"atelier achats ({said}) 2h").session_id == "achats"


def test_without_phases_the_words_are_only_words() -> None:
    entry = entered("Cadrage phase 2 2h", ALONE)
    assert (entry.phase_id, entry.text) == (None, "Cadrage phase 2")


REFUSED = [
    ("", "No duration is said. Type it as 1h30, 45 min, 20,25 h or 0,5 j."),
    ("prépa atelier achats hier", "No duration is said."),
    ("-1h30 prépa", "No duration is said."),
    ("12345h", "No duration is said."),
    ("1h75 prépa", "“1h75” is no duration: an hour has 60 minutes. Type it as 1h30."),
    ("1:60", "“1:60” is no duration"),
    ("0 min prépa", "“0 min” is no time at all."),
    ("1h30 prépa 45 min", "“1h30” and “45 min” are two durations. Keep one, or put the other in « quotes »."),
    ("25h prépa", "25 h 00 is more than a day has. Type one line for each day."),
    ("4 j prépa", "28 h 00 is more than a day has."),
    ("9999h", "9999 h 00 is more than a day has."),
    ("prépa 1h 31/02", "There is no such day as 31/02."),
    ("prépa 1h le 32", "There is no such day as le 32."),
    ("prépa 1h 30 février", "There is no such day as 30 février."),
    ("prépa 1h 2026-02-30", "There is no such day as 2026-02-30."),
    ("prépa 1h hier 05/03", "“hier” and “05/03” are two days. Keep one"),
    ("prépa phase 7 1h", "There is no phase 7. There are: 1er temps, Second temps."),
]


@pytest.mark.parametrize(("line", "said"), REFUSED, ids=[line for line, _ in REFUSED])
def test_a_wrong_line_is_refused_with_the_reason(line: str, said: str) -> None:
    assert refused(line).startswith(said)


def test_no_day_has_more_than_24_hours() -> None:
    known = (HoursLine("h", ENGAGEMENT_ID, MONDAY, 20 * 60),)
    context = replace(CONTEXT, known=known)
    assert entered("4h hier", context).minutes == 240
    assert entered("4h01", context).minutes == 241
    assert refused("4h01 hier", context) == (
        "09/03/2026 has 20 h 00 already; with this it would have more than 24 hours."
    )


@pytest.mark.parametrize(("line", "said"), [
    ("prépa 1h demain", "11/03/2026 is still to come."),
    ("prépa 1h 15/03", "15/03/2026 is still to come."),
    ("prépa 1h lundi prochain", "16/03/2026 is still to come."),
    ("prépa 1h mardi", "“mardi” was taken as 03/03/2026; it may be 10/03/2026."),
    ("prépa 1h mardi 9/03", "“mardi 9/03” was taken as 09/03/2026; it may be 10/03/2026."),
    ("prépa 1h 15/04", "“15/04” was taken as 15/04/2025; it may be 15/04/2026."),
])  # fmt: skip
def test_a_day_that_surprises_is_kept_and_said(line: str, said: str) -> None:
    assert looked_at(entered(line)) == [said]


LINES = st.builds(
    HoursLine,
    id=st.just("h"),
    engagement_id=st.just(ENGAGEMENT_ID),
    on=st.dates(date(2025, 1, 1), TUESDAY),
    minutes=st.integers(1, 1440),
    nature=st.sampled_from(Nature),
    text=st.sampled_from(
        [
            "",
            "Plan",
            "Point de 45 min",
            "Trajet chez le maire",
            "du bail",
            "Bilan lundi",
            "retour CR",
            "Phase 2",
            "L'été :",
        ]
    ),
)


@given(LINES, st.sampled_from(["fr", "en"]), st.none() | st.sampled_from(PHASES))
def test_a_line_written_out_is_read_back(line: HoursLine, language: str, phase: Phase | None) -> None:
    entry = entered(hours_line(line, language, phase), replace(CONTEXT, sessions=()))
    assert (entry.minutes, entry.on, entry.nature, entry.text, entry.phase) == (
        line.minutes, line.on, line.nature, line.text, phase,
    )  # fmt: skip


def typed_lengths() -> st.SearchStrategy[tuple[str, Fraction]]:
    """A duration as somebody types it, and what it is worth in minutes."""
    hours, minutes = st.integers(0, 12), st.integers(1, 59)
    return st.one_of(
        st.builds(lambda h, m: (f"{h}h{m:02d}", Fraction(60 * h + m)), hours, minutes),
        st.builds(lambda h, m: (f"{h}:{m:02d}", Fraction(60 * h + m)), hours, minutes),
        st.builds(lambda m: (f"{m} min", Fraction(m)), minutes),
        st.builds(lambda q: (f"{q // 4},{q % 4 * 25:02d} h", Fraction(15 * q)), st.integers(1, 48)),
        st.builds(lambda h: (f"0,{h} j", Fraction(42 * h)), st.integers(1, 9)),
    )


@settings(max_examples=10)
@given(st.lists(typed_lengths(), min_size=500, max_size=500))
def test_five_hundred_lines_add_up_to_the_minute(typed: list[tuple[str, Fraction]]) -> None:
    """By month, by nature, by phase and in all, whatever the way each was typed."""
    natures = list(Nature)
    lines = []
    for number, (length, _) in enumerate(typed):
        entry = entered(f"note {length}", ALONE)
        on = TUESDAY - timedelta(days=number)
        lines.append(HoursLine(str(number), "e", on, entry.minutes, natures[number % 4], str(number % 3)))
    whole = sum(worth for _, worth in typed)
    assert total(lines) == whole
    for totals in (by_month(lines), by_nature(lines), by_phase(lines)):
        assert sum(totals.values()) == whole


PIECES = "prépa CR 1h30 1h75 hier lundi 31/02 phase 2 « » le du - : ( 5 mars jeu 45 min"


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES.split())).map(" ".join))
def test_any_text_is_answered(line: str) -> None:
    found = read_hours(line, CONTEXT)
    assert isinstance(found, Refusal) or 0 < found.minutes <= 1440


def test_a_hundred_thousand_characters_are_read_in_one_go() -> None:
    for piece in ("1h ", "prépa ", "hier ", "« ", "5 mars ", "1", "le "):
        read_hours((piece * 100_000)[:100_000], CONTEXT)
