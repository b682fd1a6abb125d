"""What tests of the admin share: an editor at work."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.test import Client


@pytest.fixture
def editor(db: None) -> User:
    """A superuser; without a password, which takes long to hash."""
    return User.objects.create(username="editor", is_staff=True, is_superuser=True)


@pytest.fixture
def editing(client: Client, editor: User) -> Client:
    """A client in which the editor is logged in."""
    client.force_login(editor)
    return client
