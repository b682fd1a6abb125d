"""Claimed figures over time, by who counted: charts of points, and the same as a table. Nothing is added."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import cached_property

from timeline.chronology import day_words, label
from timeline.htmx import PageRequest, finish
from timeline.models import Quantity
from timeline.query import Problem, ReadQuery, read_query
from timeline.query.values import unknown
from timeline.views.addresses import Params, absolute, with_query
from timeline.views.caching import public_page
from timeline.views.claimed import Claimed, Owners, claim_url, short_name
from timeline.views.ladder import speaker
from timeline.views.marks import Mark, marks_of
from timeline.views.results import Choice
from timeline.views.series import Edge, Figure, Group, Kind, edge, grouped
from timeline.views.subjects import BY_SLUG, SUBJECTS, Subject, kind_words, rank
from timeline.views.totals import sentence
from timeline.vocab import Status, Unit

# More than these make neither a chart nor a table that can be read; filters make them fewer.
MOST_FIGURES = 400
# Which of low, best and high a claim gives, and what the chart then says.
BOUNDS = {(True, False, False): "least", (False, True, False): "given", (False, False, True): "most"}


@dataclass(frozen=True, slots=True)
class Row:
    """A figure as the page shows it."""

    figure: Figure
    quantity: Quantity
    status: Status
    who: str
    owner: str
    mark: Mark
    href: str

    @property
    def event_href(self) -> str:
        """The address of the event alone."""
        return self.href.partition("#")[0]

    @property
    def since_words(self) -> str:
        """From when and until when it counts, in words; "" when the claim does not say."""
        return count_words(self.figure)

    @property
    def name(self) -> str:
        """Everything about the point in one sentence, for those who hear it."""
        counted = f", counted from {self.since_words}" if self.since_words else ""
        words = f"{self.quantity.figure} {self.quantity.label}"
        return f"{words}: {self.who}, as of {day_words(self.figure.as_of)}{counted}"

    @property
    def signs(self) -> set[str]:
        """What the chart draws of it, in the words of the key."""
        figure = self.figure
        known = (figure.low is not None, figure.best is not None, figure.high is not None)
        bound = BOUNDS.get(known, "between")
        sides = (edge(figure.since), edge(figure.until))
        starts = {f"from-{side.form}" for side in sides if side}
        return {bound, *starts}

    def point(self) -> dict[str, object]:
        """Return what the chart draws of it."""
        return {
            "day": self.figure.as_of.isoformat(),
            **{name: getattr(self.figure, name) for name in ("low", "best", "high")},
            "since": _edge(edge(self.figure.since)),
            "until": _edge(edge(self.figure.until)),
            "figure": self.quantity.figure,
            "who": short_name(self.who),
            "name": self.name,
            "href": self.href,
            "slot": self.mark.slot,
            "shape": self.mark.path,
        }


@dataclass(frozen=True, slots=True)
class Chart:
    """Figures of one kind, as table rows and as points of a chart."""

    heading: str
    kind: Kind
    rows: tuple[Row, ...]
    joins: tuple[tuple[int, ...], ...]

    @property
    def is_drawn(self) -> bool:
        """Whether there is more than one point to compare."""
        return len(self.rows) > 1

    @property
    def points(self) -> str:
        """How many points there are, in the words by which charts.css keeps their room."""
        return "many" if len(self.rows) > 12 else "some" if len(self.rows) > 5 else "few"

    @property
    def payload(self) -> dict[str, object]:
        """What the chart draws; `joins` are places in `points`."""
        return {"points": [row.point() for row in self.rows], "joins": self.joins}

    @property
    def description(self) -> str:
        """What the chart shows, in words."""
        first, last = self.rows[0].figure.as_of, self.rows[-1].figure.as_of
        who = sorted({row.owner for row in self.rows})
        span = f"from {day_words(first)} to {day_words(last)}" if first != last else f"on {day_words(first)}"
        return f"{len(self.rows)} points {span}, by {', '.join(who)}. The table below says the same."


class Quantities:
    """What the quantity page shows of a query; computed when a template first asks."""

    def __init__(self, request: PageRequest, asked: ReadQuery, subject: Subject | None) -> None:
        self.request = request
        self.query = asked.query
        self.problems = asked.problems
        self.claimed = Claimed(asked.query)
        self._asked = subject

    @property
    def subject(self) -> Subject:
        """The tab asked; without one the first that has figures."""
        with_figures = (found for found in SUBJECTS if self._keys[found.slug])
        return self._asked or next(with_figures, SUBJECTS[0])

    @cached_property
    def _keys(self) -> dict[str, list[int]]:
        """Primary keys of the figures of each subject, newest first."""
        found: dict[str, list[tuple[int, int]]] = {subject.slug: [] for subject in SUBJECTS}
        slugs = {unit.value: subject.slug for subject in SUBJECTS for unit in subject.units}
        quantities = Quantity.objects.filter(claim__in=self.claimed.claims).order_by("-as_of", "-pk")
        for pk, unit, event in quantities.values_list("pk", "unit", "claim__event"):
            found[slugs[unit]].append((pk, event))
        return {slug: self.claimed.of(pairs) for slug, pairs in found.items()}

    @property
    def left_out(self) -> int:
        """How many figures are too many to show."""
        return max(len(self._keys[self.subject.slug]) - MOST_FIGURES, 0)

    @property
    def tabs(self) -> list[Choice]:
        """The subjects, those without figures under this query left out unless asked."""
        return [
            Choice(subject.label, self._url(subject), subject is self.subject)
            for subject in SUBJECTS
            if self._keys[subject.slug] or subject is self.subject
        ]

    @property
    def chips(self) -> list[Choice]:
        """The active filters; each link lifts one."""
        return [
            Choice(
                chip.label, with_query(self.request.path, tuple(chip.params), self._subject_params()), True
            )
            for chip in self.claimed.selection.chips
        ]

    @property
    def cleared_url(self) -> str:
        """The address of this subject without any filter."""
        return with_query(self.request.path, self._subject_params())

    @property
    def timeline_url(self) -> str:
        """The address of the events that the figures stand under."""
        return with_query(reverse("timeline:home"), self.query.to_params())

    @property
    def canonical_url(self) -> str:
        """The full address of this page."""
        return absolute(self.request, self._url(self.subject))

    @cached_property
    def charts(self) -> list[Chart]:
        """The figures by kind."""
        return [self._chart(group) for group in self._groups]

    @cached_property
    def rows(self) -> dict[int, Row]:
        """Every figure shown, by primary key, oldest first."""
        quantities = self._quantities
        owners = Owners()
        owned = {quantity.pk: owners.owner(quantity.claim) for quantity in quantities}
        marks = marks_of(owned[quantity.pk] for quantity in quantities)
        return {quantity.pk: self._row(quantity, owned[quantity.pk], marks) for quantity in quantities}

    @cached_property
    def legend(self) -> list[tuple[str, Mark]]:
        """Who counted, with the mark of each."""
        return list({row.owner: row.mark for row in self.rows.values()}.items())

    @cached_property
    def signs(self) -> set[str]:
        """The signs that the charts use, which the key explains."""
        return {sign for chart in self.charts if chart.is_drawn for row in chart.rows for sign in row.signs}

    @property
    def sentence(self) -> str:
        """How many figures by how many bodies, and why they are not added up."""
        return sentence([(row.figure, row.who) for row in self.rows.values()], self._joins)

    @property
    def _joins(self) -> bool:
        return any(group.joined for group in self._groups)

    @property
    def unit_label(self) -> str:
        """What the column of figures is headed with."""
        return Unit(self.subject.units[0]).label if len(self.subject.units) == 1 else "Figure"

    @cached_property
    def _quantities(self) -> list[Quantity]:
        keys = self._keys[self.subject.slug][:MOST_FIGURES]
        claim = ("claim__event__type", "claim__claimant", "claim__source__publication")
        found = Quantity.objects.filter(pk__in=keys).select_related(
            *claim, "claim__source__original_publication", "item"
        )
        return list(found.order_by("as_of", "pk"))

    @cached_property
    def _statuses(self) -> dict[int, Status]:
        """The status to show, by event; under as_of that of then."""
        selection = self.claimed.selection
        events = selection.shown({quantity.claim.event_id for quantity in self._quantities})
        return dict(zip(events, selection.statuses(events), strict=True))

    @cached_property
    def _groups(self) -> list[Group]:
        return grouped((row.figure for row in self.rows.values()), rank)

    def _row(self, quantity: Quantity, owner: str, marks: dict[str, Mark]) -> Row:
        return Row(
            figure_of(quantity),
            quantity,
            self._statuses[quantity.claim.event_id],
            speaker(quantity.claim),
            owner,
            marks[owner],
            claim_url(quantity.claim, self.query),
        )

    def _chart(self, group: Group) -> Chart:
        places = {figure.key: place for place, figure in enumerate(group.figures)}
        rows = tuple(self.rows[figure.key] for figure in group.figures)
        joins = tuple(tuple(places[figure.key] for figure in series) for series in group.joined)
        return Chart(kind_words(group.kind), group.kind, rows, joins)

    def _subject_params(self) -> Params:
        return (("subject", self.subject.slug),)

    def _url(self, subject: Subject) -> str:
        return with_query(self.request.path, self.query.to_params(), (("subject", subject.slug),))


@public_page
def quantities(request: PageRequest) -> HttpResponse:
    """Show the claimed figures of a subject under any query."""
    subject, wrong = read_subject(request.GET)
    params = request.GET.copy()
    params.pop("subject", None)
    asked = read_query(params)
    page = Quantities(request, ReadQuery(asked.query, asked.presentation, (*wrong, *asked.problems)), subject)
    context = {"page": page, "theme": asked.presentation.theme}
    return finish(render(request, "timeline/quantities.html", context))


def read_subject(params: QueryDict) -> tuple[Subject | None, tuple[Problem, ...]]:
    """Return the subject that an address names, None for none, and what is wrong with it."""
    given = list(filter(None, params.getlist("subject")))
    if len(given) > 1:
        message = "The parameter “subject” is given more than once."
        return None, (Problem("subject", given[1][:100], message),)
    if given and given[0] not in BY_SLUG:
        value = given[0][:100].replace("\0", "�")
        return None, (Problem("subject", value, unknown("subject", value, BY_SLUG, list_all=True)),)
    return (BY_SLUG[given[0]] if given else None), ()


def figure_of(quantity: Quantity) -> Figure:
    """Return a figure as the series see it."""
    return Figure(
        key=quantity.pk,
        kind=kind_of(quantity),
        who=speaker(quantity.claim),
        item=quantity.item.slug if quantity.item else "",
        **{name: getattr(quantity, name) for name in ("as_of", "low", "best", "high", "since", "until")},
    )


def count_words(figure: Figure) -> str:
    """From when and until when a figure counts: "September 2023, until March 2025"; "" where not said."""
    parts = (
        label(figure.since) if figure.since else "",
        f"until {label(figure.until)}" if figure.until else "",
    )
    return ", ".join(filter(None, parts))


def kind_of(quantity: Quantity) -> Kind:
    """Return what must agree before another figure may share its chart."""
    return Kind(**{name: getattr(quantity, name) for name in Kind._fields})


def _edge(found: Edge | None) -> dict[str, str] | None:
    if found is None:
        return None
    return {
        "earliest": found.earliest.isoformat(),
        "latest": found.latest.isoformat(),
        "form": found.form.value,
    }
