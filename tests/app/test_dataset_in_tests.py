"""What tests stand on: the bundled data set, put back after a test that really wrote."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from tests import dataset
from timeline.query import EventQuery
from timeline.selection import select_events


@pytest.mark.django_db(transaction=True)
def test_the_data_set_comes_back_into_a_database_that_was_emptied() -> None:
    for _ in range(2):
        dataset.install()
        assert select_events(EventQuery.model_validate({"q": "Kharkiv"})).count
        call_command("flush", interactive=False)
