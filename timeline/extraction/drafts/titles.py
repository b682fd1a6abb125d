"""Neutral titles for candidates, built from type, actors, goods and place; never the article's own
sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.extraction.lookup.vocabulary import Vocabulary
from timeline.extraction.sides import KOREA, RUSSIA
from timeline.extraction.telling.around import Roles

LONGEST = 120
_SIDES = (KOREA, RUSSIA)
_BOTH = "North Korea and Russia"

# third person, past, participle
_VERBS = {
    "arrive": ("arrives", "arrived", "arrived"),
    "attempt": ("attempts", "attempted", "attempted"),
    "capture": ("captures", "captured", "captured"),
    "carry": ("carries", "carried", "carried"),
    "confirm": ("confirms", "confirmed", "confirmed"),
    "condemn": ("condemns", "condemned", "condemned"),
    "deliver": ("delivers", "delivered", "delivered"),
    "deny": ("denies", "denied", "denied"),
    "end": ("ends", "ended", "ended"),
    "establish": ("establishes", "established", "established"),
    "export": ("exports", "exported", "exported"),
    "fight": ("fights", "fought", "fought"),
    "fire": ("fires", "fired", "fired"),
    "help": ("helps", "helped", "helped"),
    "impose": ("imposes", "imposed", "imposed"),
    "kill": ("kills", "killed", "killed or wounded"),
    "launch": ("launches", "launched", "launched"),
    "load": ("loads", "loaded", "loaded"),
    "make": ("makes", "made", "made"),
    "meet": ("meets", "met", "met"),
    "move": ("moves", "moved", "moved"),
    "publish": ("publishes", "published", "published"),
    "receive": ("receives", "received", "received"),
    "say": ("says", "said", "said"),
    "see": ("sees", "saw", "seen"),
    "sell": ("sells", "sold", "sold"),
    "send": ("sends", "sent", "sent"),
    "ship": ("ships", "shipped", "shipped"),
    "sign": ("signs", "signed", "signed"),
    "speak": ("speaks", "spoke", "spoken"),
    "supply": ("supplies", "supplied", "supplied"),
    "return": ("returns", "returned", "returned"),
    "take": ("takes", "took", "taken"),
    "train": ("trains", "trained", "trained"),
    "unload": ("unloads", "unloaded", "unloaded"),
    "veto": ("vetoes", "vetoed", "vetoed"),
    "visit": ("visits", "visited", "visited"),
}
_ANY_ROLE = ("supplier", "recipient", "user", "target", "participant", "host", "visitor", "addressee")
_OF_SHIPS = frozenset({"load", "unload", "arrive"})


@dataclass(slots=True)
class Subject:
    """What a title may speak of. `content` is the type of what a statement is about, `goods` what moved, in
    words,
    `verb` what the trigger makes the title say (see `Events.verbs`), `ahead` whether it is only expected."""

    type: str
    content: str
    roles: Roles
    goods: str
    place: str
    verb: str
    ahead: bool
    claimant: str | None = None
    confirms: bool = False
    workers: bool = False
    spoken_of: frozenset[str] = frozenset()


@dataclass(slots=True)
class Phrase:
    """A happening in words that can be put in several tenses; `passive` ones have no doer."""

    who: str
    verb: str
    rest: str = ""
    plural: bool = False
    passive: bool = False

    def headline(self) -> str:
        """On its own: "North Korea ships arms", "Arms moved"."""
        third, _, participle = _VERBS[self.verb]
        verb = participle if self.passive else self.verb if self.plural else third
        return _joined(self.who, verb, self.rest)

    def told(self) -> str:
        """As said by someone: "North Korea shipped arms", "arms were moved"."""
        _, past, participle = _VERBS[self.verb]
        verb = f"{'were' if self.plural else 'was'} {participle}" if self.passive else past
        return _joined(self.who, verb, self.rest)

    def expected(self) -> str:
        """Beforehand: "North Korea expected to ship arms"."""
        return _joined(self.who, "expected to", self._base(), self.rest)

    def foretold(self) -> str:
        """As said by someone beforehand: "North Korea would ship arms"."""
        return _joined(self.who, "would", self._base(), self.rest)

    def _base(self) -> str:
        return f"be {_VERBS[self.verb][2]}" if self.passive else self.verb


def _joined(*words: str) -> str:
    return " ".join(word for word in words if word)


class TitleWriter:
    """Writes one title for a candidate."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._happenings: dict[str, Callable[[Subject], Phrase | None]] = {
            "transfer": self._transfer,
            "use": self._use,
            "personnel": self._personnel,
            "technology": self._technology,
            "agreement": self._agreement,
            "diplomacy": self._diplomacy,
        }
        self._statements: dict[str, Callable[[Subject], str]] = {
            "allegation": self._allegation,
            "finding": self._finding,
            "condemnation": self._condemnation,
            "denial": self._denial,
            "sanction": self._sanction,
            "un": self._un,
        }

    def write(self, subject: Subject) -> str:
        """A title of at most `LONGEST` characters."""
        statement = self._statements.get(subject.type)
        title = statement(subject) if statement else self._happening(subject)
        title = title[:1].upper() + title[1:]
        return title if len(title) <= LONGEST else title[: LONGEST - 1].rsplit(" ", 1)[0] + "…"

    # actors

    def _who(self, subject: Subject, *roles: str) -> list[str]:
        """States and bodies in a role, or those that stand for themselves."""
        slugs = list(dict.fromkeys(slug for slug, role in subject.roles if role in roles))
        roots = [slug for slug in slugs if self._vocabulary.root(slug) == slug]
        return roots or slugs

    def _people(self, subject: Subject, *roles: str) -> list[str]:
        """Persons in a role, and states and bodies for which no person stands."""
        slugs = list(dict.fromkeys(slug for slug, role in subject.roles if role in roles))
        persons = [slug for slug in slugs if self._vocabulary.actors[slug].kind == "person"]
        covered = {self._vocabulary.root(slug) for slug in persons}
        return persons + [
            slug for slug in slugs if self._vocabulary.root(slug) == slug and slug not in covered
        ]

    def _vessels(self, subject: Subject) -> list[str]:
        return [slug for slug, _ in subject.roles if self._vocabulary.actors[slug].kind == "vessel"]

    def _list(self, slugs: Sequence[str]) -> str:
        names = [self._vocabulary.actors[slug].short for slug in slugs[:3]]
        return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else "".join(names)

    def _both(self, subject: Subject) -> bool:
        return set(_SIDES) <= {self._vocabulary.root(slug) for slug, _ in subject.roles}

    def _phrase(self, slugs: Sequence[str], verb: str, rest: str = "") -> Phrase:
        return Phrase(self._list(slugs), verb, rest, plural=len(slugs) > 1)

    # happenings

    def _happening(self, subject: Subject) -> str:
        writer = self._happenings.get(subject.type)
        phrase = writer(subject) if writer else None
        if phrase is None or not phrase.who:
            return self._other(subject)
        return phrase.expected() if subject.ahead else phrase.headline()

    def _transfer(self, subject: Subject) -> Phrase | None:
        vessels = self._vessels(subject)
        if vessels:
            return self._voyage(subject, vessels)
        supplier, recipient = self._who(subject, "supplier"), self._who(subject, "recipient")
        goods = subject.goods or "arms"
        if supplier:
            to = f"{goods} to {self._list(recipient)}" if recipient else goods
            verb = subject.verb if subject.verb and subject.verb not in _OF_SHIPS else "supply"
            return self._phrase(supplier, verb, to)
        if recipient:
            return self._phrase(recipient, "receive", goods)
        return (
            Phrase(goods, "move", f"between {_BOTH}", goods.endswith("s"), passive=True)
            if self._both(subject)
            else None
        )

    def _voyage(self, subject: Subject, vessels: Sequence[str]) -> Phrase:
        verb = subject.verb if subject.verb in _OF_SHIPS else "carry"
        at = f"at {subject.place}" if subject.place else ""
        return self._phrase(vessels, verb, at if verb == "arrive" else _joined("cargo", at))

    def _use(self, subject: Subject) -> Phrase:
        user, target = self._who(subject, "user"), self._who(subject, "target")
        at = f"at {self._list(target)}" if target else f"at {subject.place}" if subject.place else ""
        korean = KOREA in self._who(subject, "supplier")
        goods = _joined("North Korean" if korean else "", subject.goods or "weapons")
        if user:
            return self._phrase(user, "fire", _joined(goods, at))
        return Phrase(goods, "fire", at, goods.endswith("s"), passive=True)

    def _personnel(self, subject: Subject) -> Phrase:
        who = f"North Korean {'workers' if subject.workers else 'troops'}"
        verb = subject.verb or "send"
        where = f"in {subject.place}" if subject.place else ""
        if verb == "send":
            to = subject.place or ("Russia" if RUSSIA in self._who(subject, "recipient") else "")
            return Phrase("North Korea", "send", _joined(who.split()[-1], f"to {to}" if to else ""))
        if verb in ("arrive", "fight", "return"):
            return Phrase(who, verb, where, plural=True)
        return Phrase(who, verb, where, plural=True, passive=True)

    def _technology(self, subject: Subject) -> Phrase | None:
        if self._both(subject):
            field = "satellite technology" if "satellite" in subject.goods else "weapons and space technology"
            return Phrase("Russia", "help", f"North Korea with {field}")
        who = self._who(subject, "user")
        return self._phrase(who[:1], "attempt", "a space launch") if who and subject.verb else None

    def _agreement(self, subject: Subject) -> Phrase:
        if subject.verb == "take":
            return Phrase("agreement", "take", "effect")
        who = self._who(subject, "signatory")
        if who:
            return self._phrase(who, "sign", "an agreement")
        return Phrase("joint body", "establish", passive=True)

    def _diplomacy(self, subject: Subject) -> Phrase | None:
        visitors, hosts = self._people(subject, "visitor"), self._who(subject, "host")
        if visitors and hosts:
            return self._phrase(visitors, "visit", subject.place or self._list(hosts))
        people = self._people(subject, "participant", "visitor", "host")
        people = [slug for slug in people if slug not in subject.spoken_of]
        where = f"in {subject.place}" if subject.place else ""
        return Phrase(self._list(people), "meet", where, plural=len(people) > 1) if people else None

    def _other(self, subject: Subject) -> str:
        who = list(dict.fromkeys(self._vocabulary.root(slug) for slug, _ in subject.roles))
        told = subject.type in self._happenings
        what = f"Report of {self._about(subject)}" if told else "Dated mention"
        link = "involving" if told else "of"
        return _joined(
            what,
            f"{link} {self._list(who)}" if who else "",
            f"in {subject.place}" if subject.place else "",
        )

    # statements

    def _speaker(self, subject: Subject, role: str, default: str) -> tuple[str, bool]:
        """Who speaks, and whether that takes a plural verb."""
        who = [subject.claimant] if subject.claimant else self._who(subject, role)
        return (self._list(who), len(who) > 1) if who else (default, True)

    def _says(self, subject: Subject, role: str, default: str, verb: str) -> str:
        name, plural = self._speaker(subject, role, default)
        return f"{name} {verb if plural else _VERBS[verb][0]}"

    def _about(self, subject: Subject) -> str:
        """What a statement is about, in a noun."""
        goods = subject.goods or "arms"
        topics = {
            "transfer": f"{goods} transfers" if goods == "arms" else f"transfers of {goods}",
            "use": f"use of North Korean {subject.goods or 'weapons'}",
            "personnel": "North Korean troops",
            "technology": "technology transfers",
            "agreement": "agreement",
            "diplomacy": "meeting",
        }
        return topics.get(subject.content) or (
            f"cooperation between {_BOTH}" if self._both(subject) else "the matter"
        )

    def _allegation(self, subject: Subject) -> str:
        writer = self._happenings.get(subject.content)
        phrase = writer(subject) if writer else None
        if subject.confirms and subject.content:
            return self._confirmation(subject, phrase)
        if phrase is None:
            speaker = subject.claimant or self._who(subject, "claimant")
            return (
                f"{self._says(subject, 'claimant', '', 'make')} a statement{self._on(subject)}"
                if speaker
                else f"Claim reported{self._on(subject)}"
            )
        told = phrase.foretold() if subject.ahead else phrase.told()
        return f"{self._says(subject, 'claimant', 'Reports', 'say')} {told}"

    def _confirmation(self, subject: Subject, phrase: Phrase | None) -> str:
        """What others did in a clause, what the speaker did himself in a noun."""
        confirms = self._says(subject, "claimant", "Officials", "confirm")
        speaker = confirms.rsplit(" ", 1)[0]
        told = phrase.told() if phrase and not subject.ahead else ""
        return f"{confirms} {told if told and speaker not in told else self._dealings(subject)}"

    def _on(self, subject: Subject) -> str:
        """Whom a statement is about, for one whose content is not told."""
        speaker = subject.claimant or ""
        others = [slug for slug in _SIDES if slug != speaker and slug in self._who(subject, *_ANY_ROLE)]
        return f" on {self._list(others)}" if others else ""

    def _finding(self, subject: Subject) -> str:
        topic = f" on {self._about(subject)}" if subject.content else ""
        return f"{self._says(subject, 'finder', 'Analysts', 'publish')} findings{topic}"

    def _condemnation(self, subject: Subject) -> str:
        says = self._says(subject, "condemner", "Governments", "condemn")
        if self._both(subject):
            trade = subject.content in ("transfer", "")
            return f"{says} {f'arms trade between {_BOTH}' if trade else self._about(subject)}"
        against = self._list(self._who(subject, "addressee"))
        about = self._about(subject) if subject.content else ""
        return (
            f"{says} {against}{' over ' + about if about else ''}"
            if against
            else f"{says} {about or 'military cooperation'}"
        )

    def _denial(self, subject: Subject) -> str:
        return f"{self._says(subject, 'denier', 'Officials', 'deny')} {self._dealings(subject)}"

    def _dealings(self, subject: Subject) -> str:
        """What is denied or confirmed, in a noun."""
        dealings = {
            "transfer": "arms transfers",
            "personnel": f"dispatch of North Korean {'workers' if subject.workers else 'troops'}",
            "use": f"use of {subject.goods or 'weapons'}",
        }
        return dealings.get(subject.content) or (self._about(subject) if subject.content else "the claims")

    def _sanction(self, subject: Subject) -> str:
        over = f" over {self._about(subject)}" if subject.content in self._happenings else ""
        return f"{self._says(subject, 'sanctioner', 'Governments', 'impose')} sanctions{over}"

    def _un(self, subject: Subject) -> str:
        bodies = sorted((slug for slug, _ in subject.roles if slug.startswith("un")), key=len, reverse=True)
        panel = next((slug for slug in bodies if "panel" in slug), None)
        voters = self._who(subject, "voter")
        if voters:
            what = "the UN Panel of Experts mandate" if panel else "a UN resolution"
            return f"{self._list(voters)} vetoes {what}"
        mandate = Phrase("UN Panel of Experts mandate" if panel else "UN mandate", "end")
        if subject.verb == "end":
            return mandate.expected() if subject.ahead else mandate.headline()
        return f"{self._list(bodies[:1]) or 'UN body'} discusses {self._about(subject)}"
