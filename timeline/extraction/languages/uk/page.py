"""Ukrainian: abbreviations and the lines of a page that are no prose."""

from __future__ import annotations

from timeline.extraction.languages.base import Page, words

PAGE = Page(
    abbreviations=words(
        "р рр ін т тис млн млрд ім див вул стор січ лют бер квіт трав черв лип серп вер жовт лист груд ген"
    ),
    published=r"^\W{0,6}(?:опубліковано|дата\sпублікації|розміщено|дата)\s{0,3}[:：]?\s{0,3}$",
    updated=r"(?:оновлено|змінено)\s{0,3}[:：]?\s{0,3}$",
    furniture=r"\s*(?:опубліковано|оновлено|фото|читайте\sтакож|підписуйтесь)\s?[:：]",
    dateline=r"^\s*[А-ЯІЇЄҐ][А-Яа-яІіЇїЄєҐґ' -]{2,30}[,.]\s*$",
    continued=r"\s{1,3}(?:Про<s>це|Про<s>що|(?:Цю|Таку|Дану)<s>інформацію|(?:Такі|Ці)<s>дані|"
    r"Таку|Відповідну|Із<s>такою|З<s>такою)<s>",
)
