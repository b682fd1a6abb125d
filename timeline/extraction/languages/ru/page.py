"""Russian: abbreviations and the lines of a page that are no prose."""

from __future__ import annotations

from timeline.extraction.languages.base import Page, words

PAGE = Page(
    abbreviations=words("г гг др т е д им млн млрд тыс см стр ул янв фев апр авг сент окт нояб дек"),
    published=r"^\W{0,6}(?:опубликовано|дата\sпубликации|размещено)\s{0,3}[:：]?\s{0,3}$",
    updated=r"(?:обновлено|изменено)\s{0,3}[:：]?\s{0,3}$",
    furniture=r"\s*(?:опубликовано|обновлено|фото)\s?[:：]",
)
