"""Korean: how dates are written."""

from __future__ import annotations

from timeline.extraction.languages.base import Dates, Pattern
from timeline.extraction.languages.ko.syllables import AHEAD, DONE_BEFORE, PAST

WEEKDAYS = {f"{day}요일": number for number, day in enumerate("월화수목금토일")}
SEASONS = {"봄": 21, "여름": 22, "가을": 23, "겨울": 24}
UNITS = {
    "": "day", "일": "day", "날": "day", "주": "week", "주일": "week", "주말": "weekend", "개월": "month",
    "달": "month", "년": "year", "해": "year",
}  # fmt: skip
DAY_COUNTS = {
    "하루": 1, "이틀": 2, "사흘": 3, "나흘": 4, "닷새": 5, "엿새": 6, "이레": 7, "여드레": 8, "아흐레": 9,
    "열흘": 10, "보름": 15,
}  # fmt: skip
NUMBERS = {
    "첫": 1, "첫째": 1, "둘째": 2, "셋째": 3, "넷째": 4, "마지막": 4,  # weeks
    **DAY_COUNTS, "상": 1, "하": 2, "일": 1, "한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5,
    "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9, "열": 10, "열한": 11, "열두": 12, "십": 10, "백": 100,
    "천": 1000, "만": 10_000, "십만": 100_000, "백만": 1_000_000, "천만": 10_000_000,
}  # fmt: skip
YEARS = {
    "지난해": -1,
    "작년": -1,
    "재작년": -2,
    "지지난해": -2,
    "올해": 0,
    "금년": 0,
    "올": 0,
    "내년": 1,
    "후년": 2,
}
_THAT_YEAR = {"같은 해": 0, "같은해": 0, "그해": 0, "그 해": 0, "이듬해": 1, "다음 해": 1, "다음해": 1}
_THAT_MONTH = {"같은 달": 0, "같은달": 0, "그달": 0, "그 달": 0}
_MONTHS = {
    "지지난달": -2,
    "지난달": -1,
    "전월": -1,
    "이달": 0,
    "이번달": 0,
    "금월": 0,
    "다음달": 1,
    "내달": 1,
}
_SPANS = {
    "지난주": ("week", -1), "지지난주": ("week", -2), "이번주": ("week", 0), "금주": ("week", 0),
    "다음주": ("week", 1), "내주": ("week", 1), "지난주말": ("weekend", -1), "이번주말": ("weekend", 0),
    "다음주말": ("weekend", 1), "지난분기": ("quarter", -1), "이번분기": ("quarter", 0),
    "다음분기": ("quarter", 1),
}  # fmt: skip
_DAYS = {
    "오늘": 0, "금일": 0, "오늘 밤": 0, "오늘 오전": 0, "오늘 오후": 0, "어제": -1, "작일": -1, "어젯밤": -1,
    "간밤": -1,
    "내일": 1, "명일": 1, "그제": -2, "그저께": -2, "모레": 2,
}  # fmt: skip
_NEAR = {
    "이": 0,
    "당": 0,
    "그": 0,
    "같은": 0,
    "바로 이": 0,
    "다음": 1,
    "이튿": 1,
    "전": -1,
    "하루 전": -1,
    "이듬": 1,
}
_WEEKS = {"지난주": -1, "지난 주": -1, "지지난주": -2, "지지난 주": -2, "이번주": 0, "이번 주": 0, "금주": 0,
    "다음주": 1,
    "다음 주": 1, "내주": 1}  # fmt: skip

_EVENTS = (
    *("합의", "파병", "체결", "회담", "방문", "발표", "서명", "공격", "침공", "취임", "발사", "종료", "출범"),
    *("방북", "방러"),
)


def _spaced(words: dict[str, int] | dict[str, tuple[str, int]]) -> str:
    """An expression for words that may be written apart."""
    parts = ("지지난", "지난", "이번", "다음")
    written = []
    for word in sorted(words, key=len, reverse=True):
        head = next((part for part in parts if word.startswith(part) and len(word) > len(part)), "")
        written.append(f"{head}<s>?{word[len(head) :]}" if head and word != "지난해" else word)
    return "|".join(written)


