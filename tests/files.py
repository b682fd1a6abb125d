"""HTML and PDF files of our own, made as the tests need them."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

SENTENCES = [
    f"North Korea shipped shells to Russia on {day} June 2024, officials in Seoul said in a statement that "
    "goes on for long enough to be a paragraph of an article."
    for day in range(1, 7)
]


def page(
    *, head: str = "", body: str = "", title: str = "Shells go east", sentences: Sequence[str] = SENTENCES
) -> str:
    """An HTML page with an article, a menu and a footer around it."""
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in sentences)
    return (
        f"<!doctype html><html><head><title>{title}</title>{head}</head><body><nav><a href='/'>Menu</a></nav>"
        f"<article><h1>{title}</h1>{body}{paragraphs}</article><footer>All rights kept</footer></body></html>"
    )


def linked_data(published: str) -> str:
    """JSON-LD that says when an article was published."""
    return (
        '<script type="application/ld+json">{"@graph": [{"@type": "WebSite", "name": "Daily"}, '
        f'{{"@type": "NewsArticle", "datePublished": "{published}", '
        '"dateModified": "2024-06-30"}]}</script>'
    )


def pdf(lines: Sequence[str], *, title: str = "", kids: bytes = b"4 0 R", count: int = 1) -> bytes:
    """A PDF of one page with these lines, set in a font that maps every letter of Unicode."""
    shown = b" ".join(
        b"1 0 0 1 50 %d Tm <%s> Tj" % (780 - 14 * at, _codes(line)) for at, line in enumerate(lines)
    )
    return pdf_of(b"BT /F1 11 Tf " + shown + b" ET", title=title, kids=kids, count=count)


def pdf_of(
    content: bytes, *, title: str = "", kids: bytes = b"4 0 R", count: int = 1, filters: int = 1
) -> bytes:
    """A PDF of one page with this content, packed as often as `filters` says."""
    return _file(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, count),
            b"<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/ToUnicode 6 0 R/DescendantFonts"
            b"[<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo"
            b"<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 5 0 R"
            b"/Resources<</Font<</F1 3 0 R>>/XObject<</X 8 0 R>>>>>>",
            _stream(content, filters),
            _stream(_to_unicode(), 1),
            b"<</Title<FEFF%s>>>" % _codes(title),
            _stream(
                b"/X Do /X Do",
                1,
                b"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 8 0 R>>>>",
            ),
        ]
    )


def _codes(text: str) -> bytes:
    return text.encode("utf-16-be").hex().upper().encode()


def _to_unicode() -> bytes:
    """Codes are the letters themselves."""
    ranges = b"".join(b"<%02X00><%02XFF><%02X00>\n" % (high, high, high) for high in range(0xD8))
    return (
        b"/CIDInit /ProcSet findresource begin begincmap\n"
        b"1 begincodespacerange <0000><FFFF> endcodespacerange\n216 beginbfrange\n"
        + ranges
        + b"endbfrange endcmap end"
    )


def _stream(data: bytes, filters: int, more: bytes = b"") -> bytes:
    for _ in range(filters):
        data = zlib.compress(data, 9)
    names = b"/FlateDecode " * filters
    return b"<</Filter[%s]/Length %d%s>>stream\n%s\nendstream" % (names, len(data), more, data)


def _file(objects: Sequence[bytes]) -> bytes:
    out, places = b"%PDF-1.4\n", []
    for number, thing in enumerate(objects, start=1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, thing)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    return out + (
        b"xref\n0 %d\n0000000000 65535 f \n%s"
        b"trailer<</Size %d/Root 1 0 R/Info 7 0 R>>\nstartxref\n%d\n%%%%EOF" % (size, table, size, len(out))
    )
