"""Russian: abbreviations and the lines of a page that are no prose."""

from __future__ import annotations

from timeline.extraction.languages.base import Page, words

PAGE = Page(
    abbreviations=words(
        "г гг др т е д им млн млрд тыс см стр ул янв фев февр апр авг сен сент окт нояб дек ген тел руб долл"
    ),
    published=r"^\W{0,6}(?:опубликовано|дата\sпубликации|размещено|дата)\s{0,3}[:：]?\s{0,3}$",
    updated=r"(?:обновлено|изменено)\s{0,3}[:：]?\s{0,3}$",
    furniture=r"\s*(?:опубликовано|обновлено|фото|читайте\sтакже|подписывайтесь)\s?[:：]",
    dateline=r"^\s*[А-ЯЁ][А-Яа-яЁё -]{2,30}[,.]\s*$",
    continued=r"\s{1,3}(?:Об<s>этом|О<s>чем|(?:Эту|Такую|Данную)<s>информацию|(?:Такие|Эти)<s>данные|"
    r"Такое|Соответствующее|С<s>таким|С<s>соответствующим)<s>",
)
