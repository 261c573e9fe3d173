"""The pieces of WordprocessingML that python-docx has no function for: fields, links, lists, directions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.text.run import CT_R
from docx.oxml.xmlchemy import BaseOxmlElement

from facilitator.documents.blocks import Run, Runs, plain
from facilitator.export.text import writable

BULLETS: Final = 1
"""The list of the template that is shared by all bullets."""

_NUMBERED: Final = 1
"""The abstract list of the template that numbered lists are made from."""

_LEFTWARD: Final = re.compile("[\u05d0-\u07ff\ufb1d-\ufdff\ufe70-\ufefc]")
"""Letters of the scripts that are read from right to left."""

_SAFE_IN_ADDRESS: Final = "%/:?#@!$&'()*+,;=-._~"


def element(tag: str, **attributes: object) -> BaseOxmlElement:
    """An element of the `w:` namespace with its attributes."""
    made = OxmlElement(f"w:{tag}")
    for name, value in attributes.items():
        made.set(qn(f"w:{name}"), str(value))
    return made


def new_paragraph(style: str) -> CT_P:
    """An empty paragraph in a style, given by its id."""
    made: CT_P = OxmlElement("w:p")
    properties = OxmlElement("w:pPr")
    properties.append(element("pStyle", val=style))
    made.append(properties)
    return made


def write(paragraph: CT_P, runs: Runs, word: WordDocument) -> None:
    """Adds a passage to a paragraph, which runs from right to left when most of its letters do."""
    if _is_leftward(plain(runs)):
        paragraph.get_or_add_pPr().insert_element_before(element("bidi"), "w:jc")
    for run in runs:
        if run.link:
            _write_link(paragraph, run, word)
        else:
            paragraph.append(_run(run))


def write_text(paragraph: CT_P, text: str) -> None:
    """Adds a piece of text to a paragraph, in the direction that it has."""
    paragraph.append(_run(Run(text)))


def add_field(paragraph: CT_P, name: str) -> None:
    """Adds a field that the word processor computes, such as PAGE or NUMPAGES."""
    for kind in ("begin", "separate", "end"):
        run = paragraph.add_r()
        run.append(element("fldChar", fldCharType=kind))
        if kind == "begin":
            instruction = element("instrText")
            instruction.text = f" {name} "
            paragraph.add_r().append(instruction)
        elif kind == "separate":
            paragraph.add_r().text = "1"


def add_tab(paragraph: CT_P) -> None:
    """Moves on to the next tab stop."""
    paragraph.add_r().append(element("tab"))


def set_list(paragraph: CT_P, list_id: int) -> None:
    """Makes the paragraph an entry of a list."""
    properties = paragraph.get_or_add_pPr().get_or_add_numPr()
    properties.append(element("ilvl", val=0))
    properties.append(element("numId", val=list_id))


def new_numbered_list(word: WordDocument) -> int:
    """A numbered list of its own that starts at 1."""
    numbering = word.part.numbering_part.element
    made = numbering.add_num(_NUMBERED)
    made.add_lvlOverride(ilvl=0).add_startOverride(1)
    return int(made.numId)


def _run(run: Run) -> CT_R:
    made: CT_R = OxmlElement("w:r")
    for each in _manners(run):
        made.get_or_add_rPr().append(each)
    # Word's own French autocorrection uses U+00A0; many Office fonts lack U+202F.
    for number, line in enumerate(writable(run.text).replace("\u202f", "\u00a0").split("\n")):
        if number:
            made.append(element("br"))
        if line:
            made.append(_words(line))
    return made


def _words(line: str) -> BaseOxmlElement:
    """What python-docx makes of a text letter by letter, which is most of the time an export takes."""
    made = OxmlElement("w:t")
    made.set(qn("xml:space"), "preserve")
    made.text = line
    return made


def _manners(run: Run) -> Iterator[BaseOxmlElement]:
    """The properties of a run, in the order of the schema; those in `cs` are for Arabic and the like."""
    if run.link:
        yield element("rStyle", val="Hyperlink")
    if run.strong:
        yield from (element("b"), element("bCs"))
    if run.emphasis:
        yield from (element("i"), element("iCs"))
    if _is_leftward(run.text):
        yield element("rtl")


def _is_leftward(text: str) -> bool:
    """Whether most letters of a text are read from right to left."""
    leftward = len(_LEFTWARD.findall(text))
    return leftward > 0 and 2 * leftward > sum(map(str.isalpha, text))


def _write_link(paragraph: CT_P, run: Run, word: WordDocument) -> None:
    target = quote(writable(run.link), safe=_SAFE_IN_ADDRESS)
    relation = word.part.relate_to(target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    link.append(_run(run))
    paragraph.append(link)
