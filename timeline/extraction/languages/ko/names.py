"""Korean: particles of names, and names that headlines and briefings use."""

from __future__ import annotations

from timeline.extraction.languages.base import Names
from timeline.extraction.languages.ko.officials import OFFICIALS

# Endings are cut off one after the other, longest first: "제공했다고" is 제공, "러시아로부터는" is 러시아.
_VERB = """
        했습니다만 했습니다 됐습니다 합니다 됩니다 하겠습니다 였습니다 입니다 받았습니다
    했다고 했다는 했다며 했으며 했지만 했는데 했었다 하였다 한다고 한다는 한다며 하면서 하려고 하겠다고
        하겠다 하기로 했다 했고 했던 하고 하며 하는 하려 하기 하지 해왔다 해온 하도록 한다 할지 하자 해서
        해야 됐다고 됐다는 됐다며 됐으며 됐지만 됐다 됐고 됐던 되었다 되고 되며 되는 된다 된다고 되지 돼왔다
        하시였다고 하시였다 하시였으며 하시고 하시며 하시면서 하시여 하시는 하신 하시기 하였다고 하였다는
        되였다고 되였다 되였으며 되여
        하였으며 하였고 하였습니다 하였던 하였지만 하였는데 하였음을 하여 되었으며 되었고 되었습니다 되었던
        되어 됐습니다만
        됐던 됐는데 됐으나 했으나 했음을 했음 됐음을 했죠 했지요 했거든요 됐죠 했더니 했었던 하겠다며
        하겠다는 하라고 하라며
        하라는 했다면서 했다가 하는데 하던 했을 하러 하게 했다면 된다며 된다는 되면서 되던 되도록 되기 돼서
        돼온 됐다면서
        시켰다고 시켰으며 시키고 시키는 시키기 시킬 당했다고 당했으며 받았으며 받아 받는 받았고 할지 할 함 됨
        됐을 받았다고 받았다 받고 받은 받을 시켰다 시킨 시켜 였다고 였다 이다 이었다 이라고 라고 이라며 라며
        이라는 라는 당했다 당한 중이다 중인 중이며
    """
_PARTICLE = """
        으로부터는 으로부터 로부터는 로부터 에게서 에서는 에서도 으로는 으로도 에게는 에게도 에는 에도 에서
        에게 으로 까지 부터 와의 과의 와는 과는 와도 과도 이나 이며 측은 측이 측의 측에 들은 들이 들을 들의
        들에 들도 께서 만을 만이 만의 이란 처럼 보다 에서의 엔 에선 에겐
        으로서 로서 으로써 로써 이었던 였던 이자
        에게까지 까지의 까지는 부터는 이라도 뿐 마다 에만 에까지
    """
_SHORT = "한 할 해 된 될 돼 은 는 이 가 을 를 에 의 와 과 도 로 만 측 들 인 씨 발 군 산 제"
ENDINGS = tuple(sorted(f"{_VERB} {_PARTICLE}".split(), key=lambda word: -len(word))) + tuple(
    ending for ending in _SHORT.split() if ending not in ("발", "군", "산", "제")
)

_PAIRED = "가 는 은 이 의 와 과 도 에 를 을"
_HANJA_PARTICLES = "이 은 의 과 도 에 을 측 가 는 와 를"
_HANJA = {"north-korea": "北", "south-korea": "韓", "united-states": "美", "japan": "日", "china": "中"}


def _with_particles(names: str, particles: str) -> str:
    """Names whose last word is one letter, with what is written onto it: the endings leave two letters."""
    return "|".join(name + particle for name in names.split("|") for particle in particles.split())


_PAIRS = {
    "north-korea": "북러|러북|조로|북·러|러·북|북중러|북·중·러",
    "russia": "북러|러북|조로|북·러|러·북|북중러|북·중·러|한러|한·러",
    "china": "북중러|북·중·러|한중|한·중",
    "south-korea": "한미일|한·미·일|한미|한·미|한일|한·일|한러|한·러|한중|한·중",
    "united-states": "한미일|한·미·일|한미|한·미|미일|미·일",
    "japan": "한미일|한·미·일|한일|한·일|미일|미·일",
}


def _pairs(names: str) -> str:
    """Names of several states in one word, those with points also with particles."""
    pointed = "|".join(name for name in names.split("|") if "·" in name)
    return f"{names}|{_with_particles(pointed, _PAIRED)}"


