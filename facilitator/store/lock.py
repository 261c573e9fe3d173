"""One process writes at a time: a locked file says who; the system frees it when the process dies."""

from __future__ import annotations

import json
import os
import sys
import time
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Final

from facilitator.store.access import make_folder
from facilitator.store.errors import Locked
from facilitator.values import dataclass

COMMAND: Final = "command"
"""Purpose of a process that writes and ends at once; another one may wait for it."""

APP: Final = "app"
"""Purpose of a process that stays."""

_PATIENCE: Final = 2.0
"""Seconds a command waits for another command."""

_STEP: Final = 0.02

_LOCKED_BYTE: Final = 1 << 20
"""On Windows a locked byte cannot be read by others, so it lies far behind the text."""


@dataclass(frozen=True, slots=True)
class Holder:
    """The process that writes, or wrote last; `since` is ISO, `running` is False after a clean end."""

    pid: int
    since: str
    purpose: str = COMMAND
    running: bool = True


class InstanceLock:
    """The lock of one home. `unclean` says that the last holder did not let go of it itself."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._descriptor: int | None = None
        self._holder: Holder | None = None
        self.unclean = False

    def take(self, purpose: str, now: datetime) -> None:
        """Takes the lock, or raises Locked at once; a command waits a moment for another command."""
        make_folder(self._path.parent)
        descriptor = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        deadline = time.monotonic() + _PATIENCE
        while not _try_lock(descriptor):
            holder = holder_in(self._path)
            both = holder is not None and holder.purpose == purpose == COMMAND
            if not both or time.monotonic() > deadline:
                os.close(descriptor)
                raise _refusal(holder)
            time.sleep(_STEP)
        last = holder_in(self._path)
        self.unclean = last is not None and last.running
        self._descriptor = descriptor
        self._say(Holder(os.getpid(), now.isoformat(), purpose))

    def release(self) -> None:
        """Says that all is well and lets go; harmless when the lock is not held."""
        if self._descriptor is None or self._holder is None:
            return
        held = self._holder
        self._say(Holder(held.pid, held.since, held.purpose, running=False))
        _unlock(self._descriptor)
        os.close(self._descriptor)
        self._descriptor = None

    def _say(self, holder: Holder) -> None:
        assert self._descriptor is not None
        text = json.dumps(asdict(holder)).encode()
        os.lseek(self._descriptor, 0, os.SEEK_SET)
        os.write(self._descriptor, text)
        os.ftruncate(self._descriptor, len(text))
        self._holder = holder


def holder_in(path: Path) -> Holder | None:
    """Who is written in a lock file; None when it is not there or says nothing."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        return Holder(**found)
    except (OSError, ValueError, TypeError):
        return None


def is_held(path: Path) -> bool:
    """Whether a living process holds the lock."""
    try:
        descriptor = os.open(path, os.O_RDWR)
    except OSError:
        return False
    try:
        if not _try_lock(descriptor):
            return True
        _unlock(descriptor)
        return False
    finally:
        os.close(descriptor)


def refusal_of(path: Path) -> Locked | None:
    """What a process that wants to write would be told now; None when nobody holds the lock."""
    return _refusal(holder_in(path)) if is_held(path) else None


def _refusal(holder: Holder | None) -> Locked:
    if holder is None:
        return Locked(pid="?", since="?", purpose="")
    try:
        since = f"{datetime.fromisoformat(holder.since):%H:%M}"
    except ValueError:
        since = holder.since
    return Locked(pid=holder.pid, since=since, purpose=holder.purpose)


if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> bool:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        os.lseek(descriptor, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _try_lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _unlock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_UN)
