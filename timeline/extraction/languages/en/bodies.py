"""English: bodies of states by what they are called beside their state: "Seoul's military intelligence"."""

from __future__ import annotations

from collections.abc import Iterator

_SEOUL = (
    "South Korea's|South Korean|South Korea|Seoul's|Seoul|South's|S. Korea's|S. Korean|ROK"
    "|Republic of Korea's"
)
_PYONGYANG = "North Korea's|North Korean|Pyongyang's|North's|DPRK|DPRK's|N. Korea's|N. Korean"
_WASHINGTON = "US|U.S.|United States|American|America's|Washington's"
_KYIV = "Ukraine's|Ukrainian|Kyiv's|Kyiv|Ukraine"
_MOSCOW = "Russia's|Russian|Moscow's|Moscow|Russian Federation's"
_LONDON = "Britain's|British|UK|U.K.|UK's|United Kingdom's|London's"

_DEFENCE = (
    "defence ministry|defense ministry|Defence Ministry|Defense Ministry|Ministry of Defence"
    "|Ministry of Defense"
)
_SPIES = (
    "spy agency|intelligence agency|intelligence service|spy service|main spy agency|top spy agency"
    "|national spy agency"
    "|state intelligence agency|national intelligence agency|National Intelligence Service|intelligence"
)
_MILITARY_SPIES = (
    "military intelligence|military intelligence agency|military intelligence service|military spy agency"
    "|defence intelligence|defense intelligence|Defence Intelligence|Defense Intelligence"
    "|defence intelligence agency"
    "|defense intelligence agency|Defence Intelligence Agency|Defense Intelligence Agency"
    "|military intelligence directorate|Main Intelligence Directorate|Main Directorate of Intelligence"
    "|defence intelligence directorate|defense intelligence directorate"
)
_FOREIGN = "foreign ministry|Foreign Ministry|Ministry of Foreign Affairs|ministry of foreign affairs"

# "the spy agency in Seoul"
_SEATS = {
    _SEOUL: "in Seoul",
    _PYONGYANG: "in Pyongyang",
    _WASHINGTON: "in Washington",
    _KYIV: "in Kyiv",
    _MOSCOW: "in Moscow",
    _LONDON: "in London",
}

# slug, whose it is, what it is called beside that
_BODIES = (
    ("nis", _SEOUL, _SPIES),
    ("rok-dia", _SEOUL, _MILITARY_SPIES),
    ("rok-jcs", _SEOUL, "Joint Chiefs of Staff|Joint Chiefs|joint chiefs of staff|joint chiefs|JCS|military"),
    ("rok-mnd", _SEOUL, f"{_DEFENCE}|Ministry of National Defense|Ministry of National Defence"),
    ("rok-mofa", _SEOUL, _FOREIGN),
    ("us-white-house", _WASHINGTON, "National Security Council"),
    ("us-state-department", _WASHINGTON, "State Department|Department of State|state department"),
    ("us-treasury", _WASHINGTON, "Treasury|Treasury Department|Department of the Treasury|Treasury's"),
    (
        "us-defense-department",
        _WASHINGTON,
        "Defense Department|Department of Defense|Defence Department|defense department|Department of War",
    ),
    ("us-dia", _WASHINGTON, "Defense Intelligence Agency|defense intelligence agency|DIA"),
    ("hur", _KYIV, f"{_MILITARY_SPIES}|HUR|GUR|Main Directorate of Intelligence (HUR)"),
    ("sbu", _KYIV, "Security Service|security service|SBU|domestic intelligence agency"),
    (
        "ukraine-prosecutor-general",
        _KYIV,
        "Prosecutor General's Office|prosecutor general's office|Prosecutor General's office"
        "|prosecutors|state prosecutors"
        "|Prosecutor-General's Office|Office of the Prosecutor General",
    ),
    ("ukraine-mod", _KYIV, _DEFENCE),
    ("ukraine-general-staff", _KYIV, "General Staff|general staff"),
    ("ukraine-special-operations-forces", _KYIV, "Special Operations Forces|special operations forces|SSO"),
    ("armed-forces-of-ukraine", _KYIV, "Armed Forces|armed forces|army"),
    ("russia-mod", _MOSCOW, _DEFENCE),
    ("russia-security-council", _MOSCOW, "Security Council|security council"),
    ("svr", _MOSCOW, "Foreign Intelligence Service|foreign intelligence service|foreign intelligence"),
    ("state-duma", _MOSCOW, "lower house|lower house of parliament|State Duma"),
    ("federation-council", _MOSCOW, "upper house|upper house of parliament|Federation Council"),
    ("korean-peoples-army", _PYONGYANG, "People's Army|army|armed forces"),
    ("central-military-commission", _PYONGYANG, "Central Military Commission"),
    ("reconnaissance-general-bureau", _PYONGYANG, "Reconnaissance General Bureau"),
    (
        "uk-defence-intelligence",
        _LONDON,
        f"{_DEFENCE}|military intelligence|defence intelligence|Defence Intelligence|intelligence|MoD",
    ),
)

# names that need no state beside them
_ALONE = (
    (
        "ukraine-prosecutor-general",
        "office of the prosecutor general|Office of the Prosecutor General|office of Prosecutor General"
        "|Office of Prosecutor General|prosecutor general's office|Prosecutor-General's Office",
    ),
    (
        "ukraine-prosecutor-general",
        "Kharkiv prosecutors|Kharkiv region prosecutors|Kharkiv regional prosecutors"
        "|Kharkiv prosecutor's office"
        "|Kharkiv regional prosecutor's office|Kharkiv region prosecutor's office",
    ),
    ("hur", "Main Intelligence Directorate|Main Directorate of Intelligence|Ukraine's Main Directorate"),
    ("ukraine-general-staff", "General Staff of Ukraine|General Staff of Ukraine's Armed Forces"),
    ("ukraine-mod", "Ministry of Defence of Ukraine|Ministry of Defense of Ukraine"),
    ("russia-mod", "Ministry of Defence of Russia|Ministry of Defense of Russia"),
    ("sbu", "Security Service of Ukraine"),
    ("nis", "National Intelligence Service of South Korea"),
    ("msmt", "Multinational Sanctions Monitoring Team|sanctions monitoring team"),
    ("russia-security-council", "Security Council of the Russian Federation|Security Council of Russia"),
    ("kharkiv-police", "Kharkiv regional police|Kharkiv police|police of the Kharkiv region"),
)


def body_aliases() -> Iterator[tuple[str, str]]:
    """Slugs with their names between bars, as `Names.aliases` wants them."""
    for slug, states, nouns in _BODIES:
        names = [f"{state} {noun}" for state in states.split("|") for noun in nouns.split("|")]
        yield slug, "|".join([*names, *(f"{noun} {_SEATS[states]}" for noun in nouns.split("|"))])
    yield from _ALONE