ALIASES = (
    *((slug, _pairs(names)) for slug, names in _PAIRS.items()),
    *((slug, _with_particles(sign, _HANJA_PARTICLES)) for slug, sign in _HANJA.items()),
    ("north-korea", "북한|북|북은|북이|북의|북에|북과|北|북측|북한 당국|북한 정부|조선중앙통신|노동신문|북한 "
        "외무성|조선|북한산|북한제|북한제일|북한산일|평양산|북한 측|북한 대표부|조선민주주의인민공화국|"
        "우리 공화국|북한 국방성|북한 당국자"),
    ("russia", "로씨야|로씨야련방|러시아 연방|러시아련방|러시아|러|러는|러에|러와|러의|러가|러도|"
        "러로|러측|러시아산|크렘린|크렘린궁|러시아 "
        "정부|러시아 당국|러시아군|러시아 군|러시아 군 당국|러시아 군은|러군|"
        "러시아 외무부|타스 통신|타스통신|러시아 대통령실"),
    ("south-korea", "한국 정부|우리 정부|우리나라|정부|통일부|대통령실|韓|우리 군|우리 군은|군은|군 당국|"
        "군당국|군 관계자|軍|한국군|국가안보실|남측"),
    ("united-states", "미국|미|美|미국 정부|미국 측|미군|미군 당국|미군은|미 군 당국"),
    ("japan", "일본|日|일본 정부"),
    ("ukraine", "우크라이나|우크라|우크라이나 정부|우크라이나 당국|우크라이나 군 당국|우크라이나 군 "
        "관계자|우크라이나 군은|우크라이나 대통령실|우크라이나 해외정보국|해외정보국|FISU|"
        "우크라이나 정보당국|우크라이나 정보 당국"),
    ("united-kingdom", "英|영국 정부|영국 국방부"),
    ("china", "中|중국 정부"),
    ("european-union", "EU|EU는|EU가|EU의|EU도|유럽연합|EU 이사회|유럽연합 이사회"),
    ("nato", "나토|북대서양조약기구"),
    ("g7", "G7|G7은|G7이|G7의|주요 7개국"),
    ("united-nations", "유엔|유엔 사무총장"),
    ("un-security-council", "유엔 안보리|안보리|유엔 안전보장이사회|안전보장이사회"),
    ("un-panel-of-experts", "유엔 안보리 대북제재위원회 전문가 패널|대북제재위 전문가 패널|전문가 패널|"
        "전문가패널|전문가단"),
    ("msmt", "다국적제재모니터링팀|다국적 제재 모니터링팀|MSMT"),
    ("nis", "국정원|국가정보원|한국 국정원|한국 국가정보원|국정원장|국가정보원장|국정원 관계자"),
    ("rok-jcs", "합참|합동참모본부|합참의장|한국 합동참모본부|한국 합참"),
    ("rok-mnd", "국방부|국방부 장관|한국 국방부"),
    ("rok-mofa", "외교부|한국 외교부|한국 외교장관|조태열|조태열 장관"),
    ("us-white-house", "백악관|미국 백악관|美 백악관|미 백악관|미국 국가안보회의"),
    ("us-state-department", "미 국무부|미국 국무부|국무부"),
    ("us-treasury", "미 재무부|미국 재무부|해외자산통제국"),
    ("us-defense-department", "미 국방부|미국 국방부|펜타곤"),
    ("russia-mod", "러시아 국방부"),
    ("ukraine-mod", "우크라이나 국방부"),
    ("ukraine-general-staff", "우크라이나 총참모부|우크라이나군 총참모부"),
    ("armed-forces-of-ukraine", "우크라이나군|우크라군"),
    ("russia-security-council", "러시아 국가안보회의|러시아 안보회의|국가안보회의 서기"),
    ("ukraine-prosecutor-general", "우크라이나 검찰|우크라이나 검찰총장|우크라이나 검찰청"),
    ("hur", "정보총국|정보총국장|우크라이나군 정보총국|우크라이나군 정보총국장|국방부 산하 정보총국|"
        "우크라이나 국방부 산하 정보총국|우크라이나 군 정보총국|GUR|HUR|"
        "우크라이나 정보총국|우크라이나 국방부 정보총국|우크라이나 군사정보국|우크라이나 군 정보기관|"
        "국방부 정보총국|국방정보총국|우크라이나 국방정보총국"),
    ("sbu", "우크라이나 보안국|우크라이나보안국"),
    ("korean-peoples-army", "북한군|조선인민군|인민군|북한 병사|북한 병사들|북한 병력|북한 특수부대"),
    ("kpa-storm-corps", "폭풍군단|11군단"),
    ("russian-pacific-fleet", "태평양함대|러시아 태평양함대"),
    ("central-military-commission", "당 중앙군사위원회|노동당 중앙군사위원회|중앙군사위원회|중앙군사위"),
    ("state-duma", "국가두마|러시아 하원|두마"),
    ("federation-council", "연방평의회|연방회의|러시아 상원"),
    ("csis-beyond-parallel", "전략국제문제연구소|비욘드 패럴렐|분단을 넘어"),
    ("nk-pro", "NK프로|NK뉴스"),
    ("open-source-centre", "오픈소스센터"),
    ("conflict-armament-research", "분쟁군비연구소|분쟁무기연구소|CAR"),
    ("wagner-group", "바그너그룹|바그너 그룹|바그너"),
    ("kim-jong-un", "김정은|김 위원장|김정은 국무위원장"),
    ("vladimir-putin", "블라디미르 푸틴|푸틴|푸틴 대통령"),
    ("sergei-shoigu", "세르게이 쇼이구|쇼이구"),
    ("sergey-lavrov", "세르게이 라브로프|라브로프"),
    ("andrei-belousov", "안드레이 벨로우소프|벨로우소프"),
    ("dmitry-peskov", "드미트리 페스코프|페스코프"),
    ("dmitry-medvedev", "드미트리 메드베데프|메드베데프"),
    ("valery-gerasimov", "발레리 게라시모프|게라시모프"),
    ("sergei-naryshkin", "세르게이 나리시킨|나리시킨"),
    ("alexei-krivoruchko", "알렉세이 크리보루치코|크리보루치코"),
    ("shin-won-sik", "신원식|신 장관"),
    ("kim-yong-hyun", "김용현|김 장관"),
    ("john-kirby", "존 커비|커비"),
    ("antony-blinken", "토니 블링컨|블링컨"),
    ("lloyd-austin", "로이드 오스틴|오스틴"),
    ("mark-rutte", "마르크 뤼터|뤼터|마르크 루터"),
    ("volodymyr-zelensky", "볼로디미르 젤렌스키|젤렌스키"),
    ("kyrylo-budanov", "키릴로 부다노프|부다노프|키릴로 부다노우|부다노우"),
    ("andriy-kostin", "안드리 코스틴|코스틴"),
    ("rustem-umerov", "루스템 우메로프|우메로프"),
    ("vadym-skibitskyi", "바딤 스키비츠키|스키비츠키"),
    ("kim-yo-jong", "김여정|김 부부장|김여정 부부장"),
    ("choe-son-hui", "최선희 외무상|최선희|최 외무상"),
    ("kim-jong-un", "김 국무위원장|김 총비서"),
    ("shin-won-sik", "신 실장"),
    ("lady-r", "레이디 R|레이디 R호|레이디R호|레이디 알"),
    ("angara", "앙가라호|앙가라"),
    ("maria", "마리아호"),
    ("maia-1", "마이아-1|마이아호|마이아 1호"),
    ("kn-23", "KN-23|KN23"),
    ("kn-24", "KN-24|KN24"),
    ("ballistic-missile-unspecified", "SRBM|단거리탄도미사일|전술탄도미사일|"
        "단거리 탄도미사일|탄도미사일|탄도 미사일"),
    ("ballistic-missile-launcher", "발사대|이동식 발사대|미사일 발사대"),
    ("artillery-shell", "포탄|포탄류"),
    ("152mm-shell", "152㎜ 포탄|152mm 포탄|152㎜|152mm"),
    ("122mm-round", "122㎜ 방사포탄|122mm 방사포탄|122㎜|122mm"),
    ("170mm-koksan", "170㎜ 자주포|170mm 자주포|곡산포|170㎜"),
    ("240mm-mlrs", "240㎜ 방사포|240mm 방사포|240㎜"),
    ("rocket-launcher-unspecified", "방사포|다연장로켓포"),
    ("artillery-gun-unspecified", "자주포|장사정포|견인포"),
    ("missile-unspecified", "미사일"),
    ("munitions-unspecified", "무기|탄약|군수물자|군수품|무기류|군사장비"),
    ("space-technology", "정찰위성|군사정찰위성|위성|위성 기술|우주 기술"),
    ("uav-unspecified", "무인기|드론"),
    ("rajin", "나진항|나진|라진항|나선항"),
    ("dunay", "두나이항|두나이"),
    ("vostochny-port", "보스토치니항|보스토치니"),
    ("vostochny-cosmodrome", "보스토치니 우주기지|보스토치니 우주센터|보스토치니 우주발사장"),
    ("vladivostok", "블라디보스토크"),
    ("kursk-region", "쿠르스크|쿠르스크주|쿠르스크 지역|쿠르스크 전선"),
    ("kharkiv", "하르키우|하르키우주|하리코프"),
    ("kyiv", "키이우|키예프"),
    ("zaporizhzhia-region", "자포리자|자포리자주|자포리지아"),
    ("wonsan", "원산"),
    ("tumangang", "두만강역|두만강"),
    ("un-headquarters", "뉴욕 유엔본부|유엔본부"),
)  # fmt: skip

NAMES = Names(
    endings=ENDINGS,
    shorts={
        "패널": "un-panel-of-experts",
        "모니터링팀": "msmt",
        "감시팀": "msmt",
        "정보본부": "rok-dia",
        "보안국": "sbu",
        "총국": "hur",
        "총참모부": "ukraine-general-staff",
    },
    aliases=(*ALIASES, *OFFICIALS),
    pairs=frozenset(name for names in _PAIRS.values() for name in _pairs(names).split("|")),
    adjective_written=r"(?:산|제|의)$",
    locative_written=r"(?:에서|에서는|에서도|에|에는|에도|로|으로|로의|내|내에서|까지)$",
    part_after=r"<s>(?:전쟁|침공|사태|개전)|전(?:쟁|에서?|의|을|이|은|도|과)?(?=<s>|,|$)|<s>(?:상업<s>?위성|민간<s>?위성|위성<s>?(?:업체|기업|서비스)|우주<s>기업|싱크탱크|소리)|"
    r"<s>(?:결의|제재<s>결의|선언|공동선언)|<s>?(?:일보|신문|방송|TV|대학교?|은행)|뉴스|일보",
)
