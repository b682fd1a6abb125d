"""A page as tests look at it: a small tree of elements, searched by tag, id and class."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from django.http import HttpResponseBase

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSEEN = {"script", "style", "title"}


@dataclass
class Element:
    """An element with its attributes and what it holds."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    content: list[Element | str] = field(default_factory=list)

    def walk(self) -> Iterator[Element]:
        """Yield every element below this one, in document order."""
        for part in self.content:
            if isinstance(part, Element):
                yield part
                yield from part.walk()

    def find(self, tag: str = "", css: str = "", **attributes: str) -> list[Element]:
        """Return the elements with this tag, class and attributes; `_` stands for `-` in their names."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        return [
            element
            for element in self.walk()
            if element.tag == (tag or element.tag)
            and (not css or css in element["class"].split())
            and all(element.attributes.get(name) == value for name, value in wanted.items())
        ]

    def one(self, tag: str = "", css: str = "", **attributes: str) -> Element:
        """Return the only such element; fail when there is none or another one."""
        found = self.find(tag, css, **attributes)
        assert len(found) == 1, f"{len(found)} elements {tag} {css} {attributes}"
        return found[0]

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    @property
    def text(self) -> str:
        """The text that a reader sees, with single spaces."""
        return " ".join("".join(self._texts()).split())

    def _texts(self) -> Iterator[str]:
        for part in self.content:
            if isinstance(part, str):
                yield part
            elif part.tag not in UNSEEN:
                yield from part._texts()
                yield " " if part.tag in {"p", "li", "h1", "h2", "h3", "h4", "div", "dt", "dd", "br"} else ""


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("document")
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> repeats an attribute: {names}"
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].content.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if self.open[-1].tag == tag:
            self.open.pop()
        elif tag not in {"path", "rect", "stop"}:
            raise AssertionError(f"</{tag}> closes <{self.open[-1].tag}>")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].content.append(data)


def read(response: HttpResponseBase) -> Element:
    """Return the page of an answer; fail when its elements are not closed in order."""
    content = getattr(response, "content", b"").decode()
    builder = _Builder()
    builder.feed(content)
    builder.close()
    assert builder.open == [builder.root], f"<{builder.open[-1].tag}> is never closed"
    return builder.root


def slugs(page: Element) -> list[str]:
    """Return the slugs of the events listed, in order."""
    headings = (heading for row in page.find("li", "row") for heading in row.find("h4"))
    return [heading.one("a")["href"].split("/")[2] for heading in headings]
