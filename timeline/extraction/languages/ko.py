"""Korean: dates in full; names by their particles; the words of events as a start."""

from __future__ import annotations

from timeline.extraction.languages.base import Dates, Events, Figures, Language, Names, Page, Pattern, Trigger

_WEEKDAYS = {f"{day}요일": number for number, day in enumerate("월화수목금토일")}
_UNITS = {
    "일": "day",
    "주": "week",
    "주일": "week",
    "개월": "month",
    "달": "month",
    "년": "year",
    "해": "year",
    "주말": "weekend",
}
_THIS_YEAR = {"지난해": -1, "작년": -1, "올해": 0, "금년": 0, "내년": 1, "이듬해": 1}

P = Pattern
_PATTERNS = (
    P("iso", "digit", r"(?P<year>(?:19|20)[0-9]{2})(?P<sep>[-/.])<s>?(?P<mm>[0-9]{1,2})(?P=sep)<s>?"
          r"(?P<dd>[0-9]{1,2})(?![0-9])"),
    P("date", "digit year_word 지난 오는 이번", r"<year_or>?<pointed>?<month><s>?<day>"),
    P("month", "digit year_word", r"<year_or><month><part>?"),
    P("month", "digit 지난", r"(?:(?P<mdir>지난)<s>)?<month><part>?"),
    P("day", "digit 지난 오는", r"<pointed>?<day>"),
    P("quarter", "digit year_word", r"<year_or>(?P<n>[1-4])<s>?(?P<part>분기)"),
    P("quarter", "digit year_word", r"<year_or>(?P<n>상|하)(?P<part>반기)"),
    P("season", "year_word digit 지난", r"(?:<year_or>|(?P<mdir>지난)<s>)(?P<season>봄|여름|가을|겨울)"),
    P("year", "digit", r"(?P<year>(?:19|20)[0-9]{2})년(?:<s>?(?P<mod>초|말|중반))?(?!대)"),
    P("decade", "digit", r"(?P<decade>(?:19|20)[0-9])0년대"),
    P("relative", "지난해 작년 올해 금년 내년", r"(?P<rel>지난해|작년|올해|금년|내년)(?:<s>?"
          r"(?P<mod>초|말|중반))?"),
    P("weekday", "weekday 지난 지난주 이번 다음",
      r"(?:(?P<dir>지난<s>?주|이번<s>?주|다음<s>?주)<s>?)?(?P<weekday>[월화수목금토일]요일)"),
    P("weekday", "지난 오는", r"(?P<mdir>지난|오는)<s>(?P<weekday>[월화수목금토일]요일)"),
    P("relative", "지난달 지난 이달 이번 다음 내달 지난주", r"(?P<rel>지난<s>?달|이달|이번<s>?달"
          r"|다음<s>?달|내달|지난<s>?주말|이번<s>?주말|지난<s>?주|이번<s>?주|다음<s>?주)(?:<s>?(?P<mod>초|말|중순|하순|초순))?"),
    P("today", "오늘 어제 내일 그제 그저께 모레 하루 이틀 사흘 나흘 열흘",
      r"(?P<today>오늘|어제|내일|그제|그저께|모레|(?:하루|이틀|사흘|나흘|열흘)<s>전)"),
    P("near", "이날 당일 다음날 이튿날 전날", r"(?P<mdir>이|당|다음|이튿|전)(?P<unit>날|일)"),
    P("ago", "digit", r"(?P<n>[0-9]{1,3})<s>?(?P<unit>일|주일|주|개월|달|년)<s>?(?P<adir>전|뒤|후)"),
    P("duration", "digit", r"[0-9]{1,4}<s>?(?:일|주일|주|개월|달|년|시간|분|초)<s>?(?:간|동안|째|만에|여)"),
)  # fmt: skip

