"""Ukrainian: abbreviations and the lines of a page that are no prose."""

from __future__ import annotations

from timeline.extraction.languages.base import Page, words

PAGE = Page(
    abbreviations=words("р рр ін т тис млн млрд ім див вул стор січ лют бер квіт трав черв лип "
    "серп вер жовт лист груд"),
    published=r"^\W{0,6}(?:опубліковано|дата\sпублікації|розміщено)\s{0,3}[:：]?\s{0,3}$",
    updated=r"(?:оновлено|змінено)\s{0,3}[:：]?\s{0,3}$",
    furniture=r"\s*(?:опубліковано|оновлено|фото)\s?[:：]",
)
