"""How long the matrix of a whole town takes as a workbook, beside the bare cells of one as large."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from io import BytesIO
from time import perf_counter
from typing import Final

from xlsxwriter import Workbook

from benchmarks.figures import Measure, Samples
from facilitator.documents.catalogue import DocumentKind, build
from facilitator.domain.dossier import Dossier
from facilitator.domain.engagement import Engagement
from facilitator.domain.organisation import Activity, OrgUnit, ServiceMission, VerdictCode
from facilitator.domain.record import Audience
from facilitator.export.formats import Format, render
from facilitator.i18n import Words

ACTIVITIES: Final = 1200
_SERVICES: Final = 12
_MISSIONS: Final = 120
_COLUMNS: Final = 31
"""Columns of the workbook's main sheet."""

_VERBS: Final = ("Préparer", "Instruire", "Suivre", "Contrôler", "Rédiger", "Archiver", "Payer", "Saisir")


def measure(rounds: int) -> Measure:
    """The whole export, from the dossier to the bytes, beside the library writing as many texts."""
    dossier = town()
    _export(dossier)
    ours = _samples(lambda: _export(dossier), rounds)
    return Measure("matrix of 1,200 activities", "ms", _samples(_bare, rounds), ours, "< 2")


def town() -> Dossier:
    """Twelve services with ten missions each, and ten activities for each mission."""
    units = tuple(OrgUnit(f"u{n}", "e", f"Service {n}", fte=Decimal(30)) for n in range(_SERVICES))
    missions = tuple(
        ServiceMission(f"m{n}", "e", f"Mission {n}", f"u{n % _SERVICES}") for n in range(_MISSIONS)
    )
    verdicts = (*VerdictCode, None)
    activities = tuple(
        Activity(
            f"a{n}", "e", f"{_VERBS[n % len(_VERBS)]} le dossier {n}", f"m{n % _MISSIONS}",
            f"u{n % _SERVICES}", fte=Decimal("0.25"), volume=Decimal(1200), verdict=verdicts[n % 11],
            tools="Logiciel métier", interfaces="Finances", service_level="Sous 15 jours",
        )
        for n in range(ACTIVITIES)
    )  # fmt: skip
    engagement = Engagement("e", "Rationaliser les activités", "Ville de Valbrune")
    return Dossier(engagement, units=units, missions=missions, activities=activities)


def _export(dossier: Dossier) -> None:
    now = datetime(2026, 3, 10, 9, 30, tzinfo=UTC)
    render(build(DocumentKind.MATRIX, dossier, Words("fr"), Audience.COMMITTEE, now), Format.XLSX)


def _bare() -> None:
    book = Workbook(BytesIO(), {"in_memory": True})
    sheet = book.add_worksheet()
    for row in range(ACTIVITIES):
        for column in range(_COLUMNS):
            sheet.write_string(row, column, f"Rédiger les pièces {row} {column}")
    book.close()


def _samples(run: Callable[[], None], rounds: int) -> Samples:
    times = []
    for _ in range(max(3, rounds)):
        start = perf_counter()
        run()
        times.append((perf_counter() - start) * 1000)
    return Samples(tuple(times))
