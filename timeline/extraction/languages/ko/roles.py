"""Korean: the verbs that tell who gives, receives, visits and is visited, in all their forms."""

from __future__ import annotations

from timeline.extraction.languages.ko.names import ENDINGS
from timeline.extraction.languages.ko.triggers import verbs


def inflected(nouns: str) -> frozenset[str]:
    """Nouns with everything that makes a verb of them or marks their place: 반입, 반입했다, 반입을 …"""
    return frozenset(noun + ending for noun in nouns.split() for ending in ("", *ENDINGS))


RECEIVED = verbs("""
    받았 받은 받는 받을 받아
    들여왔 들여온 들여오는 들여올 들여와
    넘겨받았 넘겨받은 넘겨받는 넘겨받을 넘겨받아
    건네받았 건네받은 건네받는 건네받을 건네받아
    제공받았 제공받은 제공받는 제공받을 제공받아
    공급받았 공급받은 공급받는 공급받을 공급받아
    지원받았 지원받은 지원받는 지원받을 지원받아
    사들였 사들인 사들이는 사들일 사들여
    샀 산 사는 살 사
    얻었 얻은 얻는 얻을 얻어
    챙겼 챙긴 챙기는 챙길 챙겨
    가져왔 가져온 가져오는 가져올 가져와
    실어왔 실어온 실어오는 실어올 실어와
""")
GIVEN = verbs("""
    보냈 보낸 보내는 보낼 보내
    넘겼 넘긴 넘기는 넘길 넘겨
    건넸 건넨 건네는 건넬 건네
    내줬 내준 내주는 내줄 내줘
    줬 준 주는 줄 줘
    팔았 판 파는 팔 팔아
""")
VISITED = verbs("""
    찾았 찾은 찾는 찾을 찾아
    찾아왔 찾아온 찾아오는 찾아올 찾아와
    찾아갔 찾아간 찾아가는 찾아갈 찾아가
    들렀 들른 들르는 들를 들러
    다녀갔 다녀간 다녀가는 다녀갈 다녀가
    다녀왔 다녀온 다녀오는 다녀올 다녀와
""")
HOSTED = verbs("""
    맞이했 맞이한 맞이하는 맞이할 맞이해
    맞았 맞은 맞는 맞을 맞아
""")
