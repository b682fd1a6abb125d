"""What the templates of the admin need: its index in groups instead of one long list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.text import slugify

register = template.Library()

GROUPS = (
    ("Events", ("Event", "Claim", "Quantity")),
    ("Articles", ("Article", "Candidate")),
    ("Sources", ("Source", "Publication")),
    ("Vocabulary", ("EventType", "Actor", "WeaponSystem", "Place")),
    ("Public pages", ("TimelinePage", "Preset", "Period")),
    ("History", ("Revision", "EventSlug", "DataVersion")),
    ("Accounts", ("User", "Group")),
)

MAIN = ("Event", "Claim", "Article", "Candidate", "Source")


@register.filter
def main_lists(app_list: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Keep the lists that editors go to most, for the header."""
    models = {model["object_name"]: model for app in app_list for model in app["models"]}
    return [models[key] for key in MAIN if key in models and models[key]["admin_url"]]


@register.filter
def in_groups(app_list: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """Arrange the models of the admin by subject; what no group names comes last."""
    left = {model["object_name"]: model for app in app_list for model in app["models"]}
    groups = [_group(name, [left.pop(key) for key in keys if key in left]) for name, keys in GROUPS]
    return [group for group in [*groups, _group("Other", list(left.values()))] if group["models"]]


def _group(name: str, models: list[dict[str, Any]]) -> dict[str, Any]:
    return {"name": name, "slug": slugify(name), "models": models}
