"""Writes the lists of timeline.vocab into docs/glossary.md, below the text that people write."""

from __future__ import annotations

from scripts.bootstrap import ROOT
from timeline import vocab
from timeline.vocab import Words

GLOSSARY = ROOT / "docs" / "glossary.md"
MARK = "<!-- lists -->\n"


def main() -> None:
    """Replace the lists by those of the code."""
    GLOSSARY.write_text(updated(GLOSSARY.read_text(encoding="utf-8")), encoding="utf-8")


def updated(text: str) -> str:
    """The same text with the lists of the code below the mark."""
    written, mark, _ = text.partition(MARK)
    if not mark:
        raise ValueError(f"{GLOSSARY} has no line {MARK.strip()}")
    return written + mark + "".join(_section(words) for words in lists())


def lists() -> list[type[Words]]:
    """All fixed lists, by name."""
    named = (getattr(vocab, name) for name in sorted(vocab.__all__))
    return [
        value
        for value in named
        if isinstance(value, type) and issubclass(value, Words) and value is not Words
    ]


def _section(words: type[Words]) -> str:
    rows = "".join(f"| `{word.value}` | {word.label} | {word.definition} |\n" for word in words)
    summary = (words.__doc__ or "").strip().splitlines()[0]
    return f"\n### {words.__name__}\n\n{summary}\n\n| Word | Shown as | Meaning |\n|---|---|---|\n{rows}"


if __name__ == "__main__":
    main()
