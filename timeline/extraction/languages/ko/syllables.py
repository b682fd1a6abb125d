"""Korean: syllables by their final consonant, which tells the tense of a verb."""

from __future__ import annotations

_FIRST, _LAST, _FINALS = 0xAC00, 0xD7A3, 28
_N, _L, _SS = 4, 8, 20


def _ending_in(final: int) -> str:
    """All syllables with a final consonant."""
    return "".join(chr(code) for code in range(_FIRST, _LAST + 1) if (code - _FIRST) % _FINALS == final)


# 했 됐 갔 보냈 넘겼 …, but not 있다 and 하겠다
PAST = "".join(sign for sign in _ending_in(_SS) if sign not in "있겠")
DONE = _ending_in(_N)  # 한 간 만난 보낸 …
DONE_BEFORE = "".join(sign for sign in DONE if sign not in "는인")  # without those of the present
AHEAD = "".join(sign for sign in _ending_in(_L) if sign not in "일")  # 할 갈 보낼 …
