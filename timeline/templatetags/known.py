"""The steps of the as-of control, for the templates of the first screen."""

from __future__ import annotations

from django import template

from timeline.views import known_days
from timeline.views.results import Results

register = template.Library()


@register.simple_tag
def as_of_steps(results: Results) -> known_days.Steps:
    """The steps from the day that is shown."""
    return known_days.steps_of(results)
