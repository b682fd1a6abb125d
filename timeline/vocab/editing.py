"""Words about the work of editors: states, decisions, how things came in."""

from __future__ import annotations

from timeline.vocab.base import Words


class EditorialState(Words):
    """Where an event stands on its way to the public."""

    DRAFT = "draft", "Being written; only editors see it.", "Draft"
    IN_REVIEW = "in_review", "Waiting for a second reader.", "In review"
    PUBLISHED = "published", "On the public timeline.", "Published"
    WITHDRAWN = "withdrawn", "Taken off the public timeline; its address says so.", "Withdrawn"


class Decision(Words):
    """What a person decided about a candidate."""

    PENDING = "pending", "Nobody has decided yet.", "Pending"
    ACCEPTED = "accepted", "Became a draft event.", "Accepted"
    MERGED = "merged", "Became a claim on an event that existed.", "Merged"
    REJECTED = "rejected", "Not an event for this timeline.", "Rejected"
    STALE = "stale", "No longer proposed when the article was read again.", "Stale"


class Origin(Words):
    """How an article came in."""

    PASTE = "paste", "Pasted by an editor.", "Pasted"
    UPLOAD = "upload", "Uploaded as a file.", "Uploaded"
    URL = "url", "Fetched from its address.", "Fetched"
    FEED = "feed", "Found in a feed.", "Feed"
    FILE = "file", "Read from a file by the command.", "File"


class DateHow(Words):
    """How the publication date of an article is known."""

    GIVEN = "given", "Stated by the person who brought the article in.", "Given"
    META = "meta", "From the page's own metadata.", "Metadata"
    URL = "url", "From a date stamp in the address.", "Address"
    CUE_LINE = "cue_line", "From a line such as “Published : …” in the text.", "Line in the text"
    DATELINE = "dateline", "From the dateline of the report.", "Dateline"


class RecordKind(Words):
    """What a revision is of."""

    EVENT = "event", "An event with everything under it.", "Event"
    SOURCE = "source", "A source.", "Source"
    EVENT_TYPE = "event_type", "An event type.", "Event type"
    ACTOR = "actor", "An actor.", "Actor"
    WEAPON_SYSTEM = "weapon_system", "A weapon system.", "Weapon system"
    PLACE = "place", "A place.", "Place"
    PUBLICATION = "publication", "A publication.", "Publication"
    PRESET = "preset", "A named view.", "Preset"
    PERIOD = "period", "A background period.", "Period"


class Action(Words):
    """What happened to a record."""

    LOADED = "loaded", "Read from a data set.", "Loaded"
    CREATED = "created", "Written by an editor.", "Created"
    CHANGED = "changed", "Changed by an editor.", "Changed"
    SUBMITTED = "submitted", "Handed in for review.", "Submitted"
    RETURNED = "returned", "Sent back to draft.", "Returned to draft"
    PUBLISHED = "published", "Put on the public timeline.", "Published"
    WITHDRAWN = "withdrawn", "Taken off the public timeline.", "Withdrawn"
    MERGED = "merged", "Merged into another event.", "Merged"
    DELETED = "deleted", "Deleted before it was ever published.", "Deleted"
