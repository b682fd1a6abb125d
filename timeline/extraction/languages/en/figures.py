"""English: how quantities are written."""

from __future__ import annotations

from timeline.extraction.languages.figures import Figures

_NUMBER = (
    r"[0-9]{1,3}(?:,[0-9]{3}){1,3}(?![0-9])|[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3}){1,2}(?![0-9,])"
    r"|[0-9]{1,7}(?:\.[0-9]{1,2})?(?![0-9])"
)
_ONES = "one|two|three|four|five|six|seven|eight|nine"
_ONE = r"(?(bound)one|one(?!<s>of<s>(?:the|its|their|these|those)\b))"
_NUMERAL = (
    rf"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:{_ONES})"
    r"|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    r"|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
)
_WORD = rf"{_ONE}|{_NUMERAL}|a|an"
_FILLER = (
    r"(?!(?:the|this|these|those|his|her|its|their|our|and|or|to|in|by|were|was|had|have|has|that|who|which|with|for|from|as|on|at|since|after"
    r"|before|is|are|be|will"
    r"|would|could|than|but|when|while|into|against|about|percent)\b|[0-9][0-9,.]*<s>(?!mm"
    r"|millim))[a-z0-9][\w-]{0,18}(?:['’]s?)?<s>"
)
_HEAD = (
    r"(?<![\w$€£.,/-])(?<!\bone\sin\s)(?<!\btwo\sin\s)(?<!\bthree\sin\s)(?<!\bfour\sin\s)(?<!\bout\sof\severy\s)"
    r"(?:(?P<bound>over|more<s>than|at<s>least|no<s>fewer<s>than|no<s>less<s>than"
    r"|not<s>less<s>than"
    r"|upwards<s>of|exceeding|in<s>excess<s>of|some|about|around|approximately|roughly|nearly|almost"
    r"|an<s>estimated|estimated"
    r"|up<s>to|as<s>many<s>as|as<s>much<s>as|at<s>most|fewer<s>than|less<s>than|under|close<s>to|north<s>of|beyond|above|a<s>minimum<s>of"
    r"|just<s>(?:over|under)|circa|no<s>more<s>than|not<s>more<s>than|a<s>maximum<s>of|all|fully"
    r"|in<s>the<s>(?:region|order|range)<s>of"
    r"|between|from|a<s>total<s>of"
    r"|a<s>further|another|an<s>additional)<s>)?"
    r"(?:(?P<vague>hundreds<s>of<s>thousands|tens<s>of<s>thousands|several<s>thousand"
    r"|several<s>hundred|several<s>dozen"
    r"|several<s>million|several<s>tens|tens|a<s>(?:few|couple<s>of)<s>(?:thousand|hundred|dozen)"
    r"|dozens|scores|hundreds|thousands|millions"
    r"|(?:half<s>)?a<s>dozen|two<s>dozen|half<s>a<s>million|(?:a|three)<s>quarters?<s>of<s>a<s>million)(?:<s>of)?"
    rf"|(?P<n>{_NUMBER}|(?:{_WORD})\b)(?:<s>and<s>a<s>(?P<half>half)\b)?"
    rf"(?:(?:(?:<s>|-)?(?P<scale1>thousand|million))?(?:<s>?[-–]<s>?|<s>to<s>|<s>or<s>"
    rf"|<s>and<s>)(?:as<s>many<s>as<s>|even<s>)?(?P<n2>{_NUMBER}|(?:{_WORD})\b))?"
    r"(?:(?:<s>|-)?(?P<scale>hundred|thousand|million|dozen|m\b(?!<s>(?:long|wide|tall|high|deep"
    r"|away))|k\b))?(?:<s>and<s>a<s>(?P<half2>half)\b)?(?:-plus|-odd)?(?:<s>or<s>(?:so|more)|<s>plus)?)"
)
_VERB_AFTER = (
    r"<s>(?:(?:more|others)<s>)?(?:were|was|had|have|has|are|came|arrived?s?|reach(?:ed|es)?|go|come"
    r"|cross(?:ed|es)?|leave|enter(?:ed)?|went|crossed|landed|left|died|returned|followed|fell"
    r"|remain(?:ed)?|sent|dispatched|deployed|would|will|took|fought)\b"
)
_OTHER_PEOPLE = (
    r"\b(?:and|but|while)<s>(?:that<s>)?(?:some|several|many|most|others|a<s>few|part)\b"
    r"|\b(?:several|some|most|many)<s>of<s>(?:them|whom)\b"
)
_PART_AFTER = (
    r"<s>(?:out<s>)?of<s>(?:(?:the|its|some|about|around|roughly|nearly|almost|over|more<s>than|an<s>estimated|a<s>total<s>of)<s>)"
    rf"{{0,2}}(?:[0-9]|(?:{_NUMERAL})\b)"
)
_LEVEL_BEFORE = (
    r"\b(?:at|to|past|above|beyond|reach(?:ed|es|ing)|exceed(?:ed|s|ing)|be|is|was"
    r"|pass(?:ed|es|ing)|topp?(?:ed|s|ing)|surpass(?:ed|es|ing)|total(?:l?ed|s|l?ing)|number(?:ed|s|ing)|figure|total|toll|count|tally|estimate)<s>$"
)
_END_AFTER = r"[.;:)](?![0-9])|,(?![0-9])|<s>(?:and|in|by|since|as|so|with|from|on)\b|$"
_CROWD = (
    r"\b(?:contingents?|forces?|groups?|batch(?:es)?|waves?|units?|detachments?|brigades?|teams?|corps|workforce"
    r"|columns?|strength)<s>of<s>$"
)
_ALONE = (
    (r"\bof<s>(?:whom|which|them|these|those),?<s>(?:(?:only|just|perhaps|probably)<s>)?$", "", 2),
    ("", r"-strong\b|(?:<s>(?:of|among))?<s>(?:them|those|these)\b|<s>of<s>(?:whom|which)\b", 2),
    ("", _VERB_AFTER, 100),
    ("", _PART_AFTER, 100),
    ("", r"<s>more\b(?=<s>(?:in|on|by|to|from|since|later)\b|[.;,])", 100),
    (_LEVEL_BEFORE, _END_AFTER, 100),
    (_CROWD, rf"(?:{_VERB_AFTER}|{_END_AFTER})", 20),
)
_GOES_ON = (
    r"\W{0,3}(?:They|It|These|Those|This|That|The<s>(?:containers?|shells?|rounds|munitions"
    r"|ammunition|missiles|weapons|arms"
    r"|guns|howitzers|cargo(?:es)?|shipments?|deliver(?:y|ies)|supplies|total|figures?|number|troops"
    r"|soldiers|contingent|men"
    r"|losses|casualties|toll|dead|vessels|ships|freighters|trains?|boxes|crates|first|second|rest|others)"
    r"|(?:Of|Among)<s>(?:them|these|those|that|this|the)|Some|About|Around|Roughly|Approximately"
    r"|Nearly|Almost|More<s>than"
    r"|Over|At<s>least|Up<s>to|As<s>many<s>as|Another|A<s>further|An<s>additional|In<s>(?:all|total"
    r"|addition)|Altogether"
    r"|Together|So<s>far|Besides|Depending|Most|Half|[0-9])\b"
)
FIGURES = Figures(
    hint=rf"[0-9]|\b(?:several|few|hundreds?|thousands?|millions?|dozens?|tens|scores|one|{_NUMERAL})\b",
    number=_HEAD + r"(?:<s>|-(?=strong\b))"
    r"(?!(?:mm|millimet\w+|per<s>?cent|km|kilomet\w+|miles?|met(?:er|re)s?|days?|weeks?|months?"
    r"|years?|hours?|minutes?|countries"
    r"|nations|times|percentage|dollars|won|rubles?|kg)\b)"
    rf"(?:{_FILLER}){{0,3}}?(?:of<s>(?:(?:the|its|their|these|those)<s>)?(?:{_FILLER}){{0,3}}?)?",
    figure=_HEAD,
    alone=_ALONE,
    part=_PART_AFTER,
    compound=r"<s>?(?:(?:launcher|(?:launch|attack|test|deliver|export|deploy)(?!e[dr]|s\b))|system|technolog|engine|strike|program|fragment"
    r"|debris|component|compan|shipment|deal|movement|factor|plant|production|part(?!icip)|defen"
    r"|threat|expert|artist)"
    r"|<s>(?:(?:of<s>\w+<s>)?(?:a|an|per|each|every)<s>(?:day|week|month|year|hour)|daily|weekly|monthly|annually|yearly|apiece)\b"
    r"|<s>(?:North|soldiers?|troops?|servicemen|fighters|men\b|personnel|people)",
    units={
        "containers": "container containers box boxes crates",
        "rounds": "round rounds shell shells munition munitions rocket rockets projectile projectiles "
        "ammunition mortar_bombs mortar_mines",
        "missiles": "missile missiles",
        "launchers": "launcher launchers multiple-launch_rocket_systems multiple_launch_rocket_systems "
        "rocket_systems mlrs rocket_artillery_systems rocket_launching_systems",
        "guns": "gun guns howitzer howitzers pieces artillery_pieces artillery_systems",
        "railcars": "railcar railcars wagon wagons rail_cars freight_cars railway_cars flatcar flatcars "
        "flat_cars flatbeds boxcar boxcars tank_cars goods_wagons carriages rail_wagons freight_wagons",
        "cars": "cars",
        "men": "men",
        "people": "people individuals",
        "voyages": "voyage voyages trips port_calls sailings round_trips round-trips trip departures "
        "journeys crossings "
        "port_visits shuttle_runs",
        "other": "barrels drones vehicles tanks",
        "lots": "shipments shipment consignments deliveries delivery transfers batches parts components",
        "tonnes": "ton tons tonne tonnes",
        "civilians": "civilians residents villagers",
        "persons": "strong_contingent strong_force strong_unit strong_brigade strong_group strong_detachment "
        "strong_regiment strong_battalion strong_corps strong_army strong_team troop troops soldier soldiers "
        "personnel worker workers engineer engineers sapper sappers "
        "labourers "
        "laborers servicemen builders deminers officers combatants north_koreans servicemembers fighters "
        "special_forces special_operation_forces special_operations_forces military_personnel "
        "generals commanders advisers advisors instructors technicians specialists medics "
        "pilots recruits conscripts",
        "casualties": "prisoner prisoners captives pows prisoners_of_war bodies corpses lives "
        "casualties deaths fatalities killed wounded injured dead losses "
        "are_dead were_dead are_wounded are_injured are_missing "
        "were_hurt had_been_hurt have_been_hurt "
        "were_killed had_been_killed have_been_killed were_wounded had_been_wounded have_been_wounded "
        "were_injured had_been_injured have_been_injured have_died had_died died",
    },
    recount={
        "cars": {
            "railcars": r"\b(?:rail\w*|trains?|freight|station|cross\w+|went|passed|counted|wagons?)\b",
            "": "",
        },
        "people": {
            "persons": r"\b(?:sen[dt]\w*|deploy\w*|dispatch\w*|kill\w*|dead|died|lives|wound\w*|injur\w*"
            r"|hurt|captured)\b",
            "": "",
        },
        "men": {
            "persons": r"\b(?:sent|deploy\w*|dispatch\w*|troops|soldiers|army|brigade|regiment|units?"
            r"|battalion|division|corps|contingent|killed|died|dead|wounded|lost|los(?:es|ing)|fell|fallen|kpa)\b",
            "": "",
        },
        "lots": {"": ""},
        "civilians": {
            "persons": r"\b(?:kill\w*|dead|died|deaths?|lives|wound\w*|injur\w*|hurt|claim\w*)\b",
            "": "",
        },
    },
    scales={"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12, "m": 1_000_000, "k": 1000},
    vague={
        "hundreds of thousands": 100_000,
        "tens of thousands": 20_000,
        "several thousand": 2000,
        "several hundred": 200,
        "several dozen": 24,
        "several million": 2_000_000,
        "several tens": 20,
        "tens": 20,
        "a few dozen": 24,
        "a couple of dozen": 24,
        "a couple of hundred": 200,
        "a couple of thousand": 2000,
        "half a dozen": 6,
        "a few thousand": 2000,
        "a few hundred": 200,
        "a quarter of a million": 250_000,
        "three quarters of a million": 750_000,
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
        "over": "low", "more than": "low", "at least": "low", "no fewer than": "low",
        "no less than": "low", "not less than": "low", "upwards of": "low", "in excess of": "low",
        "exceeding": "low", "north of": "low", "beyond": "low", "above": "low", "a minimum of": "low",
        "just over": "low", "just under": "high", "no more than": "high", "not more than": "high",
        "a maximum of": "high", "up to": "high", "as many as": "high", "as much as": "high",
        "at most": "high", "fewer than": "high", "less than": "high", "under": "high",
    },
    beyond=r"(?:\bor<s>more|\bplus|-plus)\b",
    crowd=_CROWD,
    capacity=(
        r"\b(?:could|can|would|may|might)<s>(?:carry|hold|contain|fit|amount|equal|accommodate)\b"
        r"|\benough<s>for\b"
    ),
    cumulative=r"\b(?:since|so<s>far|to<s>date|in<s>total|altogether|a<s>total<s>of)\b",
    goes_on=_GOES_ON,
    lost=r"\b(?:casualt(?:y|ies)|losses|deaths|fatalities|death<s>toll|dead|killed<s>(?:or|and)<s>(?:wounded|injured))\b",
    apart=_OTHER_PEOPLE,
    outcomes={
        "killed_or_wounded": r"\bnumber<s>of<s>[^.;,]{0,40}?(?:killed|dead)<s>(?:and|or)<s>(?:wounded"
        r"|injured)[^.;,]{0,50}<s>(?:at|to)<s>(?:\w+<s>){0,2}$|"
        r"\b(?:casualties|losses"
        r"|(?:killed|dead)<s>(?:and|or|,)<s>(?:wounded|injured|hurt)|out<s>of<s>(?:action|combat)"
        r"|incapacitated)\b",
        "killed": r"\b(?:killed|dead|deaths?|died|fatalities|perished|slain|fallen|corpses|bodies"
        r"|(?:lost|gave|claimed|laid<s>down)<s>(?:their<s>)?lives)\b",
        "wounded": r"\b(?:wounded|injured|hurt)\b",
        "captured": r"\b(?:captured|prisoners?|captives?|captivity|pows)\b",
        "missing": r"\bmissing\b",
    },
    befallen={
        "killed_or_wounded": r"\b(?:casualties|losses)<s>(?:to|at|of|ha[dv]e?<s>(?:passed|reached|exceeded))"
        r"<s>(?:\w+<s>){0,2}$|\b(?:lost|losing|loses|lose)<s>(?:(?!to\b|the\b)\w+<s>){0,2}$",
        "killed": (
            r"\b(?:(?:killed|killing|lives<s>of)|(?:dead|deaths|fatalities|death<s>toll)<s>(?:to|at"
            r"|of))<s>(?:\w+<s>){0,2}$"
        ),
        "wounded": r"\b(?:wounded|wounding|injured|injuring)<s>(?:\w+<s>){0,2}$",
        "captured": r"\b(?:captured|capturing|capture<s>of|prisoner|captive|alive)<s>(?:\w+<s>){0,2}$",
    },
    populations={
        "dprk_workers": r"\b(?:workers?|labou?rers|builders|engineers?)\b",
        "dprk_troops": r"\b(?:troops?|soldiers?|servicemen|personnel|officers|fighters|sappers?)\b",
        "civilians": r"\bcivilians?\b",
    },
)  # fmt: skip
