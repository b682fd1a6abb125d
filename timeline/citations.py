"""Citations of an event: one sentence, BibTeX, RIS."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from timeline.chronology import day_words

# Characters that mean something to TeX, as TeX prints them.
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "$": r"\$",
        "&": r"\&",
        "#": r"\#",
        "%": r"\%",
        "_": r"\_",
        "^": r"\textasciicircum{}",
        "~": r"\textasciitilde{}",
    }
)


@dataclass(frozen=True, slots=True)
class Citation:
    """What a citation names. `edition` is the day up to which the list looked, or None when it is not said.

    `as_of` is given when the event is cited as it was known on an earlier day.
    """

    title: str
    date_label: str
    uid: str
    url: str
    site: str
    edition: date | None
    as_of: date | None = None

    @property
    def state(self) -> str:
        """Which state of the entry is meant: "as known on 1 March 2024, cut-off 16 February 2026"."""
        known = f"as known on {day_words(self.as_of)}" if self.as_of else ""
        cutoff = f"cut-off {day_words(self.edition)}" if self.edition else ""
        return ", ".join(filter(None, (known, cutoff)))


def sentence(citation: Citation) -> str:
    """The citation as one line of text."""
    entry = ", ".join(filter(None, (citation.site, f"event {citation.uid}", citation.state)))
    return f"“{citation.title}”, {citation.date_label}. {entry}. {citation.url}"


def bibtex(citation: Citation) -> str:
    """The citation as a BibTeX entry of type misc, in UTF-8."""
    note = ", ".join(filter(None, (f"Event {citation.uid}, {citation.date_label}", citation.state)))
    fields = {
        "title": f"{{{_tex(citation.title)}}}",
        "author": f"{{{_tex(citation.site)}}}",
        "year": str(citation.edition.year) if citation.edition else "",
        "url": citation.url,
        "note": _tex(note),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{{citation.uid},", *lines, "}", ""])


def ris(citation: Citation) -> str:
    """The citation as a RIS record of an electronic source; lines end in CR LF, as the format asks."""
    fields = [
        ("TY", "ELEC"),
        ("ID", citation.uid),
        ("TI", _one_line(citation.title)),
        ("AU", _one_line(citation.site)),
        ("PB", _one_line(citation.site)),
        ("PY", str(citation.edition.year) if citation.edition else ""),
        ("N1", _one_line(", ".join(filter(None, (citation.date_label, citation.state))))),
        ("UR", citation.url),
    ]
    lines = [f"{tag}  - {value}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def _tex(text: str) -> str:
    return _one_line(text).translate(_TEX)


def _one_line(text: str) -> str:
    return " ".join(text.split())