P = Pattern
PATTERNS = (
    # digits only
    P("iso", "digit",
        r"<year4>(?P<sep>[-/.])<s>?(?P<mm>[0-9]{1,2})(?P=sep)<s>?(?P<dd>[0-9]{1,2})(?![0-9])\.?"),
    P("date", "digit pointer that",
      r"(?:<pointed>|"
      r"<that_year>)?(?:<point_year>\.<s>?)?<point_month>\.<s>?<point_day>(?:<s>?[-~∼～–]<s>?(?P<day2>3[01]|[12][0-9]|0?[1-9])"
      r"(?=\.|<s>?[=:]))?\.(?:<s>?\([월화수목금토일]\))?(?=<s>?['‘’\"“(가-힣,)~∼～–-]|$)"),
    P("date", "digit",
      r"<heads>(?:<point_year>\.)?<point_month>\.<point_day>"
      r"(?:<s>?[-~∼～–]<s>?(?P<day2>3[01]|[12][0-9]|0?[1-9]))?(?=<s>?(?:[=:∼~\x29]|[-–—]<s>))"),
    P("date", "digit",
      r"<heads>(?:<point_year>\.)?<point_month>\.<point_day>(?![0-9.,])"
      r"(?=<s>(?![배만억천백톤명발개기대조](?![가-힣]{2}))[가-힣A-Z北美日韓中露])"),
    P("month", "digit", r"(?<=['‘’])(?P<yy>[0-3][0-9])(?:년<s>?|\.<s>?)<month><part>?"),
    # days of a month
    P("date", "digit year_word pointer that apposed", r"<apposed>?<year_or>?<pointed>?<month><s>?<days_in>"),
    P("day", "digit pointer month_word that apposed", r"<apposed>?(?:<pointed>|<month_or>)?<not_day><days>"),
    P("day", "pointer", r"<pointed>(?P<day>3[01]|[12][0-9]|0?[1-9])일?<s>?[-~∼～–]<s>?"
      r"(?P<day2>3[01]|[12][0-9]|0?[1-9])일(?=<s>?동안|<s>?사이|<s>?간(?![가-힣]))"),
    P("week_of", "digit year_word pointer that",
      r"<year_or>?<pointed>?<month><s>(?P<part>첫째|첫|둘째|셋째|넷째|마지막)<s>?주(?![가-힣]{3})"),
    # months
    P("month", "digit year_word pointer that", r"<year_or><month><part>?"),
    P("month", "digit pointer", r"(?:(?P<mdir>지난|오는|올)<s>)?<month><part>?"),
    P("months", "digit year_word pointer that",
      r"<year_or>?(?P<month1>1[0-2]|0?[1-9])월(?:과|와)<s><month>(?=<s>사이)"),
    P("months", "digit year_word pointer that",
      r"<year_or>?(?P<month1>1[0-2]|0?[1-9])월?<s>?[-~∼～–]<s>?<month>"),
    # parts of a year
    P("quarter", "digit year_word that", r"<year_or>?(?P<n>[1-4])<s>?[／/]?<s>?(?:4<s>?)?(?P<part>분기)"),
    P("quarter", "digit year_word that 상반기 하반기", r"<year_or>?(?P<n>상|하)(?P<part>반기)"),
    P("season", "digit year_word that season", r"<year_or><season>"),
    P("season", "pointer season", r"(?P<mdir>지난|오는|이번)<s>?<season>"),
    # years
    P("year", "digit pointer",
      r"(?:지난<s>)?<year4>년(?:도|<s>?(?P<mod>초반|후반|중반|중순|하순|초순|초|"
        r"말)<end>)?(?!<s>?(?:대|간|형|산|생|째|식|"
      r"물)(?![가-힣]{2}))"),
    P("years", "digit", r"<year4>년?<s>?[-~∼～–]<s>?(?P<year2>(?:19|20)[0-9]{2})년"),
    P("decade", "digit", r"(?P<decade>(?:19|20)[0-9])0년대(?:<s>?(?P<mod>초반|후반|중반|초|말)<end>)?"),
    P("decade", "digit", r"(?<![0-9])(?P<decade>[4-9])0년대(?:<s>?(?P<mod>초반|후반|중반|초|말)<end>)?"),
    P("season", "bare_season", r"(?<![가-힣])<season>(?=(?:에|부터|까지)(?![가-힣]{2}))"),
    # counted from the day of publication
    P("relative", "year_word", r"(?P<rel>지난해|작년|재작년|지지난해|올해|금년|내년|후년)(?:도|<part>)?"),
    P("relative", "올", r"(?P<rel>올)(?:<s>?(?P<mod>초|말|연말|연초)<end>|(?=<s>들어))"),
    P("relative", "연초 연말 year_word pointer",
      r"(?:(?P<rel>지난해|작년|올해|내년|지난|올)<s>?)(?P<mod>연말|연초)<end>"),
    P("relative", "연초 연말 연내", r"(?P<mod>(?P<rel>연초|연말|연내))<end>"),
    P("relative", "month_word pointer", r"(?P<rel><month_words>)<part>?"),
    P("relative", "span_word pointer",
        r"(?P<rel><span_words>)(?:<s>?(?P<mod>초반|중반|후반|초|중|말)<end>)?"),
    P("weekday", "weekday span_word pointer", r"(?:(?P<dir><weeks>)<s>?)?(?P<weekday>[월화수목금토일]요일)"),
    P("weekday", "pointer", r"(?P<mdir>지난|오는)<s>?(?P<weekday>[월화수목금토일]요일)"),
    P("today", "today", r"(?P<today>오늘(?:<s>(?:밤|오전|오후))?|금일|어제|작일|어젯밤|간밤|내일|명일|그제|"
        r"그저께|모레)(?!날|신문|경제)"),
    P("ago", "digit count", r"<count><s>?(?P<adir>전)<end>"),
    P("vague_ago", "몇 수 여러", r"(?:몇|수|여러)<s>?(?:일|주|개월|달|년|해)<s>?(?P<adir>전)<end>"),
    # counted from a date before
    P("near", "전날", r"(?P<here>(?P<mdir>전)(?P<unit>날))"),
    P("near", "이날", r"(?P<here>(?P<mdir>이)(?P<unit>날))(?!치기)"),
    P("near", "당일", r"(?P<mdir>당)(?P<unit>일)(?!치기)"),
    P("near", "그날 같은 다음 이튿날 전날 하루 바로",
      r"(?P<mdir>그|같은|바로<s>이|다음|이튿|하루<s>전)<s>?(?P<unit>날)"),
    P("near", "같은 그해 그달 그 이듬해", r"(?P<mdir>같은|그|이듬)<s>?(?P<unit>달|해)<end>"),
    P("near_ago", "digit count", r"<not_event><count><s>?(?P<adir>뒤|후)<end>"),
    P("near_ago", "count digit", r"(?:(?:이|그)(?:보다|"
        r"에)<s>)?<not_event><count><s>?(?P<adir>앞서)(?![가-힣])"),
    P("then", "그때부터 그때 이때부터 그", r"(?P<then>그때부터|이때부터|그(?:때|<s>날)?<s>이후|그<s>뒤로)"),
    # durations and sets are found so that no date is read inside them
    P("duration", "digit count 최근 지난",
      r"(?:(?:최근|지난)<s>)?(?:약<s>?)?<count><s>?(?:여<s>?)?(?:간(?!담|부|첩)|동안|째|만(?:에|이|"
        r"인|의)|이상|이내|연속|"
      r"가까이|넘게|내내|가량|씩)"),
    P("duration", "digit", r"[0-9]{1,4}<s>?(?:여<s>?)?(?:시간|분|초|개월|주년|일여)"),
    P("duration", "최근 지난", r"(?:최근|지난)<s><count>(?!<s>?(?:전|뒤|후)<end>)"),
    P("duration", "매주 매월 매달 매년", r"매(?:주|월|달|년)<s>(?:[월화수목금토일]요일|[0-9]{1,2}[월일])"),
)  # fmt: skip

