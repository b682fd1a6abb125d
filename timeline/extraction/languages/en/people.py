"""English: words that stand for people who meet, and words that look back on what was alleged."""

from __future__ import annotations

_MEET = (
    r"(?:met|meet|meeting|held|hold|holding|spoke|speak|talked|talk|discussed|discuss|signed|sign|agreed|shook|exchanged|embraced|hugged"
    r"|toured|dined|sat|attended|inspected|watched|visited|travelled|traveled|rode|drove|walked|conferred"
    r"|posed|strolled|reviewed|put<s>their|had<s>(?:a|an|talks|dinner|lunch))\b"
)
BOTH = (
    r"\b(?P<who>(?:the|these)<s>(?:two|pair)(?:<s>(?:leaders|men|ministers|presidents|officials|heads<s>of<s>state|diplomats|allies))?"
    r"|both<s>(?:men|leaders|ministers|presidents)|the<s>leaders|they)"
    rf"<s>(?:(?:also|then|last|first|later|again|have|had|both|will|would|\w{{3,12}}ly)<s>){{0,2}}{_MEET}"
)
SEEN = (
    r"\b(?:met(?:<s>with)?|meets|received|receives|welcomed|greeted|hosted|showed|shown|shows|walked|walks|accompanied|accompanying"
    r"|guided|saw|saw<s>off|took|embraced|hugged|flanked|briefed|escorted|joined|gave|invited|congratulated|thanked|talks<s>with"
    r"|meeting<s>with|beside|alongside|stood<s>by|dinner<s>for|banquet<s>for)<s>(?P<who>him|her|his<s>(?:guest|host|counterpart)"
    r"|her<s>(?:guest|host|counterpart))\b"
)
HAD_ALLEGED = (
    r"\bhad<s>(?:(?:also|already|then|first|earlier|\w{3,12}ly)<s>)?(?:alleged|accused|claimed|charged)\b"
)
