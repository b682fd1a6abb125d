"""Where collected static files go: our own scripts and styles lean, everything compressed."""

from __future__ import annotations

import re
from typing import Any

from django.core.files.base import ContentFile
from whitenoise.storage import CompressedStaticFilesStorage  # type: ignore[import-untyped]

from config.lean import lean_script, lean_style

OURS = re.compile(r"js/.+\.js|css/.+\.css")


class LeanStaticFilesStorage(CompressedStaticFilesStorage):  # type: ignore[misc]
    """Drops comments and white space from what is ours as it is collected; WhiteNoise then compresses."""

    def _save(self, name: str, content: Any) -> str:
        if OURS.fullmatch(name.replace("\\", "/")):
            lean = lean_script if name.endswith(".js") else lean_style
            content = ContentFile(lean(content.read().decode("utf-8")).encode("utf-8"))
        return str(super()._save(name, content))
