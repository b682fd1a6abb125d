"""English: how events and speech are told."""

from __future__ import annotations

from collections.abc import Mapping

from timeline.extraction.languages.base import Events, words
from timeline.extraction.languages.en.lexicon import BASES, CONTEXTS, SPEECH, VERBS
from timeline.extraction.languages.en.page import CLEFT, STATED
from timeline.extraction.languages.en.people import BOTH, HAD_ALLEGED, SEEN
from timeline.extraction.languages.en.rarer_words import RARER_CONTEXTS, RARER_SPEECH, RARER_TRIGGERS
from timeline.extraction.languages.en.triggers import TRIGGERS

_ADJUNCT = (
    r"(?:,?<s>(?:in|at|during|to|via|by|through|after)<s>[\w' -]{1,48}?)?,?<s>"
    r"(?:(?:on|late|early|earlier)<s>){0,2}$"
)

_SPOKEN = (
    r"\b(?P<noun>{})\b(?:<s>by<s>(?:the<s>)?[\w.' -]{{2,40}}?)?"
    r"(?:,?<s>(?:on|in|last|late|earlier|early|this|made)\b[\w .]{{2,30}}?)?,?<s>that\b"
    r"(?!<s>(?:was|were|is|are|has|had|have|came|appeared|shows?|showed|ran|would|will|could)\b)"
)


def _joined(common: Mapping[str, str], rarer: Mapping[str, str]) -> dict[str, str]:
    """Word lists by their key, each with the rarer words of its key."""
    return {key: f"{found} {rarer.get(key, '')}" for key, found in common.items()}


