"""A candidate as a form: what it proposes, what a person changes, what it may be merged into."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django import forms

from timeline.admin.fields import DayFormField, EdtfFormField
from timeline.admin.reading import today
from timeline.chronology import EntryError, label, read_entry
from timeline.models import Actor, Candidate, Event, EventType, Place, Quantity, WeaponSystem
from timeline.services.proposals import EDITABLE, MAX_TITLE
from timeline.vocab import Basis, Extent, Measure, PlaceRole, Role, Stance, Status, Unit

LISTS = ("actors", "systems", "places", "quantities")
FOLDED = ("claimant", "stance", "basis", "claimed_on", "note", "summary", "actor", "role")


@dataclass(frozen=True)
class Names:
    """What the slugs of the vocabulary are called, fetched once a page."""

    types: Mapping[str, str]
    actors: Mapping[str, str]
    systems: Mapping[str, str]
    places: Mapping[str, str]

    @classmethod
    def load(cls) -> Names:
        """Fetch all names in four queries."""
        return cls(
            dict(EventType.objects.values_list("slug", "label")),
            dict(Actor.objects.values_list("slug", "name")),
            dict(WeaponSystem.objects.values_list("slug", "designation")),
            dict(Place.objects.values_list("slug", "name")),
        )

    def parts(self, name: str, content: Mapping[str, Any]) -> Iterable[str]:
        """Return the words for each entry of one of the lists of a candidate."""
        match name:
            case "actors":
                return (f"{self.actors.get(slug, slug)} ({Role(role).label})" for slug, role in content[name])
            case "systems":
                return (self.systems.get(slug, slug) for slug in content[name])
            case "places":
                return (
                    f"{self.places.get(slug, slug)} ({PlaceRole(role).label})" for slug, role in content[name]
                )
            case _:
                return (figure_words(figure) for figure in content[name])


def figure_words(figure: Mapping[str, Any]) -> str:
    """Return a proposed figure in words: “at least 10,000 containers in all since … (“over 10,000 …”)”."""
    low, best, high = (figure.get(name) for name in ("low", "best", "high"))
    words = [Quantity(low=low, best=best, high=high).figure]
    if best is not None and low is not None and high is not None and low != high:
        words.append(f"(best {best:,})")
    if figure["unit"] != Unit.OTHER:
        words.append(Unit(figure["unit"]).label.lower())
    if figure.get("measure") == Measure.CUMULATIVE:
        words.append("in all")
    words += [f"{name} {label(figure[name])}" for name in ("since", "until") if figure.get(name)]
    return f"{' '.join(words)} (“{figure['label']}”)"


class ActorField(forms.CharField):
    """An actor by name or slug; the browser offers the names while typing. Its value is a slug or None."""

    names: Names

    def __init__(self, **kwargs: Any) -> None:
        widget = forms.TextInput({"list": "actor-names", "autocomplete": "off"})
        super().__init__(widget=widget, required=False, **kwargs)

    def clean(self, value: Any) -> Any:
        """Return the slug; raise ValidationError when nobody is called so."""
        wanted = super().clean(value).casefold()
        if not wanted:
            return None
        for slug, name in self.names.actors.items():
            if wanted in (slug, name.casefold()):
                return slug
        raise forms.ValidationError(f"No actor is called “{value}”: choose one that is listed, or add it.")


class PartsField(forms.TypedMultipleChoiceField):
    """The entries of a list, each with a box that keeps it; the value is the positions kept."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(coerce=int, widget=forms.CheckboxSelectMultiple, required=False, **kwargs)


class EventField(forms.CharField):
    """An event by slug or address; its value is the event, None when left empty."""

    def clean(self, value: Any) -> Any:
        """Return the event; raise ValidationError when there is none."""
        words = super().clean(value)
        if not words:
            return None
        slug = urlsplit(words).path.strip("/").rpartition("/")[2]
        event = Event.objects.filter(slug=slug).first()
        if event is None:
            raise forms.ValidationError(f"There is no event at “{words}”.")
        return event


