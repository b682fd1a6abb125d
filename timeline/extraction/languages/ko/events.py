"""Korean: the words of events and of speech."""

from __future__ import annotations

from timeline.extraction.languages.base import Events, Trigger

T = Trigger
EVENTS = Events(
    triggers=(
        T("transfer", 3.0, "", "제공 공급 수출 이전 인도 선적 하역 운송 반입"),
        T("transfer", 1.3, "", "무기거래 무기_거래"),
        T("use", 2.6, "weapon", "발사 타격 공격 사용"),
        T("personnel", 2.8, "people", "파병 파견 투입 전사 사망 부상 포로 훈련"),
        T("technology", 2.4, "", "기술 위성 정찰위성"),
        T("agreement", 3.2, "", "체결 조약 협정 비준"),
        T("diplomacy", 2.8, "", "회담 방문 방북 방러 정상회담 면담 접견 만나"),
        T("condemnation", 3.2, "", "규탄 비난"),
        T("denial", 3.0, "", "부인 일축 반박"),
        T("sanction", 3.0, "", "제재"),
        T("un", 3.0, "", "거부권 안보리"),
        T("allegation", 1.6, "", "추산 밝혔다 전했다 주장 발표 확인"),
    ),
    contexts={"weapon": "미사일 포탄 로켓 무기 탄약", "people": "병력 군인 병사 북한군 노동자",
        "cargo": "컨테이너 무기 포탄 탄약"},
    negation=r"않았|아니다|없다|없었",
)  # fmt: skip
