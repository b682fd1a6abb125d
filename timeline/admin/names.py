"""The vocabulary in the admin: types, actors, weapon systems, places, publications."""

from __future__ import annotations

import unicodedata
from typing import Any, ClassVar, TypeVar

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Model, QuerySet
from django.http import HttpRequest

from timeline.admin.base import RecordAdmin, count_of
from timeline.admin.fields import CarefulLinesField, LinesField
from timeline.admin.typed import ModelForm
from timeline.models import Actor, Event, EventType, Place, Publication, Source, WeaponSystem
from timeline.services.slugs import name_slug

N = TypeVar("N", bound=Model)
ALIASES_HELP = "One a line: spellings, adjectives, abbreviations, local forms. Found inside longer words too."
CAREFUL_HELP = (
    "One a line, for short or ambiguous forms: the form, a bar, then whole_word or whole_word_case "
    "(capitals matter). NIS | whole_word_case"
)
METONYMS_HELP = "One a line: capitals used for the government, such as Seoul. They may be places as well."


class NamesForm(ModelForm[N]):
    """A vocabulary entry: its slug may be left to the server, its names lead to it alone."""

    name_field: ClassVar[str] = "name"
    slug = forms.CharField(
        required=False,
        max_length=100,
        help_text="Permanent. Left empty, it is made from the name.",
    )

    def clean(self) -> dict[str, Any] | None:
        """Fill the slug; refuse a name that leads to another entry as well."""
        cleaned = super().clean() or {}
        name = cleaned.get(self.name_field)
        if "slug" in self.fields and name and not cleaned.get("slug"):
            cleaned["slug"] = name_slug(name, type(self.instance))
        self._refuse_ambiguous(cleaned)
        return cleaned

    def _refuse_ambiguous(self, cleaned: dict[str, Any]) -> None:
        others = type(self.instance)._default_manager.exclude(pk=self.instance.pk)
        taken = {
            folded(form): str(other) for other in others for form in forms_of(vars(other), self.name_field)
        }
        for field in (self.name_field, "aliases", "careful_aliases", "metonyms"):
            for form in forms_of({field: cleaned.get(field)}, self.name_field):
                if other := taken.get(folded(form)):
                    self.add_error(
                        field,
                        ValidationError(f"“{form}” already leads to {other}; a name leads to one entry."),
                    )


def folded(form: str) -> str:
    """Return a name as it is compared: case and width do not count."""
    return " ".join(unicodedata.normalize("NFKC", form).casefold().split())


def forms_of(values: dict[str, Any], name_field: str) -> list[str]:
    """Return every form under which an entry is found, from its columns."""
    careful = [entry["text"] for entry in values.get("careful_aliases") or []]
    lists = [*(values.get("aliases") or []), *(values.get("metonyms") or []), *careful]
    return [form for form in (values.get(name_field), *lists) if form]


class ActorForm(NamesForm[Actor]):
    """An actor with its lists of names."""

    aliases = LinesField(shortest=2, help_text=ALIASES_HELP)
    careful_aliases = CarefulLinesField(shortest=2, help_text=CAREFUL_HELP)
    metonyms = LinesField(shortest=2, help_text=METONYMS_HELP)


class WeaponSystemForm(NamesForm[WeaponSystem]):
    """A weapon system with its lists of names."""

    name_field = "designation"
    aliases = LinesField(shortest=2, help_text=ALIASES_HELP)
    careful_aliases = CarefulLinesField(shortest=2, help_text=CAREFUL_HELP)


class PlaceForm(NamesForm[Place]):
    """A place with its lists of names."""

    aliases = LinesField(shortest=2, help_text=ALIASES_HELP)
    careful_aliases = CarefulLinesField(shortest=2, help_text=CAREFUL_HELP)


class PublicationForm(NamesForm[Publication]):
    """A publication with its other names."""

    aliases = LinesField(shortest=2, help_text="One a line.")


class EventTypeForm(NamesForm[EventType]):
    """An event type."""

    name_field = "label"


