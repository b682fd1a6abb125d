"""Korean: how quantities are written."""

from __future__ import annotations

from timeline.extraction.languages.base import Figures

FIGURES = Figures(
    number=r"(?<![\w.,])(?:(?P<bound>최소|적어도|최대|약|대략|총|모두|거의|무려|최소한|많게는|적게는)<s>?)?"
    r"(?:(?P<vague>수십만|수백만|수천|수백|수십|수만)"
    r"|(?P<n>(?:한|두|세|네|다섯|여섯|열)(?=<s>?(?:차례|명|발|기|회|번))|"
    r"[0-9][0-9,]*(?:\.[0-9])?(?:<s>?[억만천백]{1,2}(?:<s>?[0-9][0-9,]*[천백]?)?)?)"
    r"(?:<s>?[~∼～–-]<s>?(?P<n2>[0-9][0-9,]*(?:<s>?[억만천백]{1,2})?))?)(?P<scale>(?!))?(?:<s>?여)?<s>?",
    units={
        "pieces": "개 곳 대",
        "containers": "컨테이너",
        "rounds": "발",
        "missiles": "기",
        "guns": "문",
        "persons": "명",
        "tonnes": "톤 t",
        "railcars": "량",
        "voyages": "차례 회 항차 번",
    },
    unit_end="",
    powers={"백": 100, "천": 1000, "만": 10_000, "억": 100_000_000},
    vague={"수십만": 100_000, "수백만": 2_000_000, "수천": 2000, "수백": 200, "수십": 20, "수만": 20_000},
    bounds={"최소": "low", "적어도": "low", "최소한": "low", "적게는": "low", "무려": "low", "최대": "high",
        "많게는": "high"},
    bounds_after={
        r"(?:[이가을를]|<s>)?<s>?(?:넘|이상|초과|웃도|훌쩍)": "low",
        r"<s>?(?:이하|미만)": "high",
    },
    recount={
        "pieces": {"containers": r"컨테이너", "": r"."},
        "rounds": {"missiles": r"미사일[^.]{0,12}$|미사일[^.]{0,20}발"},
        "missiles": {"missiles": r"미사일|로켓", "launchers": r"발사대", "": r"."},
        "voyages": {"voyages": r"운항|선박|화물선|입항|왕복|항해|오갔|운송|항차", "": r"."},
        "persons": {"": r"(?:의원|전문가|기자|민간인|주민|시민|개인|국회의원|인사)<s>?[0-9만천백,여]*<s>?명"},
    },
    befallen={
        "killed_or_wounded": r"사상자(?:는|가|수는|만)?(?:<s>[가-힣]{1,6})?<s>?$",
        "killed": r"(?:사망자|전사자|사망|전사)(?:는|가|만)?(?:<s>[가-힣]{1,6})?<s>?$",
        "wounded": r"(?:부상자|부상)(?:는|가|만)?(?:<s>[가-힣]{1,6})?<s>?$",
        "captured": r"포로<s>?$",
    },
    goes_on=r"(?:이는|이들은|여기에는|이<s>가운데|이<s>중|모두|전체|지금까지|컨테이너|또|최대)(?=<s>|,)|"
    r"(?:152|122)(?:㎜|mm|밀리)|포탄(?:으로|이라면)",
    capacity=r"담을<s>수|실을<s>수|분량|에<s>해당|규모로<s>추정",
    cumulative=r"지금까지|현재까지|누적|총<s>|모두<s>|이후",
    outcomes={
        "killed_or_wounded": r"사상자|사상|(?:사망|전사)[^.]{0,12}부상",
        "killed": r"숨|사망|전사|죽|사살",
        "wounded": r"부상|다쳤|다친",
        "captured": r"포로|생포|사로잡",
        "missing": r"실종",
    },
    populations={
        "dprk_workers": r"노동자|공병|건설",
        "dprk_troops": r"병력|군인|병사|북한군|부대|장병",
        "civilians": r"민간인|주민",
    },
)  # fmt: skip
