"""Korean: the lines of a page that are no prose."""

from __future__ import annotations

from timeline.extraction.languages.base import Page

PAGE = Page(
    published=r"^\W{0,6}(?:입력|승인|등록|게재|발행|기사입력|송고|작성|최초입력|발행일)\s{0,3}[:：]?\s{0,3}$",
    updated=r"(?:수정|업데이트|최종수정|최종|업뎃)\s{0,3}[:：]?\s{0,3}$",
    point_date=r"(?<![0-9.])(?:(?:19|20)?[0-9]{2}\.\s?)?(?:1[0-2]|0?[1-9])\.\s?(?:3[01]|[12][0-9]|0?[1-9])\."
    r"(?=\s?['‘’\"“(가-힣,)~∼～–-])",
    # an entry of a page that goes on through a day begins with a time
    clock=r"\s*(?:[▲△■□◆◇○●▶▷◦ㆍ•‣※*-]\s?)?\[?(?:오전|오후|밤|새벽|낮)?\s?"
    r"(?:[0-9]{1,2}:[0-9]{2}|[0-9]{1,2}시(?:\s?[0-9]{1,2}분)?(?![가-힣]))\]?(?:\s[^\n]*)?",
    # a full stop inside what is quoted: the next quotation mark is one that closes
    continued=r"\s[^\"“”\n]{1,240}[\"”](?:며|고|라고|라며|이라|라면서|면서|라는|는|란)(?![가-힣]*<s>?[\"“])",
    furniture=r"\s*(?:입력|승인|등록|수정|기사입력|송고|작성|최종수정)\s?[:：]?\s?[0-9]|\s*\S{2,5}\s기자\s*$"
    r"|\s*(?:저작권자|무단|ⓒ|<저작권)|\s*\S{2,5}\s(?:특파원|기자)\s*=?\s*$",
)
