"""What a letter says in so many words: object, title, context, recipients, reporting, proposal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from facilitator.letter.cues import Field
from facilitator.letter.dates import dates
from facilitator.letter.functions import function_of
from facilitator.letter.head import LONGEST_ADDRESS, greets, titles_the_letter
from facilitator.letter.listing import enumerated
from facilitator.letter.names import alone
from facilitator.letter.passages import Kind
from facilitator.letter.quote import Quote, Span, sentences
from facilitator.letter.units import is_organisation, is_unit
from facilitator.letter.view import Sentence, View

_PURPOSE = re.compile(
    r"(?:a|ont) pour objet (?:de |d')?"
    r"|l'obje(?:t|ctif)(?: de (?:la|cette|votre) \w+)? est (?:de |d')?"
    r"|le but(?: de [\w' ]{3,40}?)? est (?:de |d')"
    r"|(?:the|your) (?:purpose|aim|goal|objective|task)(?: of [\w ]{3,40}?)? is (?:to )?"
)
_CONSISTS = re.compile(
    r"il s'agi(?:t|ra) (?:donc |ainsi |pour vous )?(?:de |d')|the (?:aim|idea|point) is to "
)
_ASKS = re.compile(
    r"\b(?:vous|te) (?:confi\w+|charge\w*|demand\w+)|(?:would like|ask|asking|appoint\w*|engag\w*) (?:you"
    r"|us) to"
    r"|souhait\w+ (?:que tu|que vous|te|vous)|nous avons besoin|\bplease help\b"
    r"|\bvous (?:nous |m'|me )?(?:accompagnerez|interviendrez|aiderez|assisterez|appuierez)\b"
    r"|\byou will (?:support|help|assist|lead|facilitate)\b"
)
_COURTESY = re.compile(
    r"(?:thank you|thanks|further to|following|it was good|i am (?:pleased|delighted)|this letter"
    r"|as (?:agreed|discussed)"
    r"|je vous remercie|merci|suite a|faisant suite|comme convenu|par la presente|la presente lettre|vu "
    r"|considerant |soit \d|vous avez (?:repondu|bien voulu|accepte)|votre (?:offre|candidature)\b)"
)
"""How a paragraph begins that ties the letter to what was said before and tells nothing of the situation."""

_FIRST: Final = 12
"""Among how many passages from the top the title of a letter stands."""

_LONGEST_DATE: Final = 6
"""Words of the longest line that tells the place and the date of a letter."""

_REPLY = re.compile(r"(?:(?:re|tr|fwd?|aw)\s?:\s*)+")
_SEPARATORS: Final = "-–—:,.|/"
_REPORTS = re.compile(
    r"\brend(?:ra|re|rez|ras)? compte\b|tiendr(?:a|ez|as) (?:regulierement )?informe|points? d'etape"
    r"|\binformer(?:ez|as|a)\b"
    r"|notes? d'avancement"
    r"|points? (?:mensuel|hebdomadaire|regulier|telephonique|par|au|chaque|tous les|toutes les)"
    r"|bilans? d'etape"
    r"|vous (?:me|m'|nous|lui|leur) ?(?:adresser|remettr|transmettr|fer|rendr|present|fournir|enverr)\w*"
    r"[^.;]{0,40}\b(?:bilan|note|rapport|compte[- ]rendu|point|synthese|releve|message|etat d'avancement)s?\b"
    r"|(?:let|give) (?:me|us) (?:have )?(?:an? )?(?:[\w-]+ ){0,3}(?:update|note|report|summary)\b"
    r"|i will (?:send|give|let|report|update|keep) you\b[^.;]{0,40}\b(?:update|note|report|summary"
    r"|informed|posted)\b"
    r"|rapports? (?:d'etape|intermediaire|final|mensuel|d'avancement)"
    r"|send (?:me|us|an?|[A-Z]?[\w']+) (?:[\w-]+ ){0,3}(?:notes?|e-?mails?|updates?|summary|summaries"
    r"|reports?)"
    r"|(?:will|to|please|should|must) report\b|progress (?:notes?|reports?|meetings?)|keep (?:me|us"
    r"|the \w+) (?:informed"
    r"|up to date|posted)"
    r"|fer(?:a|ez|as|ons) (?:un|le) point|un point (?:ensemble|chaque|tous)|raconter(?:a|as|ez)"
)
_REPORT_END = re.compile(
    r", dont (?:la |le |l'|les )?(?:duree|periode|calendrier)|, (?:whose|and) (?:the )?(?:duration|planned)"
    r"|, pour une duree"
)
_ANNEXED = re.compile(
    r"(?:proposition|proposal|offre|devis)[^.;]{0,80}?(?:annexee?|jointe?|ci-jointe?|ci-annexee?|attached"
    r"|enclosed|appended)"
    r"|(?:annexee?|jointe?|attached|enclosed|appended|en annexe)[^.;]{0,40}?(?:proposition|proposal|offre"
    r"|devis)"
)
_REVISABLE = re.compile(
    r"revisables?|(?:pourr(?:a|ont)|peu(?:t|vent)) (?:etre )?(?:revise|ajuste|revu|adapte|evolue|bouge)\w*"
    r"|(?:may|can|could) be (?:revised|adjusted|changed|reviewed|updated)|susceptibles? d'etre revise"
)
_BEGINS = re.compile(
    r"\benjeux?\b|\bstakes?\b|\bchalleng|temps\b.{0,3}:|\b(?:en|in) (?:deux|trois|quatre|two|three"
    r"|four) (?:temps|phases|etapes|stages|steps)\b|\bphases?\b|\bprestations?\b|\ba ce titre\b"
    r"|\bduree\b|\baccompagnement de\b"
    r"|de maniere transversale|\bmission\b[^.]{0,40}(?:confi|compren|porte)|\bfavorablement\b"
    r"|\bj'ai (?:donc |ainsi |egalement )?(?:demande|decide|choisi|sollicite|retenu|souhaite|accepte)\b"
    r"|\b(?:missions?|intervention|accompagnement|work|assignment|engagement) (?:se deroul|commenc|debut"
    r"|demarr"
    r"|will|starts|begins|runs)"
    r"|deja intervenue?|\bdur(?:era|ation)\b"
    r"|\bstages?\b"
)


def object_of(view: View) -> Quote | None:
    """The object: labelled, under its heading, on the line of the subject, else what a sentence says."""
    subject = subject_of(view)
    for place in view.under(Field.OBJECT):
        match = _PURPOSE.search(place.passage.plain)
        said = _untitled(place.quote.part(match.end() if match else 0).bare)
        if said and (place.labelled or place.heading is Field.OBJECT):
            return said
    for sentence in view.sentences:
        if match := _PURPOSE.search(sentence.quote.plain):
            return sentence.quote.part(match.end()).bare
    return subject or _asked(view)


def subject_of(view: View) -> Quote | None:
    """The line below the greeting that tells the subject, or the one that titles the letter and tells it."""
    for place in view.places[:_FIRST]:
        if not place.field and titles_the_letter(place.passage.plain):
            said = _untitled(place.quote)
            if said and said.text != place.quote.text:
                return said.bare
    lines = (place for place in view.under(Field.OBJECT) if not place.labelled)
    return next((place.quote.bare for place in lines if place.heading is not Field.OBJECT), None)


def _asked(view: View) -> Quote | None:
    """What the letter asks for; a sentence right below that says what it consists in says it better."""
    for at, sentence in enumerate(view.sentences):
        is_title = sentence.place.opens and not sentence.place.passage.leads
        if not is_title and _ASKS.search(sentence.quote.plain):
            following = view.sentences[at + 1] if at + 1 < len(view.sentences) else sentence
            match = _CONSISTS.match(following.quote.plain) if following.index == sentence.index else None
            return following.quote.part(match.end()).bare if match else sentence.quote.bare
    return None


def title_of(view: View, said: Quote | None) -> Quote | None:
    """The heading of the letter when it says more than that it is one, else its object."""
    if told := subject_of(view):
        return told
    for place in view.places[:_FIRST]:
        is_title = place.passage.kind is Kind.HEADING and place.heading is None and not place.passage.mark
        if is_title and not _is_letterhead(place.quote):
            title = _untitled(place.quote)
            if title and len(title.text.split()) > 2:
                return title
    return said


def _is_letterhead(quote: Quote) -> bool:
    """Whether a line in capitals says who writes, or to whom, rather than of what."""
    whose = re.match(r"lettre de mission (?:de|a|pour) (?:m|mr|mme|mlle|madame|monsieur)\b", quote.plain)
    says_body = is_organisation(quote) or is_unit(quote) or function_of(quote) or alone(quote)
    is_address = re.match(r"\d", quote.text) or re.search(r"\b\d{5}\b", quote.text)
    is_date = any(dates(quote.plain)) and len(quote.text.split()) <= _LONGEST_DATE
    return bool(whose or says_body or is_address or is_date)


def _untitled(quote: Quote) -> Quote | None:
    """A title without the words that only say that it is a mission letter; None when it says no more."""
    if reply := _REPLY.match(quote.plain):
        quote = quote.part(reply.end())
    match = titles_the_letter(quote.plain)
    rest = quote.plain[match.end() :].lstrip() if match else ""
    if match is None or (rest and rest[0] not in _SEPARATORS):
        return quote
    said = quote.part(match.end(), edges=f" {_SEPARATORS}")
    return said if said.text else None


def context_of(view: View) -> tuple[Quote, ...]:
    """The paragraphs under the heading of the context, else those that open the body."""
    under = tuple(place.quote for place in view.under(Field.CONTEXT))
    is_letter = view.addressee or view.signatories or any(greets(place.passage) for place in view.places)
    return under or (tuple(_opening(view)) if is_letter else ())


def told_in_context(view: View) -> frozenset[tuple[str, Span]]:
    """The sentences of the context, which tell of what was and not of the assignment."""
    return frozenset((each.text, each.span) for quote in context_of(view) for each in sentences(quote))


def _opening(view: View) -> Iterator[Quote]:
    """The sentences before the letter comes to stakes, services, dates or its request."""
    begun = False
    for index, place in enumerate(view.places):
        prose = place.passage.kind is Kind.PARAGRAPH and len(place.quote.text.split()) > LONGEST_ADDRESS
        if not begun and (
            index < view.start
            or _COURTESY.match(place.passage.plain)
            or not prose
            or place.field
            or place.opens
            or place.passage.plain.startswith("lettre de")
        ):
            continue
        begun = True
        told = [sentence for sentence in view.sentences if sentence.index == index]
        kept = list(_until_request(told))
        if place.field or place.opens or not prose or not kept:
            return
        yield place.quote if len(kept) == len(told) else _run(place.quote, kept)
        if len(kept) < len(told):
            return


def _until_request(told: list[Sentence]) -> Iterator[Quote]:
    for sentence in told:
        plain = sentence.quote.plain
        if any(form.search(plain) for form in (_BEGINS, _ASKS, _PURPOSE, _REPORTS, _ANNEXED)):
            return
        yield sentence.quote


def _run(whole: Quote, kept: list[Quote]) -> Quote:
    end = whole.text.index(kept[-1].text) + len(kept[-1].text)
    return whole.part(0, end)


def recipients_of(view: View) -> Iterator[Quote]:
    """Whom the letter is circulated to, one by one."""
    for place in view.listed(Field.RECIPIENTS):
        said = place.quote.part(0, len(place.quote.text.rstrip(" .;,")))
        yield from (said.bare,) if place.is_item else enumerated(said)


def reporting_of(view: View) -> Quote | None:
    """How and when the consultant accounts for the assignment."""
    for place in view.under(Field.REPORTING):
        return place.quote.bare
    for sentence in view.sentences:
        if not sentence.place.opens and _REPORTS.search(sentence.quote.plain):
            end = _REPORT_END.search(sentence.quote.plain)
            return sentence.quote.part(0, end.start() if end else None).bare
    return None


def annexed(view: View) -> Quote | None:
    """The sentence that says a proposal is annexed."""
    return _first(view, _ANNEXED) or next(
        (place.quote for place in view.under(Field.PROPOSAL) if re.search("propos", place.passage.plain)),
        None,
    )


def revisable(view: View) -> Quote | None:
    """The sentence that says the calendar may be revised."""
    return _first(view, _REVISABLE)


def _first(view: View, form: re.Pattern[str]) -> Quote | None:
    for place in view.places:
        for sentence in sentences(place.quote):
            if match := form.search(sentence.plain):
                return sentence.part(match.start(), match.end())
    return None
