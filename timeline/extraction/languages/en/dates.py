"""English: how dates are written."""

from __future__ import annotations

from timeline.extraction.languages.base import Dates, Pattern

MONTHS = {
    "january": 1, "jan": 1, "february": 2, "feb": 2, "march": 3, "mar": 3, "april": 4, "apr": 4, "may": 5,
    "june": 6, "jun": 6, "july": 7, "jul": 7, "august": 8, "aug": 8, "september": 9, "sept": 9, "sep": 9,
    "october": 10, "oct": 10, "november": 11, "nov": 11, "december": 12, "dec": 12,
}  # fmt: skip
WEEKDAYS = {
    "monday": 0, "mon": 0, "tuesday": 1, "tues": 1, "tue": 1, "wednesday": 2, "wed": 2, "thursday": 3,
    "thurs": 3, "thur": 3, "thu": 3, "friday": 4, "fri": 4, "saturday": 5, "sat": 5, "sunday": 6, "sun": 6,
}  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15,
    "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
    "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "first": 1, "second": 2, "third": 3,
    "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "last": 4, "final": 4, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "fifties": 50, "sixties": 60, "seventies": 70, "eighties": 80,
    "nineties": 90,
}  # fmt: skip
NUMBERS |= {
    f"{ten}-{one}": NUMBERS[ten] + NUMBERS[one]
    for ten in ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
    for one in ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
}  # fmt: skip  # fmt: skip
UNITS = {
    "day": "day", "days": "day", "week": "week", "weeks": "week", "weekend": "weekend", "month": "month",
    "months": "month", "quarter": "quarter", "year": "year", "years": "year", "decade": "decade",
    "decades": "decade",
}  # fmt: skip
DIRECTIONS = {
    "the coming": 1,
    "last": -1, "past": -1, "this past": -1, "previous": -1, "the previous": -1, "preceding": -1,
    "the preceding": -1, "ago": -1, "earlier": -1, "before": -1,
    "this": 0, "current": 0, "same": 0, "that": 0, "that same": 0, "the": 0, "the same": 0,
    "next": 1, "the next": 1, "this coming": 1, "coming": 1, "upcoming": 1, "following": 1,
    "the following": 1, "later": 1, "after": 1, "afterward": 1, "afterwards": 1, "from now": 1, "hence": 1,
}  # fmt: skip
HOLIDAYS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas": (12, 25), "christmas day": (12, 25),
    "christmas eve": (12, 24), "boxing day": (12, 26), "victory day": (5, 9), "liberation day": (8, 15),
    "unity day": (11, 4), "national unity day": (11, 4), "day of the sun": (4, 15),
    "day of the shining star": (2, 16), "russia day": (6, 12), "defender of the fatherland day": (2, 23),
}  # fmt: skip
DAYS = {
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "yesterday": -1,
    "last night": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip

WORDS = {
    "s": r"(?:[ \t]{0,2}(?:[ \t]|\n)[ \t]{0,2})",
    "month": r"(?P<month>January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\b"
    r"(?:(?:(?<=\bJan|\bFeb|\bMar|\bApr|\bJun|\bJul|\bAug|\bSep|\bOct|\bNov|\bDec)|(?<=\bSept))\.)?",
    "day": r"(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9]|[.:][0-9]|,[0-9]{3}(?![0-9])|%)",
    "day2": r"(?P<day2>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![0-9]|[.:][0-9]|,[0-9]{3}(?![0-9])|%)",
    "year": r"(?P<year>(?:19|20)[0-9]{2})(?![0-9]|,[0-9]{3}|[.][0-9])(?!\w)",
    "weekday": r"(?P<weekday>Mondays?|Tuesdays?|Wednesdays?|Thursdays?|Fridays?|Saturdays?|Sundays?"
    r"|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b",
    "weekday_before": r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"|Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\b(?:\.?,?<s>|,)(?:the<s>)?)?",
    "season": r"(?P<season>spring|summer|autumn|fall|winter)\b",
    "mod": r"(?P<mod>early|late|mid|middle|(?:the<s>)?(?:very<s>)?(?:start|beginning|end|middle|close)<s>of"
    r"|earlier<s>in|later<s>in|(?:the<s>)?(?:first|last|final|opening|closing|early)<s>(?:days|weeks|months)<s>of)(?:<s>|-)(?:in<s>)?(?:the<s>)?",
    "end_of": r"(?P<mod>(?:the<s>)?(?:very<s>)?(?:start|beginning|end|middle|close)<s>of)<s>",
    "number": r"(?P<n>[0-9]{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen"
    r"|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|ninety)",
    "vague": r"(?P<vague>several|some|a<s>few|few|many|a<s>couple<s>of|dozens<s>of)",
    "ordinal": r"(?P<n>first|second|third|fourth|1st|2nd|3rd|4th|last|final)",
    "unit": r"(?P<unit>days?|weeks?|months?|years?|decades?)\b",
    "coming": "coming",
    "dash": r"<s>?[-–—]<s>?",
    "year4": r"(?P<year>(?:19|20)[0-9]{2})",
    "rel_year": r"(?P<dir>last|this|next)<s>year\b",
    "that_year": r"(?P<that>the<s>same|that|the<s>previous|the<s>following)<s>year\b",
    "of_year": r",?<s>(?:of<s>)?<year>|<s>(?:of<s>)?<rel_year>",
    "this_one": r"(?P<mdir>last|next|this(?:<s>(?:past|coming))?|the<s>coming)<s>",
    "span_unit": r"(?P<unit>weekend|week|month|quarter|year|decade)\b",
    "length": r"(?:hours|days|weeks|months|years|decades|quarters|hour|minute|minutes|century)\b",
}  # fmt: skip

FIRST = {
    "month": "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec",
    "weekday": "monday tuesday wednesday thursday friday saturday sunday mon tues tue wed thurs thur thu fri "
    "sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays",
    "mod": "early late mid middle start beginning end close earlier later very first last final opening "
    "closing",
    "number": "a an one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty ninety digit",
    "vague": "several some few many dozens a",
    "ordinal": "first second third fourth 1st 2nd 3rd 4th last final digit",
    "season": "spring summer autumn fall winter",
}

P = Pattern
PATTERNS = (
    # digits only
    P("iso", "digit", r"<year4>(?P<sep>[-/.])(?P<mm>[0-9]{1,2})(?P=sep)(?P<dd>[0-9]{1,2})(?![0-9])"),
    P("iso_month", "digit", r"<year4>-(?P<mm>0[1-9]|1[0-2])(?![0-9-])(?!\w)"),
    P("numeric", "digit", r"(?P<aa>[0-9]{1,2})(?P<sep>[-/.])(?P<bb>[0-9]{1,2})(?P=sep)<year4>(?![0-9])"),
    # days of a month
    P("date", "month weekday",
      r"<weekday_before><month>(?:<s>|(?<=\.))(?:the<s>)?<day>(?:(?:<dash>|<s>to<s>)<day2>)?(?!\w)(?:(?:,<s>?|<s>)<year>|,?<s>(?:of<s>)?<rel_year>)?"),
    P("date", "digit weekday",
      r"<weekday_before><day>(?:(?:<dash>|<s>to<s>)<day2>)?(?:<s>of)?<s><month>(?:,?<s><year>|,?<s>(?:of<s>)?<rel_year>)?"),
    P("days_month", "digit",
      r"(?P<days>[0-9]{1,2}(?:,<s>[0-9]{1,2}){0,6},?<s>(?:and|or|&)<s>[0-9]{1,2})<s><month>(?:,?<s><year>)?"),
    P("day", "the",
      r"(?<=on )(?P<that>the)<s><day>(?<=[a-z])"
      r"(?=[^\w\s-]|<s>\(|<s>(?:and|he|she|they|it|the|in|at|to|by|but|when|with|for|over|after|that|as)\b|$)"),
    P("week_of", "week the",
      r"(?:the<s>)?week<s>(?:of|beginning|starting)<s><month><s><day>(?:,?<s><year>)?"),
    P("week_of", "first second third fourth last final the",
      r"(?:the<s>)?(?P<part>first|second|third|fourth|last|final)<s>week<s>(?:of|in)<s><month>(?:<of_year>)?"),
    P("week_of", "first last final the",
      r"(?:the<s>)?(?P<part>first|last|final)<s><number><s>days<s>of<s><month>(?:<of_year>)?"),
    P("holiday", "new christmas victory liberation unity day russia defender boxing thanksgiving",
      r"(?P<holiday>New<s>Year's<s>(?:Day|Eve)|Christmas(?:<s>(?:Day|Eve))?(?!<s>Island)|Boxing<s>Day|Victory<s>Day|Liberation<s>Day|(?:National<s>)?Unity<s>Day"
      r"|Day<s>of<s>the<s>(?:Sun|Shining<s>Star)|Russia<s>Day|Defender<s>of<s>the<s>Fatherland<s>Day)\b(?:,?<s><year>)?"),
    # months
    P("month", "month that", r"(?:that<s>)?<month>(?:<of_year>|<s>(?:of<s>)?<that_year>)?"),
    P("month", "mod the", r"<mod><month>(?:<of_year>)?"),
    P("month", "month", r"<month><s>'(?P<yy>[0-3][0-9])(?![0-9])"),
    P("month", "mod the", r"<mod><this_one><month>"),
    P("month", "last next this", r"<this_one><month>(?!<s>?[0-9]{1,2}(?![0-9]))"),
    P("month", "first second the", r"(?:the<s>)?(?P<mod>first|second)<s>half<s>of<s><month>(?:<s><year>)?"),
    # parts of a year
    P("quarter", "ordinal the",
      r"(?:the<s>)?(?:fiscal<s>)?<ordinal>(?:<s>|-)(?:fiscal<s>)?(?P<part>quarter|half)(?:<s>of)?<s>(?:the<s>)?"
      r"(?:fiscal<s>(?:year<s>)?|FY<s>?)?(?:<year>|<rel_year>)"),
    P("quarter", "the",
      r"the<s>(?:fiscal<s>)?<ordinal>(?:<s>|-)(?:fiscal<s>)?(?P<part>quarter|half)\b(?!<s>of\b)"),
    P("months_of", "first last final the",
      r"(?:the<s>)?(?P<part>first|last|final)<s><number><s>months<s>of<s>(?:the<s>year<s>)?(?:<year>|<rel_year>|the<s>year\b)"),
    P("quarter", "q1 q2 q3 q4 h1 h2", r"(?P<part>Q|H)(?P<n>[1-4])<s>(?:of<s>)?<year>"),
    P("quarter", "digit", r"<year><s>(?P<part>Q|H)(?P<n>[1-4])\b"),
    P("quarter", "q1 q2 q3 q4", r"(?P<part>Q)(?P<n>[1-4])\b"),
    P("season", "that", r"(?P<that>that)<s>(?:same<s>)?<season>"),
    P("season", "season mod the last next this",
      r"(?:<mod>|the<s>)?(?:<this_one>)?<season>(?:(?:<s>of)?<s><year>(?:[-–/][0-9]{2}(?![0-9]))?|(?:<s>of)?<s><rel_year>)?"),
    # years
    P("year", "digit", r"<year>"),
    P("year", "mod the", r"<mod><year>"),
    P("years", "digit", r"<year><dash>(?P<year2>(?:19|20)[0-9]{2})(?![0-9])(?!\w)"),
    P("years", "digit", r"<year>[-–/](?P<yy>[0-9]{2})(?![0-9-])(?!\w)"),
    P("year", "fiscal fy", r"(?:fiscal<s>(?:year<s>)?|FY<s>?)<year>"),
    P("relative", "last next this",
      r"(?P<mdir>last|next|this)<s>(?:fiscal|financial|calendar)<s>(?P<unit>year|quarter)\b"),
    P("century", "digit the", r"(?:the<s>)?(?P<n>1[0-9]|2[01])(?:st|th)(?:<s>|-)century\b"),
    P("century", "the eighteenth nineteenth twentieth",
      r"(?:the<s>)?(?P<n>eighteenth|nineteenth|twentieth)(?:<s>|-)century\b"),
    P("century", "the", r"the<s>(?P<rel>last|previous)<s>century\b"),
    P("decade", "digit the mod", r"(?:the<s>)?(?:<mod>)?(?P<decade>(?:19|20)[0-9])0'?s\b"),
    P("decade", "the mod fifties sixties seventies eighties nineties",
      r"(?:the<s>)?(?:<mod>)?(?:'(?P<decade>[5-9])0s|(?-i:(?P<name>(?:[Ff]if|[Ss]ix|[Ss]even|[Ee]igh|[Nn]ine)ties)))\b"),
    # counted from the day of publication
    P("weekday", "weekday last next this past coming",
      r"(?:(?P<mdir>last|next|this<s>past|this<s>coming|this|past|coming)<s>)?<weekday>"
      r"(?:<s>(?:(?:late|early)<s>)?(?:morning|afternoon|evening|night)\b)?"
      r"(?:,?<s>(?:of<s>)?(?P<dir>last|this|next)<s>week\b|,?<s>the<s>[0-9]{1,2}(?:st|nd|rd|th)\b)?"),
    P("today", "today tonight yesterday tomorrow this last the",
      r"(?P<today>today|tonight|yesterday|tomorrow|this<s>(?:morning|afternoon|evening)|last<s>night"
      r"|the<s>day<s>(?:before<s>yesterday|after<s>tomorrow))\b(?:<s>(?:morning|afternoon|evening|night)\b)?"),
    P("relative", "last next this past previous coming current upcoming",
      r"(?P<mdir>last|next|this(?:<s>(?:past|coming))?|previous|current|upcoming|coming|past)<s><span_unit>"),
    P("relative", "the", r"(?<=in )the<s>(?P<mdir>last)<s>(?P<unit>week)\b"),
    P("relative", "the year",
      r"(?P<mod>(?P<end>(?:the<s>)?(?:end<s>of(?:<s>the)?<s>year|year(?:'s<s>|-|<s>)end)))\b"
      r"(?!<s>(?:[0-9]|holiday|bonus))"),
    P("relative", "the", r"(?:(?<=over )|(?<=at )|(?<=on )|(?<=during ))the<s>(?P<unit>weekend)\b"),
    P("relative", "mod the",
      r"(?P<mod>earlier|later|early|late|mid|(?:earlier|later|early|late)<s>in<s>the"
      r"|(?:the<s>)?(?:start|beginning|end|middle)<s>of(?:<s>the)?)(?:<s>|-)?"
      r"(?:(?P<mdir>last|next|this)<s>|(?<=the)<s>)<span_unit>"),
    P("ago", "number",
      r"<number>(?:<s>|-)<unit><s>(?P<adir>ago|from<s>now|hence)\b(?:<s>(?P<today>today)\b|<s>this<s>(?P<fine>week|month)\b)?"),
    P("vague_ago", "vague", r"<vague><s><unit><s>(?P<adir>ago|earlier|later)\b"),
    P("in", "within in", r"(?P<within>with)?in<s><number><s><unit>(?!<s>?(?:of|since))"),
    # counted from a date before
    P("weekday_near", "the previous following", r"(?:the<s>)?(?P<mdir>previous|following)<s><weekday>"),
    P("near", "the that same previous following",
      r"(?P<mdir>(?:the<s>|that<s>)?same|that|the<s>(?:next|following|previous|preceding))<s>"
      r"(?P<unit>day|week|weekend|month|year)\b(?:'s)?(?!-)"),
    P("near", "the that same", r"(?P<mdir>the<s>(?:next|following|previous|same)|that(?:<s>same)?)<s>"
      r"(?P<unit>morning|afternoon|evening|night)\b"),
    P("near", "later earlier",
      r"(?:later|earlier)<s>(?P<mdir>(?:the<s>|that<s>)?same|that)<s>(?P<unit>day|week|month|year)\b(?!-)"),
    P("near", "the",
      r"the<s>(?P<unit>day|week|month|year)<s>(?P<mdir>before|after)(?=[,.;]|<s>(?:in|at|on|to)\b)"),
    P("near_ago", "number",
      r"<number><s><unit><s>(?P<adir>earlier|later|afterwards?|after(?=[,.;])|before(?=[,.;]))\b(?!<s>than)"),
    P("then", "at since by until back",
      r"(?P<then>at<s>th(?:e|at)<s>time(?!<s>of\b)|since<s>then|by<s>then|back<s>then)\b"),
    # durations and sets are found so that no date is read inside them
    P("duration", "the last next past coming recent first",
      r"(?:the<s>)?(?:last|next|past|coming|recent|first)<s>(?:(?:<number>|<vague>|half|full)<s>)?<length>"),
    P("duration", "the", r"the<s>(?:past|last)<s><span_unit>"),
    P("duration", "number vague",
      r"(?:<number>|<vague>)(?:<s>|-)(?:hour|minute|second|day|week|month|year|decade|night)s?\b(?:-old|-long)?"),
    P("duration", "every each once twice",
      r"(?:every|each|once<s>a|once<s>every|twice<s>a)<s>(?:other<s>)?"
      r"(?:day|week|month|year|quarter|summer|winter|spring|autumn|<weekday>|<month>)\b"),
)  # fmt: skip

_PREPOSITION = (
    r"\b(?:in|since|by|until|till|of|during|from|through|between|before|after|for|on|around|about|throughout|each|every"
    r"|and|or|mid|this|last|next)<s>$|[-–—(,]<s>?$"
)
_NUMBER_BEFORE = (
    r"(?:resolutions?[\s0-9,()and&]{0,60}|\b(?:unit|no\.|number|flight|article|section|imo|room|page|boeing|airbus|code"
    r"|committee|hwasong|type|model|route|highway|top)\s|[$€£₩¥#№+]\s?|[A-Za-z]-|[0-9]{3,4}\s?\(|[0-9][.,:]|us\$)$"
)
_NUMBER_AFTER = (
    r"-(?:member|point|strong|ton|tonne|mile|km|kilomet|foot|meter|metre|man|bed|seat|page|round|mm)"
    r"|\s?(?:%|percent|per\scent|km|kilomet|mm|tons?\b|tonnes?\b|miles?\b|met(?:er|re)s?\b|feet|GMT|UTC|KST|hours?\b|hrs"
    r"|(?:\w{3,16}\s)?(?:containers|shells|rounds|troops|soldiers|men|women|people|workers|missiles|drones|rockets|tanks"
    r"|casualties|prisoners|vehicles|units|members|dollars|euros|won|rubles|roubles|barrels|railcars|wagons|items|firms"
    r"|companies|entities|individuals|civilians|students|families|sorties|ships|vessels|committee|sanctions\scommittee)\b)"
)
_FUTURE = (
    r"\b(?:will|won't|shall|(?:is|are|be|been)<s>(?:to|due|expected|scheduled|set|slated|planned|likely|poised|about)\b"
    r"|expected<s>to|scheduled<s>(?:to|for)|set<s>to|due<s>to<s>(?:be|begin|start|arrive|visit|hold|take|meet|expire|run)"
    r"|plans?<s>to|planning<s>to|intends?<s>to|expects?\b|upcoming|no<s>later<s>than|slated|to<s>be<s>held|would<s>visit"
    r"|could<s>visit|may<s>visit|might<s>visit|possible<s>(?:visit|meeting|summit|trip)|going<s>to|to<s>go<s>out<s>of"
    r"|expectations<s>that|would(?!<s>have\b)|(?-i:may|might|could)<s>(?!have\b)[a-z]{2,}|(?:may|might|could)<s>(?:soon<s>|also<s>)?(?:visit|travel|attend|meet|send|go|come|hold"
    r"|host|arrive|begin|start|launch|sign|receive|be<s>(?:held|sent|deployed)|take<s>place)|(?:expires?|takes<s>effect|opens|begins|starts"
    r"|convenes|kicks<s>off)(?=<s>(?:on|at|next|in)<s>)|as<s>(?:early|soon)<s>as(?=<s>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|ahead<s>of|to<s>(?:run|last|continue)<s>(?:through|until|into))"
)
_PAST = (
    r"\b(?<!\bis )(?<!\bare )(?<!\bbe )(?:said|says|told|had|has|have|was|were|did|been|met|went|came|took"
    r"|gave|made|held|sent|left|saw|found|shot|hit|won|lost|began|spoke|wrote|flew|struck|fell|rose|became"
    r"|brought|built|fought|put|kept|paid|sat|stood|bought|sold|caught|taught|thought|ran|drew|drove|dealt|felt|grew|hid"
    r"|led|laid|lay|met|rode|rang|sank|sought|shook|swore|threw|tore|chose|bore|broke|fled|froze|heard|knew|spent|stole"
    r"|stayed|swept|swung|withdrew|withheld|undertook|oversaw|outlined|withstood|sprang|shone|dug|blew|spread|(?!(?:expected|scheduled|planned|slated|need)\b)[a-z]{2,14}ed)\b"
    r"(?!<s>(?:expected|scheduled|set|due)\b)"
)

DATES = Dates(
    term=r"\bha[ds]<s>(?:\w{2,12}ly<s>)?(?:become|been|reached|suffered|lost|taken|received|sent|shipped|delivered|grown|risen)\b"
    r"[^.;,]{0,50}\bby<s>(?:(?:the<s>)?(?:end|middle|start)<s>of<s>)?$",
    words=WORDS,
    first=FIRST,
    patterns=PATTERNS,
    months=MONTHS,
    weekdays=WEEKDAYS,
    seasons=SEASONS,
    numbers=NUMBERS,
    units=UNITS,
    directions=DIRECTIONS,
    days=DAYS,
    holidays=HOLIDAYS,
    halves=frozenset({"half", "h"}),
    since=r"\bsince<s>(?:(?:at<s>least|about|around|roughly|the)<s>)?$",
    about=r"\b(?:about|around|circa|roughly|approximately)<s>$",
    between=r"\bbetween<s>(?:the<s>)?$",
    begin=r"\bfrom<s>(?:the<s>)?$|\bnights?<s>of<s>$|\bovernight<s>$",
    to=r"<s>?(?:[-–—]|(?:to|through|until|till|up<s>to)<s>(?:the<s>)?)<s>?",
    dash=r"<s>?[-–—]<s>?|<s>through<s>",
    until=r"<s>to<s>(?:the<s>)?",
    both=r"<s>and<s>(?:the<s>)?",
    list_day=r"(?:,<s>(?:and<s>|or<s>)?|<s>(?:and|or|&)<s>)(?P<day>0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?(?![.:][0-9])"
    r"(?:,?<s>(?P<year>(?:19|20)[0-9]{2})\b)?"
    r"(?=[.;)\n]|,(?![0-9]{3})|$|<s>(?:and|or|in|at|on|with|when|as|that|to|from|by|for|this|last|against|of"
    r"|shows?|showed|were|was|are|is|had|have|has|did|said|told|but|while|before|after|came|saw|of<s>this|near|over|during)\b"
    r"|,?<s>(?:19|20)[0-9]{2}\b)",
    list_join=r"<s>?(?:,|,?<s>(?:and|or|&|then)(?:<s>(?:again|also|then))?(?:<s>(?:on|in))?)<s>?(?:on<s>)?",
    number_before=_NUMBER_BEFORE,
    number_after=_NUMBER_AFTER,
    name_before=r"\b(?:black|bloody|good|super|palm|easter|ash|cyber|holy|every|each|any)<s>$",
    name_after=r"<s>(?:Times|Telegraph|Express|Mirror|Mail|Herald|Post)\b",
    doubtful=frozenset(
        {"fall", "may", "march", "mar", "april", "june", "august", "jan", "jun", "dec", "sep"}
    ),
    short=frozenset(day for day in WEEKDAYS if not day.endswith("day")),
    preposition=_PREPOSITION,
    capitalised=True,
    reported=r",?<s>(?:\w+<s>){0,2}(?:said|told|denied|denies|rejected|dismissed|condemned|called|confirmed|announced|urged)\b",
    future=_FUTURE,
    past=_PAST,
    inserted=r",<s>(?:\w+<s>){1,3}(?:said|says|added|wrote|argued),",
    clause=r"[;:\"“”]|,<s>(?:but|while|which|where|who)\b",
)
