"""Where the data are, and how they are: `where`, `doctor`."""

from __future__ import annotations

from datetime import datetime

import click

from facilitator.cli.caller import Caller
from facilitator.cli.output import Shape, aligned, spread
from facilitator.cli.speaking import Command, Option
from facilitator.formats.library import Library, library
from facilitator.i18n import Words
from facilitator.store.errors import Damaged
from facilitator.store.lock import Holder


def commands(words: Words) -> tuple[Command, ...]:
    """The commands of this module."""
    as_json = Option(["--json", "as_json"], is_flag=True, help=words("Prints one JSON object."))
    return (
        Command(
            "where", words, where, [as_json], words("Prints where the data, settings and documents are.")
        ),
        Command(
            "doctor",
            words,
            doctor,
            [as_json],
            words("Checks the data; the exit code is 0 when all is sound."),
        ),
    )


@click.pass_obj
def where(caller: Caller, as_json: bool) -> None:
    """The places, without opening anything."""
    home, words = caller.home, caller.words
    exports = caller.settings.export_folder or str(home.exports)
    places = (
        ("database", words("data"), str(home.database)),
        ("backups", words("backups"), str(home.backups)),
        ("settings", words("settings"), str(home.settings)),
        ("exports", words("documents"), exports),
    )
    _print(
        {name: place for name, _, place in places},
        [(label, place) for _, label, place in places],
        as_json,
    )


@click.pass_obj
def doctor(caller: Caller, as_json: bool) -> None:
    """What a check-up finds; a transaction cut short is recovered first."""
    from facilitator.store.health import health

    found = health(caller.home)
    if found.interrupted and found.holder is None:
        with caller.store():
            found = health(caller.home)
    if found.trouble is not None:
        raise found.trouble
    words = caller.words
    known = library(caller.home.formats, words.language)
    state = words("sound") if found.is_sound else words("damaged")
    rows = [
        (words("data"), str(found.database) if found.exists else words("none yet")),
        (words("state"), state),
        (words("format"), "" if found.version is None else str(found.version)),
        (words("open in"), _holder(found.holder, words)),
        (words("backups"), str(len(found.backups))),
        (words("free"), words("{count} MB", count=found.free_bytes // 1_000_000)),
        (words("one commit"), _commit(found.commit_milliseconds, words)),
        (words("session formats"), _formats(known, words)),
        *((words("mistaken format"), words.of(trouble)) for trouble in known.troubles),
    ]
    shape = {
        "database": str(found.database),
        "exists": found.exists,
        "sound": found.is_sound,
        "problems": list(found.problems),
        "version": found.version,
        "open_in": found.holder.pid if found.holder else None,
        "backups": [str(path) for path in found.backups],
        "free_bytes": found.free_bytes,
        "commit_milliseconds": found.commit_milliseconds,
        "formats": len(known.formats),
        "mistaken_formats": [words.of(trouble) for trouble in known.troubles],
    }
    _print(shape, [row for row in rows if row[1]], as_json)
    if not found.is_sound:
        raise Damaged(path=found.database)


def _holder(holder: Holder | None, words: Words) -> str:
    if holder is None:
        return ""
    since = words.hour(datetime.fromisoformat(holder.since))
    return words("process {pid} since {since}", pid=holder.pid, since=since)


def _formats(known: Library, words: Words) -> str:
    own = len(known.own)
    return (
        words("{count}, {own} of your own", count=len(known.formats), own=own)
        if own
        else str(len(known.formats))
    )


def _commit(milliseconds: float | None, words: Words) -> str:
    return "" if milliseconds is None else words("{time} ms", time=words.number(round(milliseconds, 1)))


def _print(shape: Shape, rows: list[tuple[str, str]], as_json: bool) -> None:
    if as_json:
        print(spread(shape))
        return
    for line in aligned(rows):
        print(line)
