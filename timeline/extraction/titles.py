"""Neutral titles for candidates, built from type, actors, weapons and place; never the article's own sentence."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from timeline.extraction.roles import Roles
from timeline.extraction.vocabulary import Vocabulary

LONGEST = 120
_SIDES = ("north-korea", "russia")
_PLURAL_KINDS = frozenset({"military_unit"})


@dataclass(frozen=True, slots=True)
class Subject:
    """What a title may speak of. `content` is the type of what a statement is about; `thing` the goods in words."""

    type: str
    content: str
    roles: Roles
    thing: str
    unit: str
    place: str
    phrase: str
    anticipated: bool
    claimant: str | None = None


class TitleWriter:
    """Writes one title for a candidate."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary
        self._writers: dict[str, Callable[[Subject], str]] = {
            "allegation": self._allegation,
            "finding": self._finding,
            "condemnation": self._condemnation,
            "denial": self._denial,
            "sanction": self._sanction,
            "un": self._un,
        }

    def write(self, subject: Subject) -> str:
        """A title of at most `LONGEST` characters."""
        writer = self._writers.get(subject.type)
        title = writer(subject) if writer else self._happening(subject)
        return title if len(title) <= LONGEST else title[: LONGEST - 1].rsplit(" ", 1)[0] + "…"

    # words

    def _name(self, slug: str) -> str:
        return self._vocabulary.actors[slug].short

    def _who(self, subject: Subject, *roles: str, people: bool = False) -> list[str]:
        """Actors in a role: persons and bodies instead of their states when `people`, else states."""
        slugs = list(dict.fromkeys(slug for slug, role in subject.roles if role in roles))
        roots = {self._vocabulary.root(slug) for slug in slugs}
        if people:
            persons = [slug for slug in slugs if self._vocabulary.actors[slug].kind == "person"]
            covered = {self._vocabulary.root(slug) for slug in persons}
            return persons + [slug for slug in slugs if self._vocabulary.root(slug) == slug and slug not in covered]
        return [slug for slug in slugs if slug in roots] or slugs

    def _list(self, slugs: Sequence[str]) -> str:
        names = [self._name(slug) for slug in slugs[:3]]
        return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""

    def _verb(self, slugs: Sequence[str], verb: str) -> str:
        """"says" for one, "say" for several."""
        plural = len(slugs) > 1
        return verb if plural else f"{verb[:-1]}ies" if verb.endswith("ny") else f"{verb}es" if verb.endswith(("o", "ss", "sh")) else f"{verb}s"

    def _sides(self, subject: Subject) -> bool:
        roots = {self._vocabulary.root(slug) for slug, _ in subject.roles}
        return set(_SIDES) <= roots

    def _goods(self, subject: Subject) -> str:
        if subject.unit in ("containers", "railcars"):
            return f"{subject.unit} of {subject.thing}" if subject.thing and "container" not in subject.thing else subject.unit
        return subject.thing or "arms"

    # happenings; `past` gives the form that follows "says"

    def _happening(self, subject: Subject, past: bool = False) -> str:
        kind = subject.content if past else subject.type
        if subject.anticipated and not past:
            return self._expected(subject)
        return {
            "transfer": self._transfer,
            "use": self._use,
            "personnel": self._personnel,
            "technology": self._technology,
            "agreement": self._agreement,
            "diplomacy": self._diplomacy,
        }.get(kind, self._other)(subject, past)

    def _transfer(self, subject: Subject, past: bool) -> str:
        supplier, recipient = self._who(subject, "supplier"), self._who(subject, "recipient")
        vessels = self._who(subject, "carrier")
        if supplier and recipient:
            verb = "shipped" if past else "ships" if len(supplier) == 1 else "ship"
            return f"{self._list(supplier)} {verb} {self._goods(subject)} to {self._list(recipient)}"
        if vessels:
            place = f" at {subject.place}" if subject.place else ""
            return f"Cargo ship {self._list(vessels)} {'was ' if past else ''}seen{place}"
        if self._sides(subject):
            return f"{self._goods(subject)} moved between North Korea and Russia".capitalize().replace("north korea", "North Korea").replace("russia", "Russia")
        if supplier or recipient:
            return f"{self._list(supplier)} supplied {self._goods(subject)}" if supplier else f"{self._list(recipient)} received {self._goods(subject)}"
        return self._other(subject, past)

    def _use(self, subject: Subject, past: bool) -> str:
        user, target = self._who(subject, "user"), self._who(subject, "target")
        origin = "North Korean " if "north-korea" in self._who(subject, "supplier") else ""
        thing = subject.thing or "weapons"
        at = f" at {self._list(target)}" if target else f" at {subject.place}" if subject.place else ""
        if user:
            return f"{self._list(user)} {'fired' if past else self._verb(user, 'fire')} {origin}{thing}{at}"
        return f"{origin}{thing} {'were ' if past else ''}fired{at}"

    def _personnel(self, subject: Subject, past: bool) -> str:
        who = "North Korean workers" if "work" in subject.thing else "North Korean troops"
        where = f" in {subject.place}" if subject.place else ""
        words = subject.phrase.split("_")[0]
        if words.startswith(("kill", "die", "wound", "casualt", "suffer", "captur", "prison")):
            state = "captured" if words.startswith(("captur", "prison")) else "killed or wounded"
            return f"{who} {'were ' if past else ''}{state}{where}"
        if words.startswith(("arriv", "get", "reach")):
            return f"{who} {'arrived' if past else 'arrive'}{where or ' in Russia'}"
        if words.startswith("train"):
            return f"{who} {'were trained' if past else 'in training'}{where or ' in Russia'}"
        if words.startswith(("fight", "fought", "clash", "combat", "enter", "storm", "particip", "join")):
            return f"{who} {'were' if past else ''} in combat{where}".replace("  ", " ")
        to = f" to {subject.place}" if subject.place else " to Russia"
        return f"North Korea {'sent' if past else 'sends'} {'workers' if 'workers' in who else 'troops'}{to}"

    def _technology(self, subject: Subject, past: bool) -> str:
        if self._sides(subject):
            verb = "helped" if past else "helps"
            return f"Russia {verb} North Korea with {'satellite' if 'satellit' in subject.thing else 'weapons and space'} technology"
        who = self._list(self._who(subject, "user", "participant")) or "North Korea"
        return f"{who} {'carried out' if past else 'carries out'} a space launch or test"

    def _agreement(self, subject: Subject, past: bool) -> str:
        who = self._who(subject, "signatory", "participant")
        return f"{self._list(who)} {'signed' if past else self._verb(who, 'sign')} an agreement" if who else "Agreement signed"

    def _diplomacy(self, subject: Subject, past: bool) -> str:
        visitors, hosts = self._who(subject, "visitor", people=True), self._who(subject, "host")
        where = f" in {subject.place}" if subject.place else ""
        if visitors and hosts:
            goal = subject.place or self._list(hosts)
            return f"{self._list(visitors)} {'visited' if past else self._verb(visitors, 'visit')} {goal}"
        people = self._who(subject, "participant", "visitor", "host", people=True)
        if not people:
            return f"Meeting{where}"
        return f"{self._list(people)} {'met' if past else self._verb(people, 'meet')}{where}"

    def _other(self, subject: Subject, past: bool) -> str:
        who = list(dict.fromkeys(self._vocabulary.root(slug) for slug, _ in subject.roles))
        where = f" in {subject.place}" if subject.place else ""
        return f"Reported event involving {self._list(who)}{where}" if who else f"Reported event{where}"

    def _expected(self, subject: Subject) -> str:
        if subject.type == "diplomacy":
            visitors = self._who(subject, "visitor", people=True)
            if visitors and subject.place:
                return f"{self._list(visitors)} expected in {subject.place}"
            people = self._who(subject, "participant", "visitor", "host", people=True)
            return f"Meeting of {self._list(people)} expected" if people else "Meeting expected"
        if subject.type == "personnel":
            return f"North Korean troops expected in {subject.place or 'Russia'}"
        return f"{self._topic(subject.type, subject)} expected"

    # statements

    def _topic(self, kind: str, subject: Subject) -> str:
        goods = subject.thing or "arms"
        return {
            "transfer": f"{'Arms' if goods == 'arms' else goods[:1].upper() + goods[1:]} transfers",
            "use": f"Use of North Korean {goods}",
            "personnel": "North Korean troops",
            "technology": "Technology transfers",
            "agreement": "Agreement",
            "diplomacy": "Meeting",
            "un": "United Nations decision",
            "sanction": "Sanctions",
        }.get(kind, "Cooperation between North Korea and Russia" if self._sides(subject) else "Event")

    def _about(self, subject: Subject) -> str:
        topic = self._topic(subject.content, subject)
        return topic if topic.startswith(("North", "United", "KN", "Hwasong")) else topic[:1].lower() + topic[1:]

    def _speaker(self, subject: Subject, *roles: str) -> list[str]:
        return [subject.claimant] if subject.claimant else self._who(subject, *roles)

    def _allegation(self, subject: Subject) -> str:
        who = self._speaker(subject, "claimant")
        name = self._list(who) or "Officials"
        says = self._verb(who, "say") if who else "say"
        if subject.content in ("transfer", "use", "personnel", "technology", "agreement", "diplomacy") and not subject.anticipated:
            told = self._happening(subject, past=True)
            if not told.startswith("Reported event"):
                return f"{name} {says} {_lower_first(told)}"
        return f"{name} {self._verb(who, 'speak') if who else 'speak'} about {self._about(subject)}"

    def _finding(self, subject: Subject) -> str:
        who = self._speaker(subject, "finder", "claimant")
        return f"{self._list(who) or 'Analysts'} {self._verb(who, 'publish') if who else 'publish'} findings on {self._about(subject)}"

    def _condemnation(self, subject: Subject) -> str:
        who = self._speaker(subject, "condemner")
        verb = self._verb(who, "condemn") if who else "Condemnation of"
        return f"{self._list(who)} {verb} {self._object(subject)}".strip()

    def _object(self, subject: Subject) -> str:
        if self._sides(subject):
            return "arms trade between North Korea and Russia" if subject.content in ("transfer", "") else f"{self._about(subject)} of North Korea and Russia" if subject.content == "agreement" else self._about(subject)
        return self._list(self._who(subject, "addressee")) or "military cooperation"

    def _denial(self, subject: Subject) -> str:
        who = self._speaker(subject, "denier")
        return f"{self._list(who) or 'Officials'} {self._verb(who, 'deny') if who else 'deny'} {self._denied(subject)}"

    def _denied(self, subject: Subject) -> str:
        return {
            "transfer": "arms transfers",
            "personnel": "sending of troops",
            "use": f"use of {subject.thing or 'weapons'}",
        }.get(subject.content, "the claims")

    def _sanction(self, subject: Subject) -> str:
        who = self._speaker(subject, "sanctioner")
        over = f" over {self._about(subject)}" if subject.content in ("transfer", "use", "personnel", "technology") else ""
        return f"{self._list(who)} {self._verb(who, 'impose')} sanctions{over}" if who else f"Sanctions imposed{over}"

    def _un(self, subject: Subject) -> str:
        bodies = [slug for slug, _ in subject.roles if slug.startswith("un")]
        body = self._name(bodies[0]) if bodies else "UN body"
        voters = self._who(subject, "voter")
        if subject.phrase.startswith("veto") and voters:
            about = f" the mandate of the {body}" if "panel" in body.lower() else " a UN resolution"
            return f"{self._list(voters)} vetoes{about}"
        if subject.phrase.startswith(("expire", "run_out", "wound", "end", "go_out", "cease")):
            return f"{body} mandate ends"
        return f"{body} decides or debates"


def _lower_first(text: str) -> str:
    """"Containers …" becomes "containers …"; names keep their capital."""
    first = text.split(" ", 1)[0]
    return text if first in ("North", "Russia", "Ukraine", "Kim", "Vladimir") or not first.isalpha() else text
