"""Time-ordered identifiers, so that what two laptops made can be merged."""

from __future__ import annotations

import secrets
import time
import uuid
from collections.abc import Callable
from threading import Lock

_COUNTER_BITS = 74
_MASK = (1 << 62) - 1


class Identities:
    """Makes version 7 UUIDs (RFC 9562), each greater than the one before, also when the clock is set back."""

    def __init__(self, milliseconds: Callable[[], int] = lambda: time.time_ns() // 1_000_000) -> None:
        self._milliseconds = milliseconds
        self._last = 0
        self._lock = Lock()

    def new(self) -> str:
        """A new identifier; within one instance they sort in the order they were made."""
        fresh = (self._milliseconds() << _COUNTER_BITS) | secrets.randbits(_COUNTER_BITS)
        with self._lock:
            self._last = fresh if fresh > self._last else self._last + 1 + secrets.randbits(32)
            value = self._last
        return str(uuid.UUID(int=_laid_out(value)))


def _laid_out(value: int) -> int:
    """The 122 free bits spread around the version (7) and the variant (binary 10)."""
    milliseconds, rest = value >> _COUNTER_BITS, value & ((1 << _COUNTER_BITS) - 1)
    high, low = rest >> 62, rest & _MASK
    return (milliseconds & ((1 << 48) - 1)) << 80 | 7 << 76 | high << 64 | 2 << 62 | low
