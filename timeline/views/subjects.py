"""What the quantity page can show: its subjects, and the words for the kinds of figures in them."""

from __future__ import annotations

from dataclasses import dataclass

from timeline.views.series import Kind
from timeline.vocab import Flow, Outcome, Population, Unit, Words


@dataclass(frozen=True, slots=True)
class Subject:
    """A tab of the quantity page."""

    slug: str
    label: str
    heading: str
    units: tuple[Unit, ...]


SUBJECTS = (
    Subject(
        "containers",
        "Containers",
        "Containers said to have gone from North Korea to Russia",
        (Unit.CONTAINERS,),
    ),
    Subject("rounds", "Rounds", "Rounds of ammunition said to have gone to Russia", (Unit.ROUNDS,)),
    Subject("missiles", "Missiles", "Missiles said to have been sent and fired", (Unit.MISSILES,)),
    Subject(
        "launchers-and-guns",
        "Launchers and guns",
        "Launchers and guns said to have gone to Russia",
        (Unit.LAUNCHERS, Unit.GUNS),
    ),
    Subject("persons", "Persons", "Soldiers and workers said to have been sent", (Unit.PERSONS,)),
    Subject(
        "casualties",
        "Casualties",
        "People said to have been killed, wounded, captured or lost",
        (Unit.CASUALTIES,),
    ),
    Subject(
        "voyages-and-cargo",
        "Voyages and cargo",
        "Voyages, railcars and tonnes that were counted",
        (Unit.VOYAGES, Unit.RAILCARS, Unit.TONNES),
    ),
    Subject("other", "Other", "Other things that were counted", (Unit.OTHER,)),
)
BY_SLUG = {subject.slug: subject for subject in SUBJECTS}

PEOPLE = {
    Population.DPRK_TROOPS: "North Korean troops",
    Population.MIXED_TROOPS: "North Korean and Russian troops together",
    Population.DPRK_WORKERS: "North Korean workers",
    Population.PRISONERS: "Prisoners",
    Population.CIVILIANS: "Civilians",
    Population.UNSPECIFIED: "People not described further",
}
FATES = {Flow.CAPACITY: "that the cargo could amount to"}


def kind_words(kind: Kind) -> str:
    """A kind of figures in words: "Civilians killed, running totals"."""
    people = PEOPLE[Population(kind.population)] if kind.population else ""
    thing = people or ("Other things" if kind.unit == Unit.OTHER else Unit(kind.unit).label)
    fate = _fate(kind)
    measure = "running totals" if kind.is_total else "single events"
    derived = ", worked out" if kind.derived else ""
    return f"{thing}{' ' if fate else ''}{fate}, {measure}{derived}"


def _fate(kind: Kind) -> str:
    outcome = Outcome(kind.outcome).label.lower() if kind.outcome else ""
    flow = FATES.get(Flow(kind.flow), Flow(kind.flow).label.lower()) if kind.flow else ""
    return outcome or flow


def rank(kind: Kind) -> tuple[int, ...]:
    """Order of kinds: units together, totals before single events, counted before worked out."""
    return (
        _place(Unit, kind.unit),
        not kind.is_total,
        kind.derived,
        _place(Population, kind.population),
        _place(Outcome, kind.outcome),
        _place(Flow, kind.flow),
    )


def _place(words: type[Words], value: str) -> int:
    return list(words).index(words(value)) if value else -1
