"""The figures of the first screen, for its template."""

from __future__ import annotations

from django import template

from timeline.views.figures import OverviewFigures
from timeline.views.results import Results

register = template.Library()


@register.simple_tag
def overview_figures(results: Results) -> OverviewFigures:
    """Figures of what the page shows."""
    return OverviewFigures(results)