EVENTS = Events(
    triggers=(*TRIGGERS, *RARER_TRIGGERS),
    contexts=_joined(CONTEXTS, RARER_CONTEXTS),
    speech=_joined(SPEECH, RARER_SPEECH),
    evidence=words("""
        show shows showed shown suggest suggests suggested indicate indicates indicated
    """),
    nouns=words("""
        concluded concludes conclude maintained maintain maintains continued recalled recalls
        charges charged related detailed outlined determined determines observed
        cited cites vowed vows pledged pledges proposed proposes detected detects observes affirmed affirms
        reaffirmed underscored underlined hinted hinting implied implies relayed recounted clarified
        clarifies
        divulged elaborated ascertained surmised inferred complained complains lamented disputed disputes
        report reports claim claims estimate estimates find finds note notes show shows judge warning
        reporting announcing warn state runs reads
    """),
    bases=BASES,
    finders=r"\b(?:monitors|experts|investigators|inspectors|panel(?:<s>of<s>experts)?|study|researchers|examination"
    r"|think<s>tank|(?:research|investigative)<s>(?:group|body|organi[sz]ation|firm|cent(?:re|er)))\b",
    speakers=r"\b(?:they|he|she|we|it)<s>(?:\w+<s>){0,2}$"
    r"|\b(?:the|its|their)<s>(?:\w+<s>){0,2}(?:leaders|statement|officials?|ministry|department"
    r"|agency|report|group"
    r"|ministers|government|council|team|panel|spokes(?:man|woman|person))\b"
    r"|\b(?:ministry|department|government|agency)<s>(?:officials?|spokes(?:man|woman|person)|sources?)\b",
    hearsay=r"<s>to<s>(?:have|be)\b|<s>(?:themselves|itself|himself|herself)\b"
    r"|(?:(?<=believed)|(?<=estimated)|(?<=assessed)|(?<=reported)(?!<s>to<s>(?:the|a|an|its|his|her"
    r"|their|parliament|lawmakers|legislators|members|deputies|mps|congress|reporters|journalists|allies|ministers)\b)|(?<=alleged)"
    r"|(?<=reckoned))<s>to<s>[a-z]{2,}|(?<=expected)<s>to\b|(?<=expects)<s>to\b|(?<=dded)<s>[^.,;:]{1,60}?<s>to<s>[^.,;:]{0,30}?list\b|(?<=accused)<s>of\b|(?<=claimed|alleged|eported)<s>by\b"
    r"|(?:(?<=described)|(?<=describes))<s>as\b"
    r"|(?:(?<=show)|(?<=shows)|(?<=shown)|(?<=showed))<s>(?:him|her|them|off|up|around"
    r"|(?:[\w.]+<s>){1,3}around)\b",
    restrictive=r"<s>(?:that|which)<s>(?:(?!(?:the|a|an)\b)[\w'’.-]+<s>){1,5}$",
    papers=r"\b(?:in|by|through|with|via)<s>(?:an?|the|their|its|his|her)<s>(?:[\w-]+<s>){0,2}(?:statement|text|declaration"
    r"|communiqu[eé]|letter|note|message|release|document|resolution|post|tweet)<s>(?:dated|of|from|issued|released|published"
    r"|adopted|put<s>out|made<s>public)?(?:<s>?on)?<s>?$",
    allowed=r"\b(?:clear(?:ed|s|ing)|allow\w*|permit\w*|authori[sz]\w*|approv\w*|permission|green<s>light|let|greenlit|consent)"
    r"\b[^.;]{0,50}\b(?:to|of|for)<s>(?:the<s>)?$",
    officials=r"\b(?:officials?|minister|secretary|spokes(?:man|woman|person)|ambassador|envoy|general|admiral|commander"
    r"|lawmakers?|legislators?|mps|aide|advis[eo]r|diplomats?|sources?|chief|military|army|ministry)\b",
    spoken_nouns={
        "asserts": _SPOKEN.format(
            "claims?|allegations?|announcement|statement|assertion|disclosure|revelation|warning|report"
            "|accusations?|charges?|assessment|estimate|conclusion|suggestion|insistence"
        ),
        "confirms": _SPOKEN.format("admission|acknowledge?ment|confirmation|confession"),
        "denies": _SPOKEN.format("denials?|rejection"),
    },
    adjectival=r"\b(?:an?|the|its|their|his|her|our|any|no)<s>$",
    inverted=words("say says said writes wrote reports warns claims adds added believes reckons estimates"),
    tallied=CLEFT,
    at_sea=r"\b(?:into|towards?|off|in|over)<s>(?:the<s>|its<s>)?(?:(?:east|west|yellow|eastern|western)<s>)?(?:sea|waters|coast)\b",
    adverbial=r"\W{0,3}(?:(?:the|a|one|two|three|four|five|several|few|some|just|shortly|hours|days|weeks|soon|barely|less<s>than|"
    r"more<s>than)<s>(?:(?:an|a|the|few|one|two|three)<s>)?(?:(?:days?|hours?|weeks?"
    r"|months?)<s>)?(?:after|before)|after|before|speaking|citing|asked|when|while|as|with|following|addressing|writing)<s>",
    setting=r"\W{0,3}(?:in|at|on|during|by|since|for|last|this|earlier|late|early|until|between|from|over|also)<s>"
    r"|\W{0,3}(?:<weekday>|<month>)",
    oblique=r"\b(?:with|to|for|of|by|against|on|from|about|toward|towards|between)<s>(?:the<s>)?$",
    relative=r"[,\s]{0,3}(?:which|who|whom|whose|where)\b",
    where=r",<s>(?:where|when|in<s>which)\b|\b(?:after|before)<s>",
    who=r"[,\s]{0,3}who\b",
    former=r"\b(?:former|ex-|retired)",
    complement=r"(?:(?!,?<s>and<s>that\b)(?!,<s>(?:\w+ing|while|but|as|citing)\b)[^.;:!?\"“”\n]){0,90}?\bthat\b(?!<s>(?:day|time|month|year|week|came<s>out|appeared|aired|ran<s>on|went<s>out"
    r"|was<s>(?:published|aired|released|broadcast|posted|carried|shown))\b)",
    adjunct=_ADJUNCT,
    addressing=r"told|tells?|accus\w+|warn\w*|inform\w+|urged?|blam\w+|assur\w+",
    addressed=r"(?:<s>(?:the<s>|its<s>)?[\w.'-]+(?:<s>(?:and<s>|of<s>)?[\w.'-]+){0,3}?)??" + _ADJUNCT,
    apposed=r",?<s>who<s>(?:\w+<s>){0,2}$",
    aside=r",<s>(?:which|who|whom|where|[a-z]{3,14}ed|held|made|set<s>up|born|built|written)\b",
    attribution=r"\b(?:according<s>to|citing|quoting|in<s>the<s>words<s>of)\b"
    r"(?!<s>[^.;,]{1,60}?'s<s>(?:\w+<s>)?(?:visit|trip|summit|meeting|treaty|launch|deployment"
    r"|attack|war)\b)",
    warlike=r"\b(?:outbreak|start|beginning|onset|launch|inauguration)<s>of<s>(?:[\w'-]+<s>){0,5}(?:administration|presidency|war|invasion|aggression|hostilities)\b[^.;,]{0,40}$"
    r"|\binvasion<s>(?:of<s>(?:Ukraine|its<s>neighbou?r)<s>)?(?:(?:began|started)<s>)?(?:in|on)<s>$",
    stated=STATED,
    paper=r"\b(?:the|its|their|this)<s>(?:[a-z-]+<s>)?(?:report|paper|study|analysis|investigation|findings|document|dossier"
    r"|researchers|analysts|group|organi[sz]ation|institute|authors)\b",
    in_council=r"\b(?:told|tells|brief(?:s|ed|ing)|address(?:es|ed|ing)|inform(?:s|ed)|warn(?:s|ed)|appeared<s>before|to|before|in)<s>"
    r"(?:(?:a|the|members<s>of<s>the)<s>)?(?:U\.?N\.?(?:'s)?<s>|United<s>Nations<s>)?(?:Security<s>)?Council\b(?!<s>(?:resolution|sanction|committee|member))"
    r"|\b(?:at|in|during|to)<s>(?:a|an|the|its)<s>(?:[\w-]+<s>){0,2}(?:U\.?N\.?<s>|United<s>Nations<s>)?Security<s>Council(?:'s)?"
    r"<s>(?:[\w-]+<s>){0,2}(?:meeting|session|debate|briefing|chamber)\b",
    office=r"(?:'s?)?<s>(?:(?!chief|boss)[a-z][\w-]{2,20}<s>){0,6}",
    told_to=r"told|informed|briefed|assured|warned",
    briefed_by=r"\b(?:briefings?|briefed|session|hearing|meeting|audit)<s>(?:by|with|from|of|at)<s>(?:the<s>)?$",
    briefing=(
        r"<s>(?:(?:press|news|daily|regular|background)<s>)?(?:briefing|press<s>conference"
        r"|news<s>conference|podium)\b"
    ),
    civilians=r"\b(?:people|civilians?|residents?|child(?:ren)?|wom[ae]n|pensioners?|boys?|girls?|famil(?:y|ies)|passers-by|persons)<s>"
    r"(?:(?:was|were|had<s>been|have<s>been|has<s>been|had|have)<s>)?(?:[a-z]{3,10}ly<s>)?$",
    subject_matter=r"\b(?:on|about|over|regarding|concerning|discuss(?:ed|ing|es)?)<s>(?:the<s>|its<s>|their<s>)?(?:(?!and\b)[\w'’.-]+<s>){0,3}"
    r"(?:dispatch|deployments?|presence<s>of|involvement|participation|engagement|shipments?"
    r"|deliver(?:y|ies)|transfers?"
    r"|procurement|cargo|arms<s>(?:trade|deals?|dealings|transfers?|suppl(?:y|ies)|shipments?|exports?))$",
    coordinated=r"\band<s>(?:(?:also|then|later|[a-z]{3,10}ly)<s>)?$",
    passive_by=r"<s>by<s>(?!rail|sea|ship|train|air|land|truck|road|boat|plane|[a-z]+ing\b|the<s>end|[0-9])",
    there=r"\b(?:afterwards?|thereafter|after<s>the<s>(?:talks|meeting|summit|session|ceremony)|following<s>the<s>(?:talks|meeting|summit)"
    r"|(?:at|during|in)<s>(?:the|their|a|these|those)<s>(?:(?:subsequent|joint|two-hour|closed-door"
    r"|opening)<s>)?(?:talks|meeting|summit"
    r"|news<s>conference|press<s>conference|press<s>briefing|banquet|dinner|reception|ceremony|conversation)"
    r"|told<s>(?:him|her|his<s>(?:host|guest|counterpart)|her<s>(?:host|counterpart)))\b",
    next_thing=r",<s>(?:and|but)\b",
    goes_on=(
        r",<s>(?:(?:also|then|now|\w{3,12}ly)<s>)?(?:have|has|had|was|were|is|are|will|would|could|did"
        r"|[a-z]{3,14}ed)<s>"
    ),
    trailing=r"(?:,(?![0-9]{3})|[\"”–—]|(?<=\s)-(?=\s))<s>?(?!(?:and|but|or|while|which|who)\b)(?:(?:[\w.'’()-]+<s>){0,9}[\w.'’()-]+,<s>(?:[\w.'’()-]+<s>){0,9}[\w.'’()-]+,<s>"
    r"|(?:[\w.'’()-]+<s>){0,12})(?<!\bthat\s)(?<!\bwhich\s)$",
    boundary=r";<s>?|(?:(?<=[0-9])|(?<=day)),?<s>and<s>(?=(?:(?-i:[A-Z])[\w'-]+<s>(?:[a-z]+<s>)?){1,3}?[a-z]{3,12}(?:ed|ew|ent|et|aid|ook|eft)\b)|,<s>(?:which|who|whom|whose|where|(?:some|most|many|all|both|none|part)<s>of<s>(?:which|whom|them)"
    r"|and<s>(?=(?:it|he|she|they|the|its|his|their|that|has|have|had|was|were|is|[a-z]{2,14}ed)\b)"
    r"|but|while|after|under(?=<s>(?:\w+<s>)?sanctions)"
    r"|before|as|adding|saying|when|although|though|with|amid|following|because|reiterating"
    r"|stressing|noting|citing"
    r"|calling)\b"
    r"|<s>(?:[–—]<s>|(?:which|who|whom|whose|where|some<s>of<s>(?:which|them))\b"
    r"|(?:while|amid|because|although|whereas|when|after|before|as<s>(?:signs|they|he|she|it|part))<s>)",
    negation=r"\b(?:no(?!<s>(?:less|fewer|later|longer<s>than|matter))|not(?!<s>only)|never|nothing|nobody|neither|nor|cannot|without(?!<s>(?:a|any)?<s>?(?:vote|votes|debate|dissent"
    r"|objections?|opposition|discussion))|hardly|(?<!\bto\s)none"
    r"|refus(?:ed|es)<s>to|lack<s>of)\b|n't\b",
    silent=r"\b(?:was|is|were)<s>not<s>a<s>(?:question|matter)<s>for\b|\b(?:declin|refus)\w+<s>to<s>(?:comment|answer|say|confirm|elaborate|discuss|disclose|be<s>drawn)\b"
    r"|(?:\b(?:did|does|do|has|have|had)<s>not|n't|\b(?:has|have)<s>yet<s>to)<s>(?:\w+ly<s>|yet<s>)?"
    r"(?:respond|comment|repl|answer)|\bsa(?:id|ys?)<s>nothing\b|\b(?:no"
    r"|without)<s>(?:immediate<s>)?comment\b"
    r"|\bneither<s>(?:confirm|den)\w+<s>nor<s>(?:confirm|den)|\bnot<s>(?:confirm"
    r"|deny)<s>n?or<s>(?:confirm|deny)\b",
    unknowing=r"\b(?:no|any)<s>(?:\w+<s>)?(?:evidence|proof|information|confirmation|indications?|signs?|knowledge)\b"
    r"|\b(?:cannot|could<s>not|can<s>not|was<s>unable<s>to|were<s>unable<s>to|not<s>(?:yet<s>)?able<s>to)<s>"
    r"(?:\w+ly<s>|yet<s>)?(?:confirm|verify|corroborate|say<s>whether)\b"
    r"|\bnot<s>(?:aware|in<s>a<s>position<s>to)\b|\b(?:has|have|is|are)<s>(?:still<s>)?yet<s>to<s>confirm\b",
    neither=r"\b(?:(?:never|not)<s>(?:forget|be<s>forgotten|abandon|waver|yield|bow|back<s>down|change|leave"
    r"|rule<s>out|hide)"
    r"|neither<s>\w+<s>nor|not<s>(?:aimed|directed|targeted)|(?:nothing|no<s>reason)<s>to<s>(?:worry|fear|add)"
    r"|no<s>(?:limits?|doubt|one<s>(?:should|can|has<s>the<s>right)))\b",
    determiner=r"\b(?:the|a|an|its|their|his|her|of|these|those|such|first|new|media|this|that|no|any|some|recent|joint|latest)"
    r"<s>(?:\w+<s>)?$|'s<s>$",
    irrealis=r"\b(?:if|whether|unless)<s>|(?:\b(?:no|not|nothing|never|without|little)|n't)\b[^.;]{0,30}"
    r"\b(?:sign|signs|evidence|proof|indication|indications|confirmation)\b",
    planned=r"\b(?:(?:want|plan|intend|prepar|seek|hope|aim|expect)\w{0,4}<s>to|sought<s>to|about<s>to|will|would|could<s>soon"
    r"|plans<s>for|likely<s>to|(?:expected|planned|upcoming|possible|coming)<s>(?:\w+<s>)?(?:visit"
    r"|trip|summit|meeting|deployment|delivery))\b",
    undone=r"\b(?:will|would|could|may|might|can|must|should|shall|hesitate|threat\w*|consider\w*|ready|plan\w*|want\w*|vow\w*"
    r"|promis\w*|prepar\w*|weigh\w*|pledg\w*|continue|able)<s>(?:(?:to|not|also|in|on|its|their|new"
    r"|more|further|additional)<s>){0,4}$",
    occasion=r"\b(?:after|following|during|at|before|ahead<s>of|on<s>the<s>(?:sidelines|margins|fringes)<s>of)<s>"
    r"(?:(?:the|a|an|his|her|its|their|talks|[a-z]{4,12})<s>){0,2}(?:talks|meetings?|summits?|visit"
    r"|trip|conversation|consultations"
    r"|dialogue|phone<s>call|telephone<s>call|general<s>assembly|council<s>meeting|council<s>session"
    r"|ministerial<s>meeting)$",
    same_goods=r"\b(?:the|these|those|such|its|their)<s>(?:\w+<s>){0,2}(?:missiles?|rockets?|shells?|projectiles?|weapons?"
    r"|munitions)\b",
    answers=True,
    tells=(
        r"[a-z]+(?:ed|s)|said|told|wrote|spoke_of|put_\w+|\w+_quoted_as_saying|called_\w+|condemn|deny"
        r"|reject"
    ),
    told=(
        r"[a-z]+ed|said|told|wrote|spoke_of|put_\w+|\w+_quoted_as_saying|called_\w+|expressed_\w+"
        r"|voiced_\w+"
    ),
    resolved=r"\b(?:they|the<s>(?:(?:vice|foreign|defen[cs]e|two|three|seven)<s>){0,2}(?:leaders|ministers|parties|sides|participants"
    r"|countries|members|secretar(?:y|ies)|representatives|officials"
    r"|envoys))<s>(?:[^.;:]{0,60}?\b(?:and|also),?<s>)?"
    r"[\"“]?(?:(?:also|strongly|jointly|further|again|unequivocally|resolutely|firmly|all)<s>)*"
    r"(?:condemned|denounced|deplored|urged|demanded|called<s>(?:on|upon|for)"
    r"|(?:expressed|voiced|shared)<s>(?:their<s>)?(?:\w+<s>)?(?:concern|condemnation))\b",
    performative=r"\b(?:we|I)<s>(?:(?:the|also|strongly|further|again|once<s>again|unequivocally|resolutely|firmly|jointly|hereby|deeply)<s>)*"
    r"(?:condemn|call<s>(?:on|upon|for)|urge|demand|express|denounce|deplore|reject|deny|announce"
    r"|are<s>(?:announcing|sanctioning"
    r"|designating|deeply<s>concerned|gravely<s>concerned|imposing))\b",
    pronouns={
        "person": r"\b(?:he|she)\b",
        "vessel": r"\b(?:it|the<s>(?:ship|vessel|freighter))\b",
        "military_unit": r"\bthey\b",
    },
    both=BOTH,
    had_alleged=HAD_ALLEGED,
    seen=SEEN,
    rest=r"(?<=day),<s>|(?<=[0-9]),<s>(?![0-9])|,<s>(?!including|during|concerning|regarding)[a-z]{2,14}ing\b",
    passive=(
        r"\b(?:was|were|been|being|be|is|are|get|got)<s>(?:(?:\w{2,12}ly|also|then|at<s>once|soon|first|again|later"
        r"|once|twice|since|still|even|promptly)<s>){0,2}$"
        r"|\b[Aa]s<s>(?:\w{2,12}ly<s>)?$"
    ),
    active=r"ing$|^(?:\w+ly_)?(?:concerned|worried|troubled|alarmed)",
    finite=r"\b(?:is|are|was|were|has|have|had|did|does|will|would|could|can|may|might)\b",
    transitive=words("""
        announce announces announced announcing disclose disclosed discloses reveal revealed reveals
        report reported describe described confirm confirms confirmed acknowledge acknowledges
        acknowledged admit admits admitted deny denies denied reject rejects rejected dismiss dismisses
        dismissed refute refuted alleged verified verify spoke_of speaks_of put_the_number put_the_figure
        put_the_total put_the_toll put_deliveries put_shipments put_losses put_the_losses put_casualties
        put_the_casualties put_their_losses put_north_korean
    """),
    objects=r"_of$|^put_(?!out)",
    topic=r"\b(?:to|on|over|about|including|regarding|amid|for|against|of|that|which)\b",
    caption=r"\b(?:this|file|undated|handout)<s>(?:photo|picture|image|frame|handout|video)\b|\bis<s>seen<s>in\b"
    r"|\bare<s>seen<s>in\b",
    auxiliary=(
        r"\b(?:has|have|had|was|were|been|will|would|is|are)<s>(?:\w{2,12}ly<s>|also<s>|not<s>"
        r"|never<s>)?$"
    ),
    reason=r"\b(?:over|for|because|after)\b",
    leaving=r"\b(?:from|leaving|left|departed)<s>(?:the<s>)?$",
    carriers=(
        r"<s>(?:[\w-]+<s>){0,2}(?:vessels?|ships?|freighters?|tankers?|navy|aircraft|planes?|trains?"
        r"|railcars?|landing)\b"
    ),
    jointly=r"\bjoint<s>(?:statement|communiqu|declaration|text|press)",
    listed=r"(?:,|,?<s>(?:and|or)|<s>as<s>well<s>as|'s?)?<s>?(?:the<s>)?",
    agent=r"\bby<s>(?:the<s>)?(?:\w+<s>){0,2}$",
    goal=r"\b(?:to|into|for)<s>(?:the<s>)?(?:[\w']{2,20}<s>){0,2}$",
    source=r"\b(?:from|by|of)<s>(?:the<s>)?(?:\w+<s>)?$",
    target=r"\b(?:at|against|on|in|into|targeting)<s>(?:the<s>)?(?:\w+<s>)?$",
    between=r"\bbetween<s>(?:the<s>)?$",
    verbs=VERBS,
    receiving=words("""
        receive receives received receiving buy buys bought buying purchase purchased purchasing procure
        procured procuring procurement bring brings bringing brought bring_in obtained acquire acquired
        import imported got get gets obtains obtaining obtain getting
    """),
    giving=words("""
        provide provides provided providing give gave given giving send sent sending supply supplies
        supplied supplying sell sold selling
    """),
    visiting=words("""
        visit visits visited visiting arrive arrives arrived went flew arrive_in arrived_in travel_to
        traveled_to travelled_to went_to go_to flew_to fly_to left_for leave_for leaves_for travel travels
        traveled travelled trip toured
    """),
    seals=frozenset({"signed"}),
    hosting=words("""
        host hosts hosted hosting received_by welcomed greeted received
    """),
)
