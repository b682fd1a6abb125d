"""English: abbreviations and the lines of a page that are no prose."""

from __future__ import annotations

from timeline.extraction.languages.base import Page, words

ABBREVIATIONS = words("""
        jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
        mr mrs ms dr prof sr jr st mt gen lt col maj capt sgt cpl adm cmdr brig pvt gov sen rep hon pres rev
        amb
        no nos vs etc approx est dept co corp inc ltd jt fig vol art sec ch ed eds al cf ca
        u.s u.k u.n e.u d.p.r.k r.o.k n.k n s a.m p.m e.g i.e m.v ph.d d.c
    """)
_TELLS = (
    r"(?:stated|said|announced|reported|disclosed|revealed|confirmed|told|given|released|published|provided|shared|voiced|put"
    r"|made(?:<s>(?:public|known|available))?|cited|outlined|claimed|presented|issued)"
)
_THING = (
    r"(?:news|information|claim|disclosure|figures?|numbers?|estimates?|assessment|fact|report|statement|announcement|data"
    r"|details|conclusion|tally|toll|remarks?)"
)
_DATED = (  # its own day follows
    r"(?=[^.\n]{0,120}?\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|earlier|[0-9]{1,2}"
    r"|(?:this|last)\s(?:week|month))\b)"
)
STATED = (
    rf"\s{{1,4}}(?:(?:This|That|These|Those|It|The|His|Her|Their|Such|All<s>this)(?:<s>{_THING})?"
    rf"<s>(?:was|were|is|are|has<s>been|have<s>been|had<s>been)<s>(?:(?:also|first|earlier|later|officially|publicly)<s>)?"
    rf"{_TELLS}(?:<s>[^.,;:\"]{{0,40}}?)?<s>by<s>"
    rf"|(?:This|That|These|The)(?:<s>{_THING})?<s>(?:is|was|are|were)<s>according<s>to<s>"
    rf"|(?:This|That|These|The)<s>{_THING}<s>(?:comes?|came|stems?)<s>from<s>"
    rf"|(?:This|That|It)<s>(?:follows|is<s>evident|emerges|emerged)<s>from<s>"
    rf"|(?-i:[A-Z])[\w.'’()-]*,?<s>(?:(?:(?-i:[A-Z])[\w.'’()-]*|of|the|and|for|[a-z]{{4,14}}),?<s>){{0,9}}?(?:also<s>)?(?:gave|gives|provided|cited|published|released|announced"
    rf"|offered|disclosed|presented|issued|made|put<s>(?:out|forward)|came<s>up<s>with|shared)<s>(?:the|this|that|these|those|such)<s>"
    rf"(?:[a-z-]+<s>)?{_THING}(?<!remark)(?<!statement)(?<!report)\b{_DATED}"
    rf"|(?:He|She|They)<s>(?:spoke|was<s>speaking|were<s>speaking|said<s>so|(?:made|gave)<s>(?:the|this|that|these|those)<s>(?:[a-z-]+<s>)?{_THING})\b{_DATED}"
    rf"|(?:So|Thus)<s>said<s>|According<s>to<s>(?=[^.,;\n]{{3,90}}\.?$))"
)
# "…: those are the figures of the ministry", told in the words before
CLEFT = (
    rf"\s?[:;,–—-]\s(?:and<s>)?(?:that|this|these|those|such|so)<s>(?:is|are|was|were|at<s>least<s>is|at<s>least<s>are|runs|ran|goes|went)<s>"
    rf"(?:[\w.'’-]+<s>){{0,6}}?(?:{_THING}|reckoning|count|claims|account|word|view|verdict|what|how|according<s>to)\b"
)
PAGE = Page(
    continued=STATED,
    abbreviations=ABBREVIATIONS,
    published=r"^\W{0,6}(?:first\s)?(?:published|posted|written|released|issued|publication\sdate|release\sdate|date)"
    r"(?:\son|\sat)?\s{0,3}[:：]?\s{0,3}(?:<weekday_before>)?$",
    updated=r"(?:^\W{0,6}(?:last\s)?|[0-9]|\b)(?:updated|modified|revised)\s{0,3}(?:[:：]|on|at)?\s{0,3}$",
    furniture=r"\s*(?:(?:first\s)?(?:published|posted|written|updated|last\supdated)\s?[:：]|by\s[A-Z][\w.-]+(?:\s[A-Z][\w.-]+){0,3}\s*$"
    r"|edited\sby\b|reporting\sby\b|photo\s?[:：]|link\scopied|share\b.{0,20}$|menu\scontent|copyright\b|©)",
    communique=r"\b(?:joint<s>(?:press<s>)?(?:statement|declaration)|communiqu(?:e|é)|chair's<s>statement)\b",
    clock=r"\s*[0-9]{1,2}[:.][0-9]{2}\s?(?:[ap]\.?m\.?)?\s?(?:GMT|BST|[A-Z]{1,3}T|UTC)?\s*$",
    placeline=r"(?-i:(?:^|(?<=\n))\s{0,3}(?:[A-Z][A-Za-z./' -]{2,30}(?:,\s[A-Z][A-Za-z. ]{1,20})?\s?"
    r"\([A-Z][\w ./]{1,24}\)\s?[—–-]|[A-Z][A-Z./' -]{2,30}(?:,\s[A-Z][A-Za-z. ]{1,20})?\s(?:--?|—|–)\s))",
    dateline=r"^(?:\s*\(?[A-Z][\w./' -]{2,40},\s*)$",
)
