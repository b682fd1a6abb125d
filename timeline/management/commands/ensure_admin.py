"""Makes the first account, so that a new site can be edited."""

from __future__ import annotations

import os
import secrets
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction


class Command(BaseCommand):
    """Makes the account `admin` with a random password when there is no account at all."""

    help = (
        "Make the account `admin` with a random password, kept in VAR_DIR, when there is no account at all."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        """Do nothing when an account exists; raise CommandError when the password cannot be kept."""
        accounts = get_user_model()._default_manager
        if accounts.exists():
            return
        password, path = secrets.token_urlsafe(18), settings.VAR_DIR / "admin-password.txt"
        try:
            with transaction.atomic():
                get_user_model().objects.create_superuser("admin", password=password)
                write_private(path, password + "\n")
        except OSError as error:
            raise CommandError(f"Cannot keep the first password in {path} ({error.strerror}).") from error
        self.stdout.write(f"Made the account admin; its password is in {path}")


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read; an older one is replaced whole."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(f".{path.name}.{os.getpid()}")
    with open(draft, "w", encoding="utf-8", opener=_private) as file:
        file.write(text)
    draft.replace(path)


def _private(name: str, flags: int) -> int:
    return os.open(name, flags, 0o600)
