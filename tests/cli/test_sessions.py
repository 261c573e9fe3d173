"""The sessions of an engagement are listed by date, for people and for scripts."""

from __future__ import annotations

from tests.cli.shell import Shell


def test_each_says_when_what_and_who(shell: Shell) -> None:
    shell.engagement()
    shell.session("Atelier Voirie", "--at", "14:00", "--minutes", "90")
    assert shell.done("sessions").out == "Tue 10/03/2026  14:00  1 h 30  Atelier Voirie  Draft\n"
    assert shell.done("sessions", "--lang", "fr").out == (
        "mar. 10/03/2026  14:00  1 h 30  Atelier Voirie  Brouillon\n"
    )


def test_scripts_are_told_everything(copil: Shell) -> None:
    copil.done("attendance", "copil", "present dupont", "excused martin", "absent dupuis")
    copil.done("capture", "bonjour")
    (session,) = copil.done("sessions", "--json").json
    assert session.pop("id")
    assert session == {
        "title": "COPIL n° 3",
        "number": 3,
        "body": "COPIL",
        "kind": "copil",
        "on": "2026-03-10",
        "at": None,
        "minutes": None,
        "status": "live",
        "started": "2026-03-10T09:30:00+01:00",
        "closed": None,
        "present": 1,
        "invited": 7,
    }
    copil.clock.forward(minutes=50)
    copil.done("session", "close")
    (closed,) = copil.done("sessions", "--json").json
    assert (closed["status"], closed["closed"]) == ("closed", "2026-03-10T10:20:00+01:00")


def test_they_stand_by_date(shell: Shell) -> None:
    shell.engagement()
    for day in ("2026-05-01", "2026-03-10", "2026-04-02"):
        shell.done("session", "new", "--title", f"Le {day}", "--on", day)
    assert [each["on"] for each in shell.done("sessions", "--json").json] == [
        "2026-03-10",
        "2026-04-02",
        "2026-05-01",
    ]
