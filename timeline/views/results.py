"""The part of the first screen that changes with a filter: sentence, named views, drawing, filters, list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from django.http import HttpRequest, QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.html import escape

from timeline.chronology import label
from timeline.facets import Facet, FacetValue
from timeline.models import Event, Preset
from timeline.payload import drawing_payload
from timeline.query import EventQuery, Group, Order, Presentation, Problem, ReadQuery, parse_query
from timeline.selection import Bound, select_events
from timeline.views.addresses import absolute, event_pattern, open_event_url, selection_url, with_query
from timeline.views.rows import Month, list_months, rows_of

WHOLE = 200  # so many events are listed on one page
PAGE_SIZE = 50  # of more
# What an embed may do. Its links open new windows, which are no longer confined.
SANDBOX = "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"
SUBJECT = "in the arms trade between North Korea and Russia"
ORDERS = {Order.NEWEST: "Newest first", Order.OLDEST: "Oldest first", Order.KNOWN: "First known"}
GROUPS = {Group.TYPE: "type", Group.ACTOR: "actor", Group.STATUS: "status", Group.SYSTEM: "weapon"}
# The filters to show at once, in this order; the others stand behind their names.
AT_ONCE = ("type", "status", "importance", "claimant", "system")


class Edge(IntEnum):
    """A side of the span of a selection."""

    FIRST = 0
    LAST = 1


# The bounds of events that may lie on an edge.
BOUNDS: tuple[tuple[Bound, ...], ...] = (("earliest",), ("latest", "earliest"))


@dataclass(frozen=True, slots=True)
class Choice:
    """A link to another view, and whether it is the one shown."""

    label: str
    href: str
    current: bool
    count: int | None = None


@dataclass(frozen=True, slots=True)
class Neighbour:
    """An event beside an empty period, with the address that shows it in its place."""

    when: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Filter:
    """A facet with the choices that are shown, how many are not, and the address that shows all or fewer."""

    facet: Facet
    choices: tuple[FacetValue, ...]
    hidden: int
    toggle: str

    @property
    def name(self) -> str:
        """Its parameter."""
        return self.facet.name

    @property
    def label(self) -> str:
        """What it is called."""
        return self.facet.label


class Results:
    """What the first screen shows of a selection; everything is computed when a template first asks."""

    def __init__(self, request: HttpRequest, asked: ReadQuery) -> None:
        self.request = request
        self.query: EventQuery = asked.query
        self.presentation: Presentation = asked.presentation
        self.problems: tuple[Problem, ...] = asked.problems
        self.selection = select_events(asked.query)

    @property
    def sentence(self) -> str:
        """How many events there are and from when to when."""
        if not self.query.narrows:
            subject = f"dated, sourced {'event' if self.selection.count == 1 else 'events'} {SUBJECT}"
            return f"{self.selection.count:,} {subject}{self._span_words()}."
        period = "" if self.query.since or self.query.until else self._span_words()
        return f"{self.selection.description}{period}."

    def _span_words(self) -> str:
        first, last = (self._edge_words(edge) for edge in Edge)
        if not first or not last:
            return ""
        return f", {first}" if first == last else f", from {first} to {last}"

    def _edge_words(self, edge: Edge) -> str:
        """The first or last day of the selection, no more exact than the events that bound it are dated."""
        for bound in BOUNDS[edge]:
            ids = self.selection.bounded_by(bound, self.selection.span[edge])
            texts = Event.objects.filter(pk__in=ids).values_list("date_edtf", flat=True)
            sides = [text.split("/")[0 if bound == "earliest" else -1] for text in texts]
            if sides:
                return label(max(sides, key=len))
        return ""

    @property
    def title(self) -> str:
        """What the browser's tab says before the name of the site; "" when nothing is filtered."""
        return self.selection.description if self.query.narrows else ""

    @cached_property
    def presets(self) -> list[Choice]:
        """All events, then the named views, with what each finds now."""
        here = self.query.without("order")
        found = self.selection.snapshot.keep("presets", self._counted_presets)
        return [Choice(label, self.url(query), query == here, count) for label, query, count in found]

    def _counted_presets(self) -> list[tuple[str, EventQuery, int]]:
        snapshot = self.selection.snapshot
        named = [(preset.label, _query_of(preset)) for preset in Preset.objects.all()]
        return [
            (label, query, select_events(query, snapshot).count)
            for label, query in [("All events", EventQuery()), *named]
        ]

    @property
    def orders(self) -> list[Choice]:
        """The orders of the list."""
        return [
            Choice(label, self.url(self.query.replaced(order=order)), order is self.query.order)
            for order, label in ORDERS.items()
        ]

    @property
    def groupings(self) -> list[Choice]:
        """What the lanes of the drawing can be."""
        return [
            Choice(
                label,
                selection_url(self.query, self.presentation.replaced(group=group).kept()),
                group is self.presentation.group,
            )
            for group, label in GROUPS.items()
        ]

    @cached_property
    def payload(self) -> dict[str, object]:
        """What the drawing draws."""
        return drawing_payload(self.selection, self.presentation)

    @cached_property
    def filters(self) -> list[Filter]:
        """The filters to show at once."""
        return [self._filter(self.facets[name]) for name in AT_ONCE if name in self.facets]

    @cached_property
    def more_filters(self) -> list[Filter]:
        """The filters that stand behind their names."""
        return [self._filter(facet) for name, facet in self.facets.items() if name not in AT_ONCE]

    @cached_property
    def facets(self) -> dict[str, Facet]:
        """The facets that have values, by name."""
        return {facet.name: facet for facet in self.selection.facets() if facet.values}

    def _filter(self, facet: Facet) -> Filter:
        if not facet.folded:
            return Filter(facet, facet.values, 0, "")
        toggled = self.presentation.with_more(facet.name)
        toggle = selection_url(self.query, toggled.replaced(page=1).kept())
        if facet.name in self.presentation.more:
            return Filter(facet, facet.values, 0, toggle)
        return Filter(facet, facet.shown, len(facet.folded), toggle)

    @property
    def chips(self) -> list[Choice]:
        """The active filters; each link lifts one."""
        return [Choice(chip.label, self._home(chip.params), current=True) for chip in self.selection.chips]

    @property
    def lifts(self) -> list[Choice]:
        """For a selection without events: the filters whose lifting gives some, most first."""
        empty = self.selection.why_empty()
        lifts = sorted(empty.lifts, key=lambda lift: -lift.count) if empty else []
        return [
            Choice(lift.label, self._home(lift.params), current=False, count=lift.count) for lift in lifts
        ]

    @property
    def nearest(self) -> list[Neighbour]:
        """For a selection without events: those on either side of its period, open in their place."""
        empty = self.selection.why_empty()
        sides = {"Before": empty.before, "After": empty.after} if empty else {}
        wider = self.query.without("since", "until", "match")
        return [
            Neighbour(f"{side} · {event.date_label}", event.title, self._opened(wider, event.slug))
            for side, event in sides.items()
            if event
        ]

    def _opened(self, query: EventQuery, slug: str) -> str:
        return open_event_url(query, self.presentation.replaced(page=1), slug)

    @cached_property
    def months(self) -> list[Month]:
        """The rows of the page of the list that is asked."""
        start = (self.page - 1) * self.page_size
        ids = self.selection.page(start, self.page_size)
        return list_months(rows_of(self.selection, ids), self.query.order)

    @property
    def page_size(self) -> int:
        """How many events stand on a page of the list."""
        return self.presentation.limit or (WHOLE if self.selection.count <= WHOLE else PAGE_SIZE)

    @property
    def pages(self) -> int:
        """How many pages the list has; at least one."""
        return max(-(-self.selection.count // self.page_size), 1)

    @property
    def page(self) -> int:
        """The page asked; a page after the last is empty and leads back to the last."""
        return min(self.presentation.page, self.pages + 1)

    @property
    def previous_page(self) -> str:
        """Address of the page before, on the page of this kind; "" on the first."""
        return self._page_url(self.page - 1) if self.page > 1 else ""

    @property
    def next_page(self) -> str:
        """Address of the page after, on the page of this kind; "" on the last."""
        return self._page_url(self.page + 1) if self.page < self.pages else ""

    def _page_url(self, page: int) -> str:
        params = self.presentation.replaced(page=page, event="").to_params()
        return with_query(self.request.path, self.query.to_params(), params)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """What the filter form carries along unseen."""
        carried = self.presentation.replaced(from_="", to="").kept()
        order = [pair for pair in self.query.to_params() if pair[0] == "order"]
        return [*order, *carried]

    @property
    def as_of_suffix(self) -> str:
        """What addresses of events take along, "" without a day."""
        return f"?as_of={self.query.as_of.isoformat()}" if self.query.as_of else ""

    @property
    def event_url(self) -> str:
        """The address of an event of this selection, with * for its slug."""
        return event_pattern(self.query)

    @property
    def canonical_url(self) -> str:
        """The full address of this selection, without how it is shown."""
        page = self.presentation.replaced(page=self.page).to_params()
        shown = tuple(pair for pair in page if pair[0] in ("page", "limit"))
        return absolute(self.request, with_query(reverse("timeline:home"), self.query.to_params(), shown))

    @property
    def address(self) -> str:
        """The address that restores this very view."""
        return with_query(reverse("timeline:home"), self.query.to_params(), self.presentation.to_params())

    @property
    def cleared_url(self) -> str:
        """The address of all events, in the same order."""
        return self.url(EventQuery(order=self.query.order))

    @property
    def json_url(self) -> str:
        """The full address of this selection as JSON."""
        return absolute(self.request, selection_url(self.query, page="timeline:events-json"))

    @property
    def csv_url(self) -> str:
        """The full address of this selection as CSV."""
        return absolute(self.request, selection_url(self.query, page="timeline:events-csv"))

    @property
    def print_url(self) -> str:
        """The address of this selection laid out for paper."""
        return selection_url(self.query, self.presentation.replaced(more=()).kept(), "timeline:print")

    @property
    def asked(self) -> set[str]:
        """Names of the parameters that filter."""
        return {name for name, _ in self.query.to_params()}

    @property
    def first_month(self) -> str:
        """The first month of the selection, as it is typed."""
        first = self.selection.span[0]
        return f"{first:%Y-%m}" if first else ""

    @property
    def last_month(self) -> str:
        """The last month of the selection, as it is typed."""
        last = self.selection.span[1]
        return f"{last:%Y-%m}" if last else ""

    @property
    def embed_code(self) -> str:
        """The lines of HTML that put this selection into another page."""
        return (
            f'<iframe src="{escape(self.embed_url)}" title="{escape(self.selection.wording.title)}"\n'
            ' width="100%" height="480" loading="lazy"\n'
            f' sandbox="{SANDBOX}"></iframe>'
        )

    @property
    def embed_url(self) -> str:
        """The full address of this selection as an embed."""
        shown = self.presentation.replaced(more=()).kept()
        return absolute(self.request, selection_url(self.query, shown, "timeline:embed"))

    def url(self, query: EventQuery) -> str:
        """The address of another selection, shown the same way."""
        return selection_url(query, self.presentation.kept())

    def _home(self, params: Iterable[tuple[str, str]]) -> str:
        return with_query(reverse("timeline:home"), tuple(params), self.presentation.kept())


def _query_of(preset: Preset) -> EventQuery:
    return parse_query(QueryDict(preset.query)).query
