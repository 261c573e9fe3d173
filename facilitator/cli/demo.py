"""The example engagement: `demo`."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import click

from facilitator import settings as settings_file
from facilitator.cli.caller import Caller
from facilitator.cli.opening import open_app
from facilitator.cli.speaking import Command, Option
from facilitator.clock import StageClock
from facilitator.domain.engagement import Engagement
from facilitator.i18n import N_, Trouble, Words
from facilitator.paths import Home, home_of


class AlreadyUsed(Trouble):
    """A home that holds engagements already; field `folder`."""

    message = N_("{folder} holds engagements already; name another folder with --home. Nothing was changed.")


def commands(words: Words) -> tuple[Command]:
    """The commands of this module."""
    create = Option(
        ["--create"], is_flag=True, help=words("Only writes the example into --home, and prints where.")
    )
    return (
        Command("demo", words, demo, [create], words("Opens the app on an example, far from your own data.")),
    )


@click.pass_obj
def demo(caller: Caller, create: bool) -> int:
    """Opens the example in `<home>/demo` or in a temporary folder; with `create`, only writes it."""
    if create:
        build(caller, caller.home)
        print(caller.home.database)
        return 0
    with _stage(caller) as home:
        if not home.database.exists():
            build(caller, home)
        return open_app(home, caller.words.language, caller.clock)


def build(caller: Caller, home: Home) -> Engagement:
    """Writes the example into a home without engagements, and its consultant into the settings."""
    from facilitator.cli.example import folder_of, play
    from facilitator.store.store import Store

    clock = StageClock(caller.clock)
    with Store.open(home, clock) as store:
        if store.engagements():
            raise AlreadyUsed(folder=home.data)
        engagement = play(store, clock, folder_of(caller.words.language), alone=True)
    chosen, _ = settings_file.load(home.settings)
    if not chosen.consultant:
        settings_file.save(home.settings, replace(chosen, consultant=engagement.led_by))
    return engagement


@contextmanager
def _stage(caller: Caller) -> Iterator[Home]:
    """The home of the demonstration; a temporary one goes away at the end, save the documents written."""
    if _has_own_folder(caller.home):
        yield home_of(caller.home.data / "demo", {})
        return
    home = home_of(Path(tempfile.mkdtemp(prefix="facilitator-demo-")), {})
    try:
        yield home
    finally:
        _put_away(home, caller.words)


def _put_away(home: Home, words: Words) -> None:
    """Removes what the demonstration left; whoever wrote documents keeps them, and is told where."""
    if not home.exports.exists():
        shutil.rmtree(home.data, ignore_errors=True)
        return
    for path in home.data.iterdir():
        if path.is_dir() and path != home.exports:
            shutil.rmtree(path, ignore_errors=True)
        elif path.is_file():
            path.unlink(missing_ok=True)
    print(words("The documents you wrote are in {folder}.", folder=home.exports))


def _has_own_folder(home: Home) -> bool:
    """Whether a folder was named: then even the documents lie in it."""
    return home.exports.parent == home.data
