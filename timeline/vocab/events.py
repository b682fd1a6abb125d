"""Words about events."""

from __future__ import annotations

from timeline.vocab.base import Words


class Status(Words):
    """How well an event is supported; the rule that suggests it is in `timeline/status.py`."""

    ANTICIPATED = (
        "anticipated",
        "Expected or planned when it was reported; the outcome field says what became of it.",
        "Anticipated",
    )
    ALLEGED = (
        "alleged",
        "Asserted by one side or one government without material that outsiders can check.",
        "Alleged",
    )
    REPORTED = (
        "reported",
        (
            "Put forward with some material shown, or by an investigator, an international body "
            "or a newsroom in its own voice, but not settled."
        ),
        "Reported",
    )
    CORROBORATED = (
        "corroborated",
        (
            "Vouched for by at least two independent claimants in publications of separate "
            "origin, though details may differ."
        ),
        "Corroborated",
    )
    CONFIRMED = (
        "confirmed",
        "Admitted by one of the two governments concerned, or established by an international body.",
        "Confirmed",
    )
    ON_RECORD = (
        "on_record",
        (
            "A public act that can be looked up (a statement, vote, designation, visit or "
            "treaty), which says nothing about whether what it claims is true."
        ),
        "On record",
    )
    DISPUTED = (
        "disputed",
        (
            "Contradicted by a named claimant other than the two accused governments, with "
            "neither account withdrawn."
        ),
        "Disputed",
    )
    RETRACTED = (
        "retracted",
        "Withdrawn, or reversed in substance, by the party that first said it.",
        "Retracted",
    )


class Importance(Words):
    """How much an event matters to the story; decides size and labels, never what is listed."""

    TURNING_POINT = (
        "turning_point",
        "Opens, ends or visibly changes a phase of the cooperation or of the response to it.",
        "Turning point",
    )
    SIGNIFICANT = "significant", "Adds materially to what is known or done.", "Significant"
    DETAIL = "detail", "Fills in a step, a repeat or a supporting fact.", "Detail"


class Role(Words):
    """What an actor does in an event."""

    SUPPLIER = "supplier", "Said to provide the arms, people, goods or know-how.", "Supplier"
    RECIPIENT = "recipient", "Said to receive them.", "Recipient"
    CARRIER = "carrier", "Ship, aircraft operator or unit that moves them.", "Carrier"
    BROKER = "broker", "Arranges or finances a deal between others.", "Broker"
    USER = "user", "Fires the weapon or commits the force.", "User"
    TARGET = "target", "State or force that is struck or fought.", "Target"
    CLAIMANT = "claimant", "Makes, supports or contests an assertion that the entry records.", "Claimant"
    DENIER = "denier", "Rejects an assertion.", "Denier"
    CONDEMNER = "condemner", "Publicly condemns the conduct of others.", "Condemner"
    ADDRESSEE = (
        "addressee",
        "Is condemned, sanctioned, answered or otherwise addressed by the act.",
        "Addressee",
    )
    SANCTIONER = "sanctioner", "Imposes the listing or measure.", "Sanctioner"
    DESIGNEE = "designee", "Is named in the listing or measure.", "Designee"
    HOST = "host", "Receives a visit or convenes a meeting.", "Host"
    VISITOR = "visitor", "Travels to the meeting.", "Visitor"
    VOTER = "voter", "Votes, abstains or vetoes in a deliberative body.", "Voter"
    SIGNATORY = "signatory", "Signs, ratifies or joins an accord or joint body.", "Signatory"
    FINDER = "finder", "Investigates or analyses and publishes the result.", "Finder"
    PARTICIPANT = (
        "participant",
        "Takes part or is spoken about in a way the other roles do not cover.",
        "Participant",
    )


class PlaceRole(Words):
    """How a place belongs to an event."""

    HAPPENED = "happened", "Where the thing itself took place or was seen.", "Happened here"
    ANNOUNCED = (
        "announced",
        "Where it was said or published, which need not be where it happened.",
        "Announced here",
    )
    ORIGIN = "origin", "Where the cargo or the people set out.", "Origin"
    TRANSIT = "transit", "A port, crossing or depot on the way.", "Transit"
    DESTINATION = "destination", "Where they were bound for or arrived.", "Destination"


class LinkKind(Words):
    """How one event leads to another; direction is from this event to the named one."""

    ABOUT = (
        "about",
        "This act speaks about that happening, whose own claims show how well it is supported.",
        "About",
    )
    RESPONDS_TO = "responds_to", "This entry reacts to that one.", "Responds to"
    EVIDENCE_FOR = "evidence_for", "This finding supports that happening.", "Evidence for"
    PART_OF = "part_of", "This entry belongs to that larger one.", "Part of"
    DENIES = "denies", "This denial rejects that entry.", "Denies"
    FOLLOWS = "follows", "This entry continues that earlier one.", "Follows"


class Band(Words):
    """The two bands of the timeline."""

    HAPPENED = "happened", "Dated by the thing itself.", "What happened"
    SAID = "said", "Dated by the act of speaking or deciding.", "What was said and done about it"


class Judged(Words):
    """What the status of an event of this type speaks about."""

    SUBSTANCE = "substance", "Whether the thing took place as described.", "Substance"
    ACT = "act", "Only that the act took place, not whether its content is true.", "Act"


class Extent(Words):
    """How an event fills the interval of its date."""

    DURING = "during", "It filled the whole interval.", "During"
    WITHIN = "within", "It happened at some point inside the interval.", "Within"


SPEAKING_ROLES = frozenset(
    {Role.CLAIMANT, Role.DENIER, Role.CONDEMNER, Role.SANCTIONER, Role.VOTER, Role.FINDER}
)
