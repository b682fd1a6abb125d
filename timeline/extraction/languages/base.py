"""What a language has to bring: patterns and word lists as data. The code that reads them knows no language.

Regular expressions may hold ``<name>`` placeholders, replaced from `Dates.words`, and are matched without
regard to
case. Every one must be linear: no repetition inside a repetition. The default matches nothing.
Lexicons are strings of space-separated forms; ``_`` joins the words of a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from timeline.extraction.languages.alternatives import put_together
from timeline.extraction.languages.figures import NOTHING, Figures


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to write a date. `first` names the word classes (keys of `Dates.first`) or words it can begin
    with.

    `rule` decides how the groups are read: see ``dates/resolve.py``.
    """

    rule: str
    first: str
    regex: str


@dataclass(frozen=True)
class Dates:
    """How dates are written. The context expressions are matched just left or right of a date."""

    words: Mapping[str, str]
    first: Mapping[str, str]
    patterns: tuple[Pattern, ...]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]  # Monday is 0
    seasons: Mapping[str, int]  # EDTF codes
    numbers: Mapping[str, float]
    units: Mapping[str, str]
    directions: Mapping[str, int]
    days: Mapping[str, int]
    fused: Mapping[str, tuple[str, int]] = field(
        default_factory=dict
    )  # one word for "last month": unit, shift
    holidays: Mapping[str, tuple[int, int]] = field(default_factory=dict)  # name -> month, day
    halves: frozenset[str] = frozenset()  # words for half a year
    eves: frozenset[str] = frozenset()  # words of `days` that count from a day of their sentence, if any
    ahead: str = NOTHING  # before a day of a month: it is the next one, if near and nothing says otherwise
    term: str = NOTHING  # before a date: so long something is to last ("prolonged until")
    since: str = NOTHING
    since_spans: str = NOTHING  # the same, but only before months, seasons and longer
    since_after: str = NOTHING  # the same, where it follows its date
    about: str = NOTHING
    about_after: str = NOTHING  # the same, where it follows its date
    between: str = NOTHING
    entry: str = NOTHING  # between the start of a line and a date that heads an entry of a list
    begin: str = NOTHING  # "from"
    to: str = NOTHING
    dash: str = r"\s?[-–—]\s?"
    until: str = NOTHING  # between two days: they are a range without "from"
    range_end: str = NOTHING  # right after the second end of a range: a part of it
    both: str = NOTHING  # "and" of "between … and …"
    list_day: str = NOTHING
    list_join: str = NOTHING
    number_before: str = NOTHING  # makes the number that follows no year
    number_after: str = NOTHING  # makes the number before it no year
    name_before: str = NOTHING  # makes the weekday that follows part of a name
    name_after: str = NOTHING
    doubtful: frozenset[str] = (
        frozenset()
    )  # month names that are words too: they need `preposition` before them
    bare_seasons: frozenset[str] = frozenset()  # seasons that tell a time without a preposition
    short: frozenset[str] = frozenset()  # weekday abbreviations: they need a full stop or `preposition`
    preposition: str = NOTHING
    capitalised: bool = False  # names of months and weekdays begin with a capital
    day_first: bool = False  # 02/03/2024 is 2 March
    reported: str = NOTHING  # right after a date: something was said then
    background: str = NOTHING  # in a sentence that goes back to what was before the news
    future: str = NOTHING
    past: str = NOTHING
    inserted: str = NOTHING  # words of speaking inside what is said, which say nothing of when it happens
    clause: str = r"[;:\"“”]"
    verb_last: bool = False  # the words that tell the tense follow the date
    tense_right: bool = False  # they may follow it as well as precede it


@dataclass(frozen=True)
class Page:
    """Sentences and page furniture."""

    abbreviations: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()  # those after which a capital begins a sentence: "4,7 тыс. В марте"
    point_date: str = NOTHING  # a date whose parts end with full stops: "6.19."
    published: str = NOTHING
    updated: str = NOTHING
    furniture: str = NOTHING
    dateline: str = NOTHING
    placeline: str = NOTHING  # where a report was written, before its text: "SEOUL (Reuters) –"
    communique: str = NOTHING  # the head of a text in which "they" and "the ministers" are its writers
    clock: str = NOTHING  # a line that is a time of day: pages with such lines tell of their day as it goes
    sourced: str = NOTHING  # how a line begins that says where the one before is from: "Source: …"
    continued: str = NOTHING  # how a sentence begins that belongs to the one before: "This was said by …"