_DATES = Dates(
    words={
        "s": r"(?:[ \t]{0,2}(?:[ \t]|\n)[ \t]{0,2})",
        "month": r"(?P<month>1[0-2]|0?[1-9])월",
        "day": r"(?P<day>3[01]|[12][0-9]|0?[1-9])일(?!<s>?(?:간|째|만|동안|전|뒤|후))",
        "year_or": r"(?:(?:(?P<year>(?:19|20)[0-9]{2})년|(?P<dir>지난해|작년|올해|금년|내년))<s>?)",
        "pointed": r"(?:(?P<mdir>지난|오는|이번)<s>?)",
        "part": r"(?:<s>?(?P<mod>초순|중순|하순|초|말))",
    },
    first={"year_word": " ".join(_THIS_YEAR), "weekday": " ".join(_WEEKDAYS)},
    patterns=_PATTERNS,
    months={str(month): month for month in range(1, 13)} | {f"0{month}": month for month in range(1, 10)},
    weekdays=_WEEKDAYS,
    seasons={"봄": 21, "여름": 22, "가을": 23, "겨울": 24},
    numbers={"상": 1, "하": 2},
    units={**_UNITS, "날": "day"},
    directions={
        **_THIS_YEAR, "지난": -1, "오는": 1, "이번": 0, "지난주": -1, "지난 주": -1, "이번주": 0,
            "이번 주": 0,
        "다음주": 1, "다음 주": 1, "이": 0, "당": 0, "다음": 1, "이튿": 1, "전": -1, "뒤": 1, "후": 1,
    },
    fused={
        **{word: ("year", shift) for word, shift in _THIS_YEAR.items()},
        "지난달": ("month", -1), "이달": ("month", 0), "이번달": ("month", 0), "다음달": ("month", 1),
        "내달": ("month", 1), "지난주": ("week", -1), "이번주": ("week", 0), "다음주": ("week", 1),
        "지난주말": ("weekend", -1), "이번주말": ("weekend", 0),
    },
    days={"오늘": 0, "어제": -1, "내일": 1, "그제": -2, "그저께": -2, "모레": 2, "하루 전": -1,
        "이틀 전": -2, "사흘 전": -3, "나흘 전": -4, "열흘 전": -10},
    halves=frozenset({"반기"}),
    since_after=r"<s>?(?:이후|이래|부터(?!<s>?[0-9]))",
    dash=r"<s>?[-~∼–—]<s>?|부터<s>",
    future=r"예정|계획|전망|할<s>것|될<s>것",
    past=r"했다|됐다|였다|밝혔|전했|말했|보냈|열렸",
    verb_last=True,
)  # fmt: skip

T = Trigger
_EVENTS = Events(
    triggers=(
        T("transfer", 3.0, "", "제공 공급 수출 이전 인도 선적 하역 운송 반입"),
        T("transfer", 1.3, "", "무기거래 무기_거래"),
        T("use", 2.6, "weapon", "발사 타격 공격 사용"),
        T("personnel", 2.8, "people", "파병 파견 투입 전사 사망 부상 포로 훈련"),
        T("technology", 2.4, "", "기술 위성 정찰위성"),
        T("agreement", 3.2, "", "체결 조약 협정 비준"),
        T("diplomacy", 2.8, "", "회담 방문 방북 방러 정상회담 면담 접견 만나"),
        T("condemnation", 3.2, "", "규탄 비난"),
        T("denial", 3.0, "", "부인 일축 반박"),
        T("sanction", 3.0, "", "제재"),
        T("un", 3.0, "", "거부권 안보리"),
        T("allegation", 1.6, "", "추산 밝혔다 전했다 주장 발표 확인"),
    ),
    contexts={"weapon": "미사일 포탄 로켓 무기 탄약", "people": "병력 군인 병사 북한군 노동자",
        "cargo": "컨테이너 무기 포탄 탄약"},
    negation=r"않았|아니다|없다|없었",
)  # fmt: skip

KOREAN = Language(
    "ko",
    _DATES,
    Page(
        published=r"^\W{0,6}(?:입력|승인|등록|게재|발행|기사입력|송고)\s{0,3}[:：]?\s{0,3}$",
        updated=r"(?:수정|업데이트|최종수정|최종)\s{0,3}[:：]?\s{0,3}$",
        furniture=r"\s*(?:입력|승인|등록|수정|기사입력|송고)\s?[:：]?\s?[0-9]|\s*\S{2,5}\s기자\s*$|\s*(?:저작권자|무단)",
    ),
    Names(
        endings=(
            "했다고", "했으며", "하였다", "했다", "했고", "하는", "됐다",
            "에서는", "으로는", "에서", "에게", "으로", "까지", "부터", "와의", "과의", "에는",
            "이라고", "라고",
            "이", "가", "은", "는", "을", "를", "에", "의", "와", "과", "도", "로", "측", "만",
        ),
    ),
    _EVENTS,
    Figures(),
)  # fmt: skip
