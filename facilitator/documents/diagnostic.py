"""The diagnostic of an organisation: how it was made, what was found service by service, what is proposed.

A part without content is left out. What was said in private, and who said what, stays out of it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from facilitator import wording
from facilitator.analysis.diagnosis import Diagnosis, diagnosis
from facilitator.documents.blocks import Block, Document, Heading, KeyValues
from facilitator.documents.charts import current_chart, load_bars
from facilitator.documents.diagnostic_data import diagnostic_data
from facilitator.documents.diagnostic_leads import heard, open_questions, recommendations, scenarios
from facilitator.documents.diagnostic_method import method
from facilitator.documents.diagnostic_services import diagnosed_service, whole
from facilitator.documents.inventory import ServiceLines, headcount, services_of
from facilitator.documents.letterhead import authors, facts, masthead, version
from facilitator.documents.service_parts import activities_of, extent, overview
from facilitator.documents.writing import AboutEngagement


def organisation_diagnostic(writing: AboutEngagement) -> Document:
    """The whole diagnostic, as far as something is known."""
    dossier, words = writing.record, writing.words
    title = words("Organisation diagnostic")
    services = services_of(dossier, words("No service"))
    found = diagnosis(dossier.structure, dossier.people, dossier.dismissals)
    day = words("as of {day}", day=words.long_day(writing.on))
    blocks = (
        masthead(title, f"{dossier.engagement.name} – {day}", writing, is_draft=True),
        _frame(services, writing),
        *_part(words("Method and sources"), tuple(method(writing))),
        *_part(words("The organisation today"), tuple(_today(services, writing))),
        *_part(words("Service by service"), tuple(_services(services, found, writing))),
        *_part(words("What concerns the whole organisation"), tuple(whole(found, services, writing))),
        *_part(words("What was heard and observed"), tuple(heard(writing))),
        *_part(words("Scenarios compared"), tuple(scenarios(writing))),
        *_part(words("Recommendations"), tuple(recommendations(writing))),
        *_part(words("Open questions"), tuple(open_questions(writing))),
    )
    return writing.document(title, "", blocks, diagnostic_data(writing, services, found))


def _part(title: str, content: Sequence[Block]) -> Sequence[Block]:
    return (Heading(1, title), *content) if content else ()


def _frame(services: Sequence[ServiceLines], writing: AboutEngagement) -> KeyValues:
    dossier, words = writing.record, writing.words
    staff = headcount(dossier)
    scope = (
        words.plural("{count} unit", "{count} units", len(dossier.units)) if dossier.units else "",
        words("headcount {fte}", fte=wording.fte_text(staff, words)) if staff else "",
    )
    return facts(
        (
            (words("Subject"), dossier.engagement.title),
            (words("Commissioned by"), dossier.engagement.commissioned_by),
            (words("Scope"), ", ".join(filter(None, scope))),
            (words("Activities"), extent(services, writing) if dossier.activities else ""),
            *authors(writing),
            (words("Version"), version(writing)),
        )
    )


def _today(services: Sequence[ServiceLines], writing: AboutEngagement) -> Iterator[Block]:
    yield from current_chart(writing)
    if activities_of(services):
        yield overview(services, writing)
        yield from load_bars(writing)


def _services(
    services: Sequence[ServiceLines], found: Diagnosis, writing: AboutEngagement
) -> Iterator[Block]:
    for service in services:
        if service.missions:
            yield Heading(2, service.name)
            yield from diagnosed_service(service, found, writing)