@dataclass(frozen=True, slots=True)
class Trigger:
    """Words that make an event of a type. `needs` names what must be near for the words to count."""

    type: str
    weight: float
    needs: str
    forms: str


@dataclass(frozen=True)
class Names:
    """How names change and what the words beside them make of them."""

    endings: tuple[str, ...] = ()  # longest first
    aliases: tuple[tuple[str, str], ...] = ()  # slug, more names of it in this language, between bars
    shorts: Mapping[str, str] = field(
        default_factory=dict
    )  # "the council" -> slug, once it was named in full
    heads: frozenset[str] = frozenset()  # nouns that stand for a body or person named before
    offices: Mapping[str, str] = field(default_factory=dict)  # person -> right after his state: his office
    seats: Mapping[str, Mapping[str, str]] = field(default_factory=dict)  # capital -> body -> its bare names
    lasting: frozenset[str] = frozenset()  # who holds an office throughout: meant by it alone
    leaders: Mapping[str, str] = field(default_factory=dict)  # surname -> who is meant by it alone
    called: Mapping[str, tuple[str, ...]] = field(
        default_factory=dict
    )  # slug -> such nouns, beside its names
    seated: str = ""  # before a capital at the head of a sentence: its government speaks
    pointing: frozenset[str] = frozenset()  # "the", "its": before such a noun
    qualified: frozenset[str] = frozenset()  # words before such a noun that make it another's
    breaking: frozenset[str] = frozenset()  # words that part a name from the noun after it
    adjective: str = NOTHING
    pairs: frozenset[str] = frozenset()  # aliases that name several actors in one word
    adjective_written: str = NOTHING  # the end of a name as it stands in the text: "Russian"
    locative_written: str = NOTHING  # likewise: it says where
    directed: str = NOTHING  # likewise: it says where to, whatever stands before it
    accusative: str = NOTHING  # likewise: the name of a state is an object, not who acts
    posts: frozenset[str] = frozenset()  # beside a state or body: an unknown person with one speaks for it
    says: frozenset[str] = frozenset()  # after an unknown person's surname
    said_by: frozenset[str] = frozenset()  # before it
    directional: frozenset[str] = frozenset()  # aliases such as "the north" that mean a country only at times
    of: frozenset[str] = frozenset()
    part_before: str = NOTHING  # makes a name part of another name: "University of …"
    part_after: str = NOTHING  # likewise: "… News"
    backed: str = NOTHING  # before a state at war that is meant itself ("support for Russia's war")
    locative: str = NOTHING  # before a name: it says where
    heading: str = NOTHING  # after a name at the start of a line: it only says where the report was written
    at: str = NOTHING  # likewise, before the name of a body
    toward: str = NOTHING  # likewise, but only with one of `movement` near
    movement: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Events:
    """Words of events and of speech."""

    triggers: tuple[Trigger, ...] = ()
    contexts: Mapping[str, str] = field(default_factory=dict)  # what a trigger may need -> words that give it
    speech: Mapping[str, str] = field(default_factory=dict)  # stance -> verbs
    evidence: frozenset[str] = frozenset()  # verbs of speech whose subject is no person: "images show"
    nouns: frozenset[str] = frozenset()  # verbs of speech that are nouns after a determiner
    bases: Mapping[str, str] = field(default_factory=dict)  # basis -> words that say so
    plain: frozenset[str] = frozenset()  # words that tell nothing, though their stem is that of a trigger
    restrictive: str = NOTHING  # right after a noun, up to a verb that only tells which one is meant
    papers: str = NOTHING  # before the day of a paper, which dates the act that it holds
    allowed: str = NOTHING  # before a verb of firing: it is only allowed
    officials: str = NOTHING  # somebody with a post, who speaks for the state of which is told
    spoken_nouns: Mapping[str, str] = field(default_factory=dict)  # stance -> nouns of speaking, up to "that"
    adjectival: str = NOTHING  # right before words of speaking that only tell more of a noun: "an estimated"
    inverted: frozenset[str] = frozenset()  # these may come before who speaks, without a quote: ", says Kyiv"
    tallied: str = NOTHING  # it makes a statement of all before it ("…: that is the count of …")
    at_sea: str = NOTHING  # where a state fires what it only tests
    hearsay: str = NOTHING  # right after a verb of speech: nobody speaks ("believed to have")
    adverbial: str = NOTHING  # how a sentence begins whose first part is not what is said
    setting: str = NOTHING  # likewise, unless that part has a verb of its own
    oblique: str = NOTHING  # before a name: it is not the head of a subject
    apart: str = NOTHING  # right before a name: nobody speaks there either
    relative: str = NOTHING  # how a clause about one noun begins
    where: str = NOTHING  # likewise, about a place or time
    who: str = NOTHING  # likewise, about a person
    former: str = NOTHING  # before a verb of speech: one who holds no office speaks
    shown: str = NOTHING  # likewise, anywhere in a sentence whose speaker is nobody known
    finders: str = NOTHING  # before a verb of speech: who publishes what they have examined
    speakers: str = NOTHING  # before a verb of speech: words that point back to whoever spoke last
    complement: str = NOTHING  # right after a verb of speech: up to where what is said begins
    addressing: str = NOTHING  # a whole verb of speech that names whom it addresses: "accused"
    addressed: str = NOTHING  # like `adjunct`, after such a verb
    apposed: str = NOTHING  # between a name and a verb of speech: the name before it speaks
    tells_more: str = NOTHING  # the end of a verb that only tells more of the next noun
    in_paper: str = NOTHING  # right after who speaks: the interview in which he did
    came_out: str = NOTHING  # that something was said, without who said it as its subject; group "tail"
    as_of: str = NOTHING  # right after a date: things stand so on it, and somebody says so
    written: str = NOTHING  # a letter sent, whose words follow
    handed: str = NOTHING  # right before a verb of speech: a letter or gift that was brought
    marching: str = NOTHING  # triggers of any army that marches, fights or withdraws
    carrying: str = NOTHING  # a train or ship in which people travel: it is no cargo
    attributive: str = NOTHING  # a verb and what follows it: it only tells more of the next noun
    greeting: str = (
        NOTHING  # from the last letter of a verb of meeting on: what was said goes with the meeting
    )
    summons: str = NOTHING  # a verb of calling in an envoy, who is then told something
    stative: str = NOTHING  # a whole verb of believing, which has no day of its own: "보고 있다"
    credited: str = NOTHING  # "…, is the view of": who (group `who`) tells all that stands before
    aloud: str = NOTHING  # a quote (group `said`) with the sign of quoting, which needs no verb of speech
    cited: str = NOTHING  # the head of an entry: who (group `who`) is quoted, then the quote
    lasting: str = NOTHING  # right after a date: what is told went on for so long
    relayed: str = NOTHING  # where verbs come last: those who only pass on what a body told them
    unanimous: str = NOTHING  # before words of agreeing: what was agreed is the act
    involved: str = NOTHING  # right after words of a deed: they tell what somebody had a part in
    aside: str = NOTHING  # how words between commas begin that tell more of a noun
    adjunct: str = NOTHING  # between a verb of speech and the day of speaking
    attribution: str = NOTHING  # "according to"
    released: str = NOTHING  # after its first comma: how that was made known, with the day of it
    there: str = NOTHING  # in a sentence after a meeting: something was said at it
    coordinated_next: str = (
        NOTHING  # between two verbs of speech: the subject of the first is that of the second
    )
    told_first: str = NOTHING  # how a sentence begins with what is told, before its verb of speech
    judged: str = (
        NOTHING  # how a word begins by which a speaker condemns himself: "inadmissible", "we demand"
    )
    judging: str = (
        NOTHING  # a whole verb of speech: what it calls something is the act ("called it a breach")
    )
    verb_first: str = NOTHING  # between a verb of speech and who speaks, where he stands after it
    told_on: str = NOTHING  # between a verb of speech and the day of it, after what is told of
    coordinated: str = NOTHING  # before a verb of speech: its subject is that of a verb before it
    passive_by: str = NOTHING  # right after a participle: "missiles supplied by …"
    civilians: str = NOTHING  # before a verb of killing: whom it befell were no soldiers
    subject_matter: str = NOTHING  # up to the end of a noun: it is only what was talked about
    briefed_by: str = NOTHING  # before the name of a body: others tell what it told them
    briefing: str = NOTHING  # after the name of a body: somebody of it speaks there
    told_to: str = NOTHING  # a whole verb of speech: in the passive its subject is who was told
    office: str = r"\s+"  # between a body and who speaks for it
    in_council: str = NOTHING  # somebody spoke in the UN Security Council
    paper: str = NOTHING  # what somebody named before has published
    stated: str = NOTHING  # "This was stated by": who told the sentence before stands after it
    of_what: str = NOTHING  # how a sentence begins with what is told of, before who tells it
    floor: str = NOTHING  # where verbs come last: what somebody spoke in or at ("보고서에서")
    people: str = NOTHING  # likewise, before the sign of who acts: words for people and bodies who may speak
    of_quote: str = NOTHING  # likewise, right before a noun of speech: what it tells ("…다는 분석")
    attitude: str = NOTHING  # likewise, after what somebody has an attitude to ("…한 데 대해")
    headline: str = NOTHING  # likewise: who is quoted, then the quote (group `said`), without a verb
    nominal: str = NOTHING  # likewise: a noun of speech that ends a sentence as its verb
    cleft: str = NOTHING  # after a verb of speech: "it was on … that" follows
    next_thing: str = NOTHING  # after what is said, as a noun: another thing is told
    had_alleged: str = NOTHING  # in words of speaking: a text looks back on an allegation
    neither: str = NOTHING  # words with a "no" in them that deny nothing: "not directed against anyone"
    silent: str = NOTHING  # in words of speaking that say nothing: "declined to comment"
    unknowing: str = NOTHING  # in words of speaking before what is not known: "had no evidence that"
    parties: str = NOTHING  # those who met, told of before: "the two leaders"
    seals: frozenset[str] = frozenset()  # triggers of signing, told right after a meeting
    warlike: str = NOTHING  # right before the date of a war that is only background
    rest: str = NOTHING  # after words of speaking that follow what is said: more about the speaking
    goes_on: str = NOTHING  # after words that stand between the parts of a clause: its verb
    participle: str = NOTHING  # from the comma on: words that only tell more of the noun before it
    clausal: str = NOTHING  # like the past of verbs: a clause tells something ("были отправлены")
    resumes: str = NOTHING  # after the comma that ends words of speaking: what is said goes on
    speakers_next: str = NOTHING  # like `speakers`, right after a verb of speech
    trailing: str = NOTHING  # before a verb of speech that follows what is said
    boundary: str = NOTHING  # between clauses
    subject_after: bool = False  # who speaks may stand after the verb
    predicate: str = NOTHING  # the end of a verb of speech that is no noun; where verbs come last
    quoted: str = NOTHING  # likewise, the end of what is said
    topic_end: str = NOTHING  # likewise, the end of the words that name who speaks or acts
    other_end: str = NOTHING  # likewise, the end of any other word of a sentence
    content_date: str = NOTHING  # right after a date: what is told happened then, not the telling
    resumed: str = NOTHING  # how a sentence begins that leaves out who speaks, as the one before named him
    performing: str = NOTHING  # the end of a verb of an act in the present: who says it does it
    fact: str = NOTHING  # before a verb of speech: it tells of a fact and quotes nobody
    thus: str = NOTHING  # in the sentence after a lead: the lead was told on its day
    joining: str = NOTHING  # the end of a verb that goes with the verb of speech: "condemning …, he said"
    subordinate: str = NOTHING  # after such words: they name who acts in a clause of time, not who speaks
    topic_signs: str = ""  # last letters of `topic_end` that mark who speaks rather than who acts
    frame_end: str = NOTHING  # likewise, the end of the words on time and place of speaking
    negation: str = NOTHING
    determiner: str = NOTHING  # before a word: it is a noun
    irrealis: str = NOTHING
    unconfirmed: str = NOTHING  # nothing is known: "no sign of", "could not confirm"
    press: str = NOTHING  # who only reports: newspapers and agencies
    outlet: str = NOTHING  # right after the name of a state: a newspaper or agency of it
    effect: str = NOTHING  # right after a date: what is decreed takes effect then
    soft: str = NOTHING  # words of culture, sports, travel and aid
    occasion: str = NOTHING  # before a word of a meeting, or its end: it is only where something was said
    bare: frozenset[str] = frozenset()  # verbs of speech only right after what is quoted
    planned: str = NOTHING
    undone: str = NOTHING  # before the verb of an act: it is not done yet
    same_goods: str = NOTHING  # "the missiles": those already told of
    answers: bool = False  # who speaks after a dated statement is likely to answer it
    tells: str = NOTHING  # the same, in the present too
    told: str = NOTHING  # a whole verb of speech or of an act: it is in the past
    resolved: str = NOTHING  # what "they" do in such a text: "the ministers condemned"
    performative: str = NOTHING  # the writers themselves act: "we condemn"
    pronouns: Mapping[str, str] = field(default_factory=dict)  # kind of actor -> words that stand for one
    both: str = NOTHING  # group `who` stands for one person of each side: "the two met"
    seen: str = NOTHING  # group `who` stands for a person of the other side: "received him"
    passive: str = NOTHING
    active: str = NOTHING  # in a trigger: it is no participle, whatever stands before it
    finite: str = NOTHING  # helping verbs: what is said is a clause, not a noun
    objects: str = NOTHING  # verbs of speech that what is said can only follow ("spoke of")
    transitive: frozenset[str] = frozenset()  # verbs of speech with a noun for what is said
    topic: str = NOTHING  # "to discuss", "on"
    caption: str = NOTHING  # the sentence tells of a picture
    auxiliary: str = NOTHING  # before a word: it is the verb of the clause
    reason: str = NOTHING  # "over", "because of"
    leaving: str = NOTHING  # before a place: someone goes away from it
    carriers: str = NOTHING  # after an adjective: ships, trains or planes
    jointly: str = NOTHING  # all who are named before it act: "a joint statement"
    listed: str = NOTHING  # between the names of a list
    agent: str = NOTHING  # "by"
    occasion_after: str = NOTHING  # right after a word of a meeting: it is only when something was done
    goal: str = NOTHING  # "to"
    source: str = NOTHING  # "from"
    target: str = NOTHING  # "at", "against"
    between: str = NOTHING
    receiving: frozenset[str] = frozenset()
    giving: frozenset[str] = frozenset()
    visiting: frozenset[str] = frozenset()
    verbs: Mapping[str, Mapping[str, str]] = field(
        default_factory=dict
    )  # event type -> beginning of a trigger (``_`` between words) -> verb of the English title
    bound: Mapping[str, str] = field(default_factory=dict)  # how a word of a visit begins -> who is visited
    hosting: frozenset[str] = frozenset()


