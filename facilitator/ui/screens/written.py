"""The folders documents go to, and whether the minutes of a session lie in its own."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rich.cells import cell_len

from facilitator.domain.engagement import Engagement
from facilitator.domain.session import Session
from facilitator.i18n import LANGUAGES, Words
from facilitator.ui.desk import Desk

if TYPE_CHECKING:
    from facilitator.store.store import Store


def engagement_folder(desk: Desk, engagement: Engagement) -> Path:
    """Where the documents of an engagement go."""
    from facilitator.export.files import safe_name

    chosen = desk.settings.export_folder
    return (Path(chosen).expanduser() if chosen else desk.home.exports) / safe_name(engagement.name)


def session_folder(desk: Desk, engagement: Engagement, session: Session) -> Path:
    """Where the documents of a session go."""
    from facilitator.export.files import safe_name

    return engagement_folder(desk, engagement) / safe_name(session.title)


def shortened(folder: Path, room: int = 0) -> str:
    """A folder with the home directory written as ~; in `room` cells, without the folders in its middle.

    Its first and its last folder stay, so that one knows it again.
    """
    home = Path.home()
    path = Path("~") / folder.relative_to(home) if folder.is_relative_to(home) else folder
    parts, begins = path.parts, 2 if path.anchor else 1
    if not room or cell_len(str(path)) <= room or len(parts) < begins + 2:
        return str(path)

    def from_part(number: int) -> str:
        return str(Path(*parts[:begins], "…", *parts[number:]))

    kept = len(parts) - 1
    while kept > begins and cell_len(from_part(kept - 1)) <= room:
        kept -= 1
    return from_part(kept)


def recorded_minutes(store: Store | None, engagement_id: str) -> frozenset[str]:
    """The ids of the sessions whose minutes were handed out from here, wherever their files are now."""
    from facilitator.documents.catalogue import DocumentKind

    found = store.handed_out(engagement_id, DocumentKind.MINUTES) if store else ()
    return frozenset(each.session_id for each in found if each.session_id)


def with_minutes(desk: Desk, engagement: Engagement, sessions: Iterable[Session]) -> frozenset[str]:
    """The ids of those whose minutes lie in their folders. It asks the disk: run it in a thread."""
    from facilitator.documents.catalogue import DocumentKind, file_stem

    stems = tuple(file_stem(DocumentKind.MINUTES, Words(language)) for language in LANGUAGES)
    return frozenset(each.id for each in sessions if _has_file(session_folder(desk, engagement, each), stems))


def _has_file(folder: Path, stems: tuple[str, ...]) -> bool:
    try:
        return any(path.name.startswith(stems) for path in folder.iterdir())
    except OSError:
        return False
