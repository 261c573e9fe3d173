"""Where data, settings, backups and exports live. Nothing is created here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import platformdirs

from facilitator.values import dataclass

APP = "facilitator"


@dataclass(frozen=True, slots=True)
class Home:
    """The folders of one user: `data` holds the database, `config` the settings, `exports` the documents."""

    data: Path
    config: Path
    exports: Path

    @property
    def database(self) -> Path:
        """The SQLite file that holds every engagement."""
        return self.data / "facilitator.db"

    @property
    def lock(self) -> Path:
        """The file whose lock says which process may write."""
        return self.data / "facilitator.lock"

    @property
    def backups(self) -> Path:
        """Dated copies of the database."""
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        """The settings file."""
        return self.config / "settings.toml"

    @property
    def formats(self) -> Path:
        """Formats of sessions the consultant wrote or changed."""
        return self.config / "formats"


def home_of(folder: Path | None, environment: Mapping[str, str]) -> Home:
    """The home in one `folder`, else in FACILITATOR_HOME, else in the platform's own places."""
    chosen = folder or (Path(value) if (value := environment.get("FACILITATOR_HOME")) else None)
    if chosen is not None:
        root = chosen.expanduser().absolute()
        return Home(data=root, config=root, exports=root / "exports")
    return Home(
        data=Path(platformdirs.user_data_dir(APP, appauthor=False)),
        config=Path(platformdirs.user_config_dir(APP, appauthor=False)),
        exports=Path(platformdirs.user_documents_dir()) / APP,
    )


def assets() -> Path:
    """The packaged assets: inside the package when installed from a wheel, beside it in a checkout."""
    package = Path(__file__).resolve().parent
    inside = package / "assets"
    return inside if inside.is_dir() else package.parent / "assets"


def locale() -> Path:
    """The message catalogues."""
    return Path(__file__).resolve().parent / "locale"
