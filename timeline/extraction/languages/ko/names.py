"""Korean: particles of names."""

from __future__ import annotations

from timeline.extraction.languages.base import Names

NAMES = Names(
    endings=(
        "했다고", "했으며", "하였다", "했다", "했고", "하는", "됐다",
        "에서는", "으로는", "에서", "에게", "으로", "까지", "부터", "와의", "과의", "에는",
        "이라고", "라고",
        "이", "가", "은", "는", "을", "를", "에", "의", "와", "과", "도", "로", "측", "만",
    ),
)