@dataclass(frozen=True, eq=False)
class Language:
    """One language's data. Compared by identity, so that compiled tables can be cached for it."""

    code: str
    dates: Dates
    page: Page = Page()
    names: Names = Names()
    events: Events = Events()
    figures: Figures = field(default_factory=Figures)
    regex: Callable[[str], re.Pattern[str]] = field(init=False, repr=False)
    """Fills in the placeholders and compiles, once for each text; KeyError for an unknown placeholder."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "regex", _Compiled(self.fill).__getitem__)

    def fill(self, text: str) -> str:
        """Replace ``<name>`` placeholders, also those inside the words that replace them."""
        for _ in range(6):
            text = _PLACEHOLDER.sub(lambda found: self.dates.words[found.group(1)], text)
        return text


class _Compiled(dict[str, re.Pattern[str]]):
    """Patterns by their texts, compiled when they are first asked for."""

    def __init__(self, fill: Callable[[str], str]) -> None:
        self._fill = fill

    def __missing__(self, text: str) -> re.Pattern[str]:
        self[text] = re.compile(put_together(self._fill(text)), re.IGNORECASE)
        return self[text]


def words(text: str) -> frozenset[str]:
    """A word list from text."""
    return frozenset(text.split())


_PLACEHOLDER = re.compile(r"(?<!\?P)<(\w+)>")
