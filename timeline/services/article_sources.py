"""Sources for articles: found by address, made when new, with the publication known by its host."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator

from timeline.models import Publication, Source, url_key
from timeline.services.errors import ServiceError
from timeline.services.history import thing_changed
from timeline.services.slugs import source_slug
from timeline.vocab import Action, TitleKind

if TYPE_CHECKING:
    from django.contrib.auth.models import User

MAX_URL = 600
_web_address = URLValidator(schemes=["http", "https"])
# Separated by one sign throughout, or the first eight digits of a number that is a day or a timestamp.
_STAMP = re.compile(
    r"(?<![0-9])(20[0-9]{2})(?:([-/._])([01]?[0-9])\2([0-3]?[0-9])(?![0-9])"
    r"|([01][0-9])([0-3][0-9])(?![0-9])|([01][0-9])([0-3][0-9])(?=[0-9]{4,12}(?![0-9])))"
)


@dataclass(frozen=True, slots=True)
class Page:
    """What is known of the page an article stands on; an empty `title` is rebuilt from the address."""

    url: str
    language: str
    title: str = ""
    published_on: str = ""  # EDTF
    date_inferred: bool = False


def checked_url(url: str) -> str:
    """Return a web address without the blanks around it; raise ServiceError for anything else."""
    url = url.strip()
    if len(url) > MAX_URL:
        raise ServiceError(f"The address has {len(url)} characters; at most {MAX_URL} are kept.")
    try:
        _web_address(url)
    except ValidationError:
        raise ServiceError(
            f"“{url[:80]}” is not a web address that starts with http:// or https://."
        ) from None
    return url


def day_in_url(url: str, today: date) -> date | None:
    """Return the day stamped into the path of an address (/2024/03/18/, 20240609…), None without one.

    Days after `today` are no stamps.
    """
    for match in _STAMP.finditer(urlsplit(url).path):
        year, _, *parts = match.groups()
        month, day = (int(part) for part in parts if part)
        try:
            found = date(int(year), month, day)
        except ValueError:
            continue
        if found <= today:
            return found
    return None


def find_source(url: str) -> Source | None:
    """Return the source with this address, however it is spelt."""
    return Source.objects.select_related("publication").filter(url_key=url_key(url)).first()


def find_publication(words: str) -> Publication:
    """Return the publication with this slug, name or alias; raise ServiceError when there is none."""
    wanted = words.strip().casefold()
    for publication in Publication.objects.all():
        names = (publication.slug, publication.name, *publication.aliases)
        if wanted in (str(name).casefold() for name in names):
            return publication
    raise ServiceError(
        f"No publication is called “{words.strip()[:80]}”: choose one that is listed, or add it."
    )


def publication_of(url: str) -> Publication | None:
    """Return the publication that every known source on the same host belongs to, None when unclear."""
    host = url_key(url).split("/", 1)[0]
    found = Publication.objects.filter(sources__url_key__startswith=f"{host}/").distinct()[:2]
    return found[0] if len(found) == 1 else None


def make_source(page: Page, publication: Publication, *, by: User | None) -> Source:
    """Make a source; call it inside a transaction. Raises ServiceError when the page is listed already."""
    title, kind = (page.title, TitleKind.ORIGINAL) if page.title else _title_of(page.url)
    source = Source(
        slug=source_slug(publication, page.published_on, title),
        publication=publication,
        title=title[:300],
        title_kind=kind,
        url=page.url,
        published_on=page.published_on,
        date_inferred=page.date_inferred,
        language=page.language,
    )
    try:
        source.full_clean()
    except ValidationError as error:
        raise ServiceError(" ".join(error.messages)) from error
    source.save()
    thing_changed(source, by=by, action=Action.CREATED)
    return source


def _title_of(url: str) -> tuple[str, TitleKind]:
    """The readable part of an address, or the host when there is none."""
    parts = urlsplit(url)
    for part in reversed(unquote(parts.path).split("/")):
        words = re.sub(r"\.\w+$", "", part).replace("-", " ").replace("_", " ").strip()
        if len(re.findall(r"[^\W\d_]{2,}", words)) >= 3:  # fewer are a section or an identifier
            return words[:1].upper() + words[1:], TitleKind.FROM_URL
    return f"Page of {parts.hostname}", TitleKind.DESCRIPTIVE