class CandidateForm(forms.Form):
    """A candidate as a person sees it before deciding; `changes` holds what the person changed."""

    title = forms.CharField(max_length=MAX_TITLE, widget=forms.Textarea({"rows": 2}))
    date = EdtfFormField(help_text="")
    extent = forms.ChoiceField(choices=Extent.choices)
    type = forms.ChoiceField()
    expected = forms.BooleanField(required=False, label="Only expected when it was reported")
    actors = PartsField()
    actor = ActorField(label="One more actor")
    role = forms.ChoiceField(label="in the role of", choices=Role.choices, initial=Role.PARTICIPANT)
    systems = PartsField(label="Weapon systems")
    places = PartsField()
    quantities = PartsField(label="Figures")
    claimant = ActorField(help_text="Empty when the publication speaks for itself.")
    stance = forms.ChoiceField(choices=Stance.choices)
    basis = forms.ChoiceField(choices=Basis.choices)
    claimed_on = DayFormField(label="Said on", required=False, help_text="")
    summary = forms.CharField(
        required=False,
        widget=forms.Textarea({"rows": 3}),
        help_text="In your own words; left empty, the title. Can be written later, in the draft.",
    )
    note = forms.CharField(required=False, label="What this source adds", help_text="Left empty, the title.")
    into = EventField(required=False, label="Event to merge into", help_text="Its address or slug.")
    why = forms.CharField(required=False, label="Reason")

    def __init__(self, candidate: Candidate, names: Names, data: Any = None) -> None:
        self.content, self.names = candidate.content, names
        super().__init__(
            data,
            initial=self._initial(),
            auto_id=f"c{candidate.pk}-%s",
            label_suffix="",
            use_required_attribute=False,
        )
        for name, field in self.fields.items():
            if isinstance(field, PartsField):
                field.choices = list(enumerate(names.parts(name, self.content)))
            elif isinstance(field, ActorField):
                field.names = names
        self.fields["type"].choices = list(names.types.items())  # type: ignore[attr-defined]

    def _initial(self) -> dict[str, Any]:
        content = self.content
        return {
            **{name: content.get(name, "") for name in EDITABLE},
            **{name: list(range(len(content[name]))) for name in LISTS},
            "date": _shown(content["edtf"]),
            "expected": content["status"] == Status.ANTICIPATED,
            "claimant": self.names.actors.get(content["claimant"], ""),
            "role": Role.PARTICIPANT,
        }

    @property
    def changes(self) -> dict[str, Any]:
        """What the service is told: the fields whose value was changed, in the terms of a candidate."""
        data = self.cleaned_data
        plain = ("title", "extent", "type", "claimant", "stance", "basis", "claimed_on", "summary", "note")
        changes = {name: data[name] for name in plain if name in self.changed_data}
        if "date" in self.changed_data:
            changes |= {"edtf": data["date"], "date_text": read_entry(self["date"].value(), today()).words}
        if "expected" in self.changed_data:
            changes["status"] = Status.ANTICIPATED if data["expected"] else Status.REPORTED
        return changes | self._kept_parts()

    def _kept_parts(self) -> dict[str, Any]:
        kept = {
            name: [
                part
                for position, part in enumerate(self.content[name])
                if position in self.cleaned_data[name]
            ]
            for name in LISTS
        }
        if actor := self.cleaned_data["actor"]:
            kept["actors"] = [*kept["actors"], [actor, self.cleaned_data["role"]]]
        return {name: parts for name, parts in kept.items() if parts != self.content[name]}


def _shown(edtf: str) -> str:
    """The date in words when they read back as the same EDTF, else the EDTF."""
    words = label(edtf)
    try:
        return words if read_entry(words, today()).edtf.text == edtf else edtf
    except EntryError:
        return edtf
