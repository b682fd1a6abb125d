"""English: what the words beside a name make of it."""

from __future__ import annotations

from timeline.extraction.languages.base import Names, words
from timeline.extraction.languages.en.bodies import body_aliases

ALIASES = (
    ("sergei-shoigu", "Sergey Shoygu|Sergei Shoygu|Shoygu"),
    (
        "lloyd-austin",
        "Secretary Austin|Secretary of Defense Austin|Defence Secretary Austin|Pentagon chief Austin",
    ),
    ("us-treasury", "Treasury|US Treasury|Treasury's Office of Foreign Assets Control"),
    ("us-state-department", "US State Department|US Department of State"),
    ("us-defense-department", "US Defense Department|US Department of Defense|U.S. Department of Defense"),
    (
        "un-security-council",
        "United Nations Security Council|UN's Security Council|U.N.'s Security Council",
    ),
    (
        "un-panel-of-experts",
        "panel of UN experts|panel of U.N. experts|panel of experts|UN experts|U.N. experts"
        "|UN expert panel|U.N. expert panel|United Nations Panel of Experts|U.N. monitors"
        "|UN sanctions monitors",
    ),
)

NAMES = Names(
    aliases=(*ALIASES, *body_aliases()),
    shorts={"council": "un-security-council", "panel": "un-panel-of-experts", "team": "msmt"},
    heads=words("""
        agency service ministry department office government embassy mission parliament envoy ambassador
        minister president spokesman spokeswoman spokesperson official officials lawmaker
        diplomat representative institute directorate
    """),
    posts=words("""
        secretary spokesman spokeswoman spokesperson lawmaker minister ambassador envoy representative chief
        head director commander coordinator adviser advisor official legislator prosecutor senator
        rep sen gen general maj brig lt col colonel adm admiral capt
    """),
    says=words("""
        said says told added noted stated claimed explained stressed reported confirmed wrote emphasized
        emphasised announced warned denied argued estimated revealed testified
    """),
    said_by=frozenset({"said"}),
    offices={
        "kim-jong-un": r"(?:'s?)?<s>(?:top<s>|supreme<s>)?(?:leader|dictator|ruler|strongman)\b",
        "vladimir-putin": r"(?:'s?)?<s>(?:president|leader|head<s>of<s>state|strongman)\b",
        "volodymyr-zelensky": r"(?:'s?)?<s>(?:president|leader|head<s>of<s>state)\b",
        "choe-son-hui": r"(?:'s?)?<s>(?:foreign<s>minister|top<s>diplomat)\b",
        "sergey-lavrov": r"(?:'s?)?<s>(?:foreign<s>minister|top<s>diplomat)\b",
        "kyrylo-budanov": r"(?:'s?)?<s>(?:(?:spy|(?:military<s>)?intelligence)<s>)?(?:chief|boss)\b",
        "dmitry-peskov": r"(?:'s?)?<s>(?:presidential<s>)?spokes(?:man|person)\b",
        "mark-rutte": r"(?:'s?)?<s>(?:secretary(?:<s>|-)general|chief)\b",
    },
    seats={
        "SEOUL": {
            "rok-jcs": r"\b(?-i:(?:Joint<s>Chiefs(?:<s>of<s>Staff)?|JCS))\b",
            "nis": r"\b(?:the<s>spy<s>agency|(?-i:NIS))\b",
            "rok-mnd": r"\bthe<s>defen[sc]e<s>ministry\b|(?-i:Ministry<s>of<s>National<s>Defen[sc]e)\b",
            "rok-mofa": r"\bthe<s>foreign<s>ministry\b",
            "rok-dia": r"(?-i:Defense<s>Intelligence<s>Agency)\b",
        },
        "KYIV": {
            "ukraine-general-staff": r"\bthe<s>(?-i:General<s>Staff)\b",
            "ukraine-mod": r"\bthe<s>defen[sc]e<s>ministry\b",
            "ukraine-prosecutor-general": r"\bthe<s>prosecutor<s>general\b",
        },
        "MOSCOW": {"russia-mod": r"\bthe<s>defen[sc]e<s>ministry\b"},
    },
    lasting=frozenset({"kim-jong-un", "vladimir-putin", "volodymyr-zelensky"}),
    leaders={"Kim": "kim-jong-un"},
    called={
        "nis": ("spy agency", "intelligence agency", "intelligence service"),
        "hur": ("intelligence directorate", "military intelligence agency"),
        "sbu": ("security service",),
        "us-treasury": ("treasury department",),
        "us-state-department": ("state department",),
        "us-defense-department": ("defense department",),
        "rok-dia": ("intelligence agency", "military intelligence agency"),
        "ukraine-mod": ("defence ministry", "defense ministry"),
        "russia-mod": ("defence ministry", "defense ministry"),
        "ukraine-prosecutor-general": ("prosecutor's office", "general's office"),
        "rok-mnd": ("defense ministry", "defence ministry"),
        "rok-mofa": ("foreign ministry",),
        "rusi": ("institute",),
    },
    seated="In",
    pointing=words("the its their a an"),
    qualified=words("""
        news press postal health energy finance trade interior justice patrol security-guard customs civil
        weather space rating nuclear
    """),
    breaking=words("""
        and or in at on to from with by for of that which who said says told was is were are has had
        have will
        would while but as after before into against over under since
    """),
    adjective=r"(?:ian|ean|ish|ese|can|ch|lian|man|ians|eans|cans)$",
    directional=frozenset({"the north", "the south"}),
    of=frozenset({"of"}),
    part_before=r"\bNational<s>$|\b(?:RBC|Interfax)-$|\b(?:University|Institute|Bank|City|Port)<s>of<s>$|\bRadio<s>(?:Free<s>)?$",
    part_after=r"<s>(?-i:News|Pro\b|Times|Herald|Post\b|Journal|Today|Observer|Broadcasting|University|Institute|Airlines"
    r"|Street|State<s>University|Daily|Independent|Shinmun|Sea\b|Accord|Tribune|Olympic|JoongAng|Media|Monitor)"
    r"|<s>(?:[a-z-]+<s>){0,2}(?:research<s>(?:group|institute|organi[sz]ation|cent(?:re|er)|body|firm|outfit)|watchdog|non-?profit"
    r"|NGO|charity|investigative<s>(?:group|outlet)|website|outlet|magazine|tabloid|weekly|think<s>tank|publication)\b"
    r"|<s>(?:think<s>tank|newspaper|daily|group|broadcaster|court|analyst|researcher|expert|academic|professor)\b"
    r"|(?:(?<=\bUN)|(?<=U\.N\.)|(?<=United\sNations))<s>(?:envoy|ambassador|mission|delegat\w+|representative|diplomat)"
    r"|<s>of<s>(?:the<s>)?Russia|-(?:sanctioned|listed|flagged|designated|registered|drafted|allied|run|owned|based|supplied|backed|led|born|funded|style|controlled|occupied|held)\b"
    r"|'s?<s>(?:full-scale<s>|ongoing<s>|brutal<s>|illegal<s>)?(?:invasion|war|aggression|assault)\b",
    backed=r"\b(?:support(?:ing|s|ed)?|aid(?:ing|s|ed)?|back(?:ing|s|ed)?|fuel(?:l?ing|s|l?ed)?|assist\w*|help(?:ing|s|ed)?"
    r"|bolster\w*|sustain\w*|contribut\w+|prop\w*<s>up|role|involvement|participation|join\w*|complicit|abet\w*|enabl\w+|fund\w*"
    r"|financ\w+|suppl(?:y|ies|ied|ying)|arm\w*|feed\w*"
    r"|fighters|troops|soldiers|men|forces|units|workers|deploy\w*|used|serving|part<s>taken|missiles|shells|weapons|arms)<s>(?:(?:for|in|of|to|with)<s>)?$",
    locative=r"\b(?:in|at|near|outside|around|inside|across|throughout|within|visit(?:s|ed|ing)?|leav(?:e|es|ing)"
    r"|tour(?:ed|s)?|reach(?:ed|es)?|capital(?:<s>of)?|(?:war|invasion|aggression|assault|offensive|fight|conflict)<s>(?:against|on|in|of|with))<s>(?:the<s>)?(?:\w{4,12}ern<s>|\w{4,12}ing<s>)?$"
    r"|\b(?:in|at|near|outside)<s>(?!<month>)[A-Z]\w{2,20},<s>$",
    heading=r"(?:,<s>[A-Z][\w. ]{2,20})?,?(?:<s><month><s>[0-9]{1,2},?)?(?:<s>[0-9]{4})?<s>?"
    r"(?:\([^()\n]{2,40}\)<s>?)?(?:--?|—|–)\s",
    at=r"(?<!source)(?<!sources)(?<!official)(?<!officials)(?<!analyst)(?<!analysts)(?<!expert)(?<!experts)(?<!researcher)"
    r"(?<!researchers)(?<!spokesman)(?<!spokeswoman)(?<!fellow)(?<!head)(?<!people)\s(?:at|outside|inside)<s>(?:the<s>)?$",
    toward=r"\b(?:to|from|for|into|toward|towards|via|between)<s>$",
    movement=words("""
        travel travels traveled travelled travelling traveling fly flies flew flown flying visit
        visited trip
        trips
        go goes went going gone return returned returning head headed heading arrive arrived train
        flight left
        leave
        leaves leaving depart departed journey back invited ticket
    """),
    titles=words("""
        president leader minister secretary general chairman chief spokesman spokesperson mr marshal adviser
        advisor
        ambassador envoy director head comrade chancellor premier
    """),
)