DATES = Dates(
    words={
        "s": r"(?:[ \t]{0,2}(?:[ \t]|\n)[ \t]{0,2})",
        # the end of a word, or a particle
        "end": r"(?:(?![가-힣])|(?=(?:에는|에도|에서|에|의|부터|까지|쯤|께|경|과|와|로|인|이|은|는|이후|만|"
        r"도)(?![가-힣]{3})))",
        "year4": r"(?P<year>(?:19|20)[0-9]{2})",
        "month": r"(?P<month>1[0-2]|0?[1-9])월(?!급|권|드컵)",
        # the same day once more, before it: "이틀 뒤인 9일", "월요일인 6일"
        "apposed": r"(?:(?:(?:[0-9]{1,3}|하루|이틀|사흘|나흘|닷새|엿새|열흘|보름|한|두|세|석|네|넉|다섯|일)"
        r"(?:<s>?(?:일|주일|주|개월|달|년))?<s>?(?:전|뒤|후)|(?:바로<s>)?(?:다음|이튿|전|앞)<s>?날|당일|"
        r"[월화수목금토일]요일|어제|오늘|그제|내일)인<s>|현지<s>?시[간각](?:으로)?<s>|(?:하루|이틀|사흘|"
        r"나흘|닷새|열흘)<s>앞선<s>)",
        "point_year": r"(?:(?P<year>(?:19|20)[0-9]{2})|(?<=['‘’])(?P<yy>[0-3][0-9]))",
        "point_month": r"(?P<month>1[0-2]|0?[1-9])",
        "point_day": r"(?P<day>3[01]|[12][0-9]|0?[1-9])",
        # right before a day at the head of an entry of a list, or in brackets
        "heads": r"(?:(?<=[▲△■□◆◇○●▶▷◦ㆍ•‣※]<blank>)|(?<=[▲△■□◆◇○●▶▷◦ㆍ•‣※])|(?<=[\x28]))",
        "blank": r"[ ]",
        "stays": r"일부터<s>(?:[2-9]박<s>?)?(?P<stay>이틀|사흘|나흘|닷새|엿새|[2-9]일|1[0-9]일)(?:간|"
        r"<s>동안|<s>간의|"
        r"<s>일정으로)(?:<s>일정으로)?",
        "days": r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:일?(?:<s>?[-~∼～–]<s>?|부터<s>)(?P<day2>3[01]|[12][0-9]|"
        r"0?[1-9])일(?:까지)?|<stays>"
        r"|일)(?!간(?!담|부|첩)|째|짜리|씩|치|여|생|장|본|상|제|정)"
        r"(?!<s>?(?:만(?:에|이|인|의|,)|동안|이내|이상|이하|연속|내내|가량|남짓|넘게|가까이)|"
        r"<s>?(?:전|뒤|후)(?=<s>|[.,]|에|"
        r"의|부터|까지|$))",
        "days_in": r"(?P<day>3[01]|[12][0-9]|0?[1-9])(?:일?(?:<s>?[-~∼～–]<s>?|부터<s>)(?P<day2>3[01]|"
        r"[12][0-9]|"
        r"0?[1-9])일(?:까지)?|<stays>"
        r"|일)(?!간(?!담|부|첩)|째|짜리|씩|치|여|생|장|본|상|제|정)"
        r"(?!<s>?(?:만(?:에|이|인|의|,)|동안|이내|이상|이하|연속|내내|가량|남짓|넘게|가까이))",
        "year_or": r"(?:(?:(?:지난<s>)?(?P<year>(?:19|20)[0-9]{2})(?:년|\.(?=<s>?1?[0-9]월))|"
        r"(?P<dir>지지난해|지난해|"
        r"작년|재작년|올해|금년|내년|후년|올)"
        r"|(?P<that>같은<s>?해|그<s>?해|이듬해|다음<s>?해))<s>?)",
        "pointed": r"(?:(?P<mdir>지난|오는|이번)<s>?)",
        "that_year": r"(?:(?P<that>같은<s>?해|그<s>?해|이듬해|다음<s>?해)<s>?)",
        "month_or": r"(?:(?:(?P<rel><month_words>)|(?P<that>같은<s>?달|그<s>?달))<s>?)",
        "not_day": r"(?<!최근 )(?<!약 )(?<!총 )(?<!주 )(?<!매월 )(?<!매달 )(?<!제)(?<!박 )(?<!박)",
        "not_event": "".join(f"(?<!{noun} )" for noun in _EVENTS),
        "part": r"(?:<s>?(?P<mod>초순|중순|하순|초반|중반|후반|초|말)(?:<end>))",
        "season": r"(?P<season>봄|여름|가을|겨울)",
        "month_words": _spaced(_MONTHS),
        "span_words": _spaced(_SPANS),
        "weeks": r"지지난<s>?주|지난<s>?주|이번<s>?주|금주|다음<s>?주|내주",
        "count": r"(?:(?P<n>하루|이틀|사흘|나흘|닷새|엿새|이레|여드레|아흐레|열흘|보름)"
        r"|(?P<nn>[0-9]{1,3}|한|두|세|석|네|넉|다섯|여섯|일곱|여덟|아홉|열|일)<s>?(?P<unit>일|주일|주|개월|"
        r"달|년|해)(?![가-힣]*요일))",
        "then_open": "",
    },
    first={
        "apposed": "하루 이틀 사흘 나흘 닷새 엿새 열흘 보름 한 두 세 석 네 넉 다섯 일주일 다음 다음날 이튿날 "
        "현지 현지시간 현지시각 현지시간으로 현지시각으로 전날 앞날 바로 당일 어제 오늘 그제 내일 월요일 "
        "화요일 수요일 목요일 금요일 토요일 일요일",
        "year_word": "지지난해 지난해 작년 재작년 올해 금년 내년 후년 올 올여름 올봄 올가을 올겨울 올초 "
        "올연말 "
        "올상반기 올하반기",
        "pointer": "지난 오는 이번 다음 지지난",
        "that": "같은 같은해 그해 그 그달 이듬해 다음 다음해",
        "month_word": " ".join(_MONTHS),
        "span_word": " ".join(_SPANS),
        "season": "지난봄 지난여름 지난가을 지난겨울 올봄 올여름 올가을 올겨울",
        "bare_season": "봄 여름 가을 겨울 봄에 여름에 가을에 겨울에 봄부터 여름부터 가을부터 겨울부터",
        "weekday": " ".join(WEEKDAYS),
        "today": "오늘 금일 어제 작일 어젯밤 간밤 내일 명일 그제 그저께 모레",
        "count": f"{' '.join(DAY_COUNTS)} "
        "한 두 세 석 네 넉 다섯 여섯 일곱 여덟 아홉 열 일주일 한달 두달 한해",
    },
    patterns=PATTERNS,
    months={str(month): month for month in range(1, 13)} | {f"0{month}": month for month in range(1, 10)},
    weekdays=WEEKDAYS,
    seasons=SEASONS,
    numbers=NUMBERS,
    units=UNITS,
    directions={
        **YEARS, **_THAT_YEAR, **_THAT_MONTH, **_WEEKS, **_NEAR, "지난": -1, "오는": 1, "이번": 0, "전": -1,
        "앞서": -1, "뒤": 1, "후": 1,
    },
    fused={
        **{word: ("year", shift) for word, shift in YEARS.items()},
        **{word: ("month", shift) for word, shift in _MONTHS.items()},
        **_SPANS, "연초": ("year", 0), "연말": ("year", 0), "연내": ("year", 0), "지난": ("year", -1),
    },
    days=_DAYS,
    halves=frozenset({"반기"}),
    bare_seasons=frozenset(SEASONS),
    since_after=r"<s>?(?:께|쯤|경)?<s>?(?:이후|이래|부터)(?!<s>(?:하루|이틀|사흘|나흘|닷새|엿새|열흘|보름|"
    r"일주일|[0-9]{1,2}<s>?(?:일|주))<s>?(?:간|동안))(?!<s>[^.,\n]{1,14}?만(?:의|에|이))",
    about=r"(?:약|대략)<s>?$",
    about_after=r"<s>?(?:쯤|께|경|무렵|전후)(?!제|찰|기|고|우)",
    dash=r"<s>?[-~∼～–—]<s>?|(?:부터|에서)<s>",
    range_end=r"까지|<s>?사이",
    to=r"<s>?[-~∼～–—]<s>?|(?:부터|에서)<s>",
    list_join=r"(?:<s>?[,·ㆍ]<s>?|(?:과|와|이나)<s>|<s>및<s>|<s>또는<s>)",
    list_day=r"(?:<s>?[,·ㆍ]<s>?|(?:과|와|이나)<s>|<s>및<s>|<s>또는<s>)(?P<day>3[01]|[12][0-9]|0?[1-9])일",
    entry=r"[ ]?[▲△■□◆◇○●▶▷◦ㆍ•‣※∙·*-][ ]?['‘’]?|[0-9]{1,2}[.)][ ]",
    number_before=r"(?:제|결의<s>?|호<s>)$",
    reported=r"[^.\n]{0,120}(?:밝|말|전|보도|강조|설명|주장|덧붙|지적|발표|공개|보고|비판|규탄|확인|언급|"
        r"답)(?:했|혔|였|붙였|하였)",
    background=r"(?:일|월|해|달|년)에도<s>|앞서|[은는한]<s>(?:바|적|일)(?:이)?<s>있",
    future=r"예정|계획|전망|방침|대공세<s>가능성|감행할|앞두|앞둔|[할될갈올볼쓸줄낼]<s>것|"
    rf"(?<![{PAST}])[{AHEAD}]<s>(?:것|가능성|듯|예정|계획|전망|방침)|"
        r"것으로<s>(?:예상|전망|관측)"
    r"|(?![악정석단가측주인]된다|[해려겨]진다|보인다)[가-힣](?:한|된|간|온|린|난|는|진|인|선|친)다(?![가-힣])|[가-힣](?:한다고|"
    r"(?<!비슷)(?<!필요)(?<!중요)(?<!가능)(?<!강력)(?<!충분)(?<!분명)(?<!확실)합니다|(?<![악정석단가측주인])됩니다|옵니다|갑니다|"
    r"립니다)|[할될볼갈올낼]<s>(?:가능성|듯|"
        r"것)",
    past=rf"[가-힣](?:했|됐|였|었|았|갔|왔|렸|났|혔|쳤|졌|켰|섰|췄|뒀|랐|냈|샀|쐈|봤|셨)(?:다|고|으며|으나|"
        rf"지만|던|는데)|[{DONE_BEFORE}]<s>(?:것으로|사실|정황|것이|바<s>있)",
    clause=r"[;\"“”]",
    verb_last=True,
)  # fmt: skip
