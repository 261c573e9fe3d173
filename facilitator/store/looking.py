"""The data opened for reading alone, with the standard library, while another process may write."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from facilitator.paths import Home
from facilitator.store.access import reading, rows_of
from facilitator.store.reading import Reader


class ReadOnlyStore(Reader):
    """Reads, and cannot write. A context manager."""

    def __init__(self, home: Home) -> None:
        self._reading = reading(home.database)
        super().__init__(rows_of(self._reading))

    def close(self) -> None:
        """Lets go of the file."""
        self._reading.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