class NamesAdmin(RecordAdmin[N]):
    """Lists and forms of the vocabulary. A slug is an identity: it does not change once it exists."""

    lists: ClassVar[tuple[str, ...]] = ("aliases", "careful_aliases")

    def get_readonly_fields(self, request: HttpRequest, obj: N | None = None) -> tuple[str, ...]:
        """Keep the slug of an entry that exists."""
        return (*super().get_readonly_fields(request, obj), *(("slug",) if obj else ()))

    def get_search_results(
        self, request: HttpRequest, queryset: QuerySet[N], search_term: str
    ) -> tuple[QuerySet[N], bool]:
        """Search the lists of names too; in Python, because databases keep lists in different spellings."""
        found, may_repeat = super().get_search_results(request, queryset, search_term)
        term = folded(search_term)
        if not term:
            return found, may_repeat
        rows = queryset.values("pk", *self.lists)
        named = [row["pk"] for row in rows if any(term in folded(form) for form in forms_of(row, ""))]
        return found | queryset.filter(pk__in=named), may_repeat

    @admin.display(description="Other names")
    def other_names(self, thing: Any) -> str:
        """The first few aliases."""
        return ", ".join(thing.aliases[:4]) + (" …" if len(thing.aliases) > 4 else "")


@admin.register(EventType)
class EventTypeAdmin(NamesAdmin[EventType]):
    """Event types in their order."""

    form = EventTypeForm
    judging = frozenset({"band", "judged"})
    lists = ()
    list_display = ("label", "band", "judged", "palette", "order", "events")
    list_filter = ("band", "judged")
    search_fields = ("label", "slug", "definition")
    ordering = ("order",)
    fields = ("label", "definition", "band", "judged", ("palette", "order"), "plover", "slug")

    def get_queryset(self, request: HttpRequest) -> QuerySet[EventType]:
        """Count the events of each type in the same query."""
        return super().get_queryset(request).annotate(events_count=count_of(Event, "type"))

    @admin.display(ordering="events_count")
    def events(self, kind: EventType) -> int:
        """How many events have the type."""
        return int(getattr(kind, "events_count", 0))


@admin.register(Actor)
class ActorAdmin(NamesAdmin[Actor]):
    """Actors, with the body each belongs to."""

    form = ActorForm
    judging = frozenset({"kind", "parent"})
    lists = ("aliases", "careful_aliases", "metonyms")
    list_display = ("name", "kind", "iso3", "parent", "other_names")
    list_filter = ("kind",)
    list_select_related = ("parent",)
    search_fields = ("name", "slug", "iso3")
    autocomplete_fields = ("parent",)
    fieldsets = (
        (None, {"fields": ("name", ("kind", "iso3"), "parent", "slug")}),
        ("Other names", {"fields": ("aliases", "careful_aliases", "metonyms")}),
    )


@admin.register(WeaponSystem)
class WeaponSystemAdmin(NamesAdmin[WeaponSystem]):
    """Weapon systems by designation."""

    form = WeaponSystemForm
    list_display = ("designation", "category", "other_names")
    list_filter = ("category",)
    search_fields = ("designation", "slug")
    fieldsets = (
        (None, {"fields": ("designation", "category", "slug")}),
        ("Other names", {"fields": ("aliases", "careful_aliases")}),
    )


@admin.register(Place)
class PlaceAdmin(NamesAdmin[Place]):
    """Places with their coordinates."""

    form = PlaceForm
    list_display = ("name", "country", "geo_precision", "lat", "lon", "other_names")
    list_filter = ("geo_precision", "country")
    search_fields = ("name", "slug", "country")
    fieldsets = (
        (None, {"fields": ("name", "country", ("lat", "lon"), "geo_precision", "slug")}),
        ("Other names", {"fields": ("aliases", "careful_aliases")}),
    )


@admin.register(Publication)
class PublicationAdmin(NamesAdmin[Publication]):
    """Publications with the number of sources listed."""

    form = PublicationForm
    lists = ("aliases",)
    list_display = ("name", "kind", "country", "language", "sources")
    list_filter = ("kind", "language", "country")
    search_fields = ("name", "slug")
    fields = ("name", "kind", ("country", "language"), "aliases", "slug")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Publication]:
        """Count the sources of each in the same query."""
        return super().get_queryset(request).annotate(sources_count=count_of(Source, "publication"))

    @admin.display(ordering="sources_count")
    def sources(self, publication: Publication) -> int:
        """How many sources it has."""
        return int(getattr(publication, "sources_count", 0))
