"""English: how quantities are written."""

from __future__ import annotations

from timeline.extraction.languages.base import Figures

_NUMBER = r"[0-9]{1,3}(?:,[0-9]{3}){1,3}(?![0-9])|[0-9]{1,7}(?:\.[0-9]{1,2})?(?![0-9])"
_WORD = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|a|an"
)
FIGURES = Figures(
    number=r"(?<![\w$€£.,/-])(?:(?P<bound>over|more<s>than|at<s>least|no<s>fewer<s>than|no<s>less<s>than|upwards<s>of|exceeding|some|about"
    r"|around|approximately|roughly|nearly|almost|an<s>estimated|estimated|up<s>to|as<s>many<s>as|at<s>most|fewer<s>than"
    r"|less<s>than|under|close<s>to)<s>)?"
    r"(?:(?P<vague>hundreds<s>of<s>thousands|tens<s>of<s>thousands|several<s>thousand|several<s>hundred|several<s>dozen"
    r"|dozens|scores|hundreds|thousands|millions|a<s>dozen|two<s>dozen|half<s>a<s>million)(?:<s>of)?"
    rf"|(?P<n>{_NUMBER}|(?:{_WORD})\b)(?:(?:<s>?[-–]<s>?|<s>to<s>|<s>or<s>)(?P<n2>{_NUMBER}|(?:{_WORD})\b))?"
    r"(?:<s>|-)?(?P<scale>hundred|thousand|million|dozen)?(?:-plus)?)<s>"
    r"(?:[a-z0-9][\w-]{1,18}<s>){0,3}?(?:of<s>(?:[a-z][\w-]{1,18}<s>)?)?",
    units={
        "containers": "container containers box boxes",
        "rounds": "round rounds shell shells munition munitions rocket rockets projectile projectiles "
        "ammunition",
        "missiles": "missile missiles",
        "launchers": "launcher launchers",
        "guns": "gun guns howitzer howitzers pieces",
        "railcars": "railcar railcars wagon wagons",
        "voyages": "voyage voyages trips port_calls sailings",
        "tonnes": "ton tons tonne tonnes",
        "persons": "troop troops soldier soldiers personnel worker workers engineer engineers sapper sappers "
        "labourers "
        "laborers servicemen builders deminers officers combatants",
        "casualties": "casualties deaths fatalities",
    },
    scales={"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12},
    vague={
        "hundreds of thousands": 100_000,
        "tens of thousands": 20_000,
        "several thousand": 2000,
        "several hundred": 200,
        "several dozen": 24,
        "dozens": 24,
        "scores": 40,
        "hundreds": 200,
        "thousands": 2000,
        "millions": 2_000_000,
        "a dozen": 12,
        "two dozen": 24,
        "half a million": 500_000,
    },
    bounds={
        "over": "low", "more than": "low", "at least": "low", "no fewer than": "low", "no less than": "low",
        "upwards of": "low", "exceeding": "low", "up to": "high", "as many as": "high", "at most": "high",
        "fewer than": "high", "less than": "high", "under": "high",
    },
    capacity=r"\b(?:could|can|would|may|might)<s>(?:carry|hold|contain|fit|amount|equal|accommodate)\b|\benough<s>for\b",
    cumulative=r"\b(?:since|so<s>far|to<s>date|in<s>total|altogether|a<s>total<s>of)\b",
    outcomes={
        "killed_or_wounded": r"\b(?:casualties|killed<s>(?:and|or)<s>(?:wounded|injured))\b",
        "killed": r"\b(?:killed|dead|deaths?|died|fatalities)\b",
        "wounded": r"\b(?:wounded|injured)\b",
        "captured": r"\b(?:captured|prisoners?)\b",
        "missing": r"\bmissing\b",
    },
    populations={
        "dprk_workers": r"\b(?:workers?|labou?rers|builders|engineers?)\b",
        "dprk_troops": r"\b(?:troops?|soldiers?|servicemen|personnel|officers|fighters|sappers?)\b",
        "civilians": r"\bcivilians?\b",
    },
)  # fmt: skip
