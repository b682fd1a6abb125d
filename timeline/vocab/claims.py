"""Words about claims, their quantities and their sources."""

from __future__ import annotations

from timeline.vocab.base import Words


class Stance(Words):
    """How a claim stands to its event."""

    ASSERTS = "asserts", "First-hand or relayed assertion of what the entry describes.", "Asserts"
    CORROBORATES = "corroborates", "A different claimant supports the same substance.", "Corroborates"
    CONFIRMS = (
        "confirms",
        "A government concerned admits it, or a competent international body establishes it.",
        "Confirms",
    )
    DISPUTES = "disputes", "Contradicts part of the substance, such as date, origin or number.", "Disputes"
    DENIES = "denies", "Rejects the substance altogether.", "Denies"
    RETRACTS = "retracts", "The original claimant withdraws or reverses its claim.", "Retracts"


class Basis(Words):
    """What a claimant relies on."""

    OFFICIAL_STATEMENT = (
        "official_statement",
        "Public words of a government, ministry, parliament or international body.",
        "Official statement",
    )
    INTELLIGENCE_RELEASE = (
        "intelligence_release",
        "Intelligence findings published, briefed or declassified.",
        "Intelligence release",
    )
    SATELLITE_IMAGERY = "satellite_imagery", "Pictures taken from orbit.", "Satellite imagery"
    SHIP_TRACKING = "ship_tracking", "Vessel movement data or port-call counts.", "Ship tracking"
    TRADE_OR_RAIL_DATA = "trade_or_rail_data", "Customs, trade or railway records.", "Trade or rail data"
    DEBRIS_FORENSICS = "debris_forensics", "Physical examination of weapon remains.", "Debris forensics"
    CAPTURED_MATERIAL = (
        "captured_material",
        "Prisoners, documents or equipment taken in the field.",
        "Captured material",
    )
    STATE_MEDIA = (
        "state_media",
        "News agencies or broadcasters run by Russia or North Korea.",
        "State media",
    )
    WITNESS = "witness", "Accounts of people present.", "Witness"
    ANONYMOUS_OFFICIAL = "anonymous_official", "Officials who are not named.", "Anonymous official"
    MEDIA_REPORT = "media_report", "Reporting by a news outlet in its own voice.", "Media report"
    RESEARCH = (
        "research",
        "Study by an institute or research group, where no single method dominates.",
        "Research",
    )


class Unit(Words):
    """What a quantity is counted in."""

    CONTAINERS = "containers", "Shipping containers; contents are usually not seen.", "Containers"
    ROUNDS = "rounds", "Shells, rockets or other single pieces of ammunition.", "Rounds"
    MISSILES = "missiles", "Ballistic or other guided missiles.", "Missiles"
    LAUNCHERS = "launchers", "Rocket or missile launchers.", "Launchers"
    GUNS = (
        "guns",
        "Tube artillery, or guns and launchers counted together where the claim does not separate them.",
        "Guns",
    )
    RAILCARS = "railcars", "Freight wagons.", "Railcars"
    VOYAGES = "voyages", "Ship trips, round trips or port calls as the claimant counts them.", "Voyages"
    TONNES = "tonnes", "Metric tonnes.", "Tonnes"
    PERSONS = "persons", "Soldiers, engineers or workers sent or present.", "Persons"
    CASUALTIES = (
        "casualties",
        "People killed, wounded, captured or missing, as outcome and population say.",
        "Casualties",
    )
    OTHER = "other", "Anything else; the label says what.", "Other"


class Population(Words):
    """Who is counted, for persons and casualties."""

    DPRK_TROOPS = (
        "dprk_troops",
        "Soldiers, combat engineers and construction troops of North Korea.",
        "North Korean troops",
    )
    MIXED_TROOPS = "mixed_troops", "North Korean and Russian military counted together.", "Mixed troops"
    DPRK_WORKERS = "dprk_workers", "Civilian labourers from North Korea.", "North Korean workers"
    PRISONERS = "prisoners", "People held after capture.", "Prisoners"
    CIVILIANS = "civilians", "People the claimant calls civilians.", "Civilians"
    UNSPECIFIED = "unspecified", "People whom the claimant does not describe further.", "Not specified"


class Outcome(Words):
    """What befell the people counted."""

    KILLED = "killed", "Dead.", "Killed"
    WOUNDED = "wounded", "Hurt and alive.", "Wounded"
    KILLED_OR_WOUNDED = "killed_or_wounded", "Both counted together.", "Killed or wounded"
    CAPTURED = "captured", "Taken prisoner.", "Captured"
    MISSING = "missing", "Unaccounted for.", "Missing"


class Flow(Words):
    """What became of the things counted."""

    SUPPLIED = "supplied", "Said to have been sent or delivered.", "Supplied"
    FIRED = "fired", "Said to have been launched or used.", "Fired"
    EXAMINED = "examined", "Remains studied by investigators.", "Examined"
    FOUND = "found", "Seen or recovered.", "Found"
    CAPACITY = (
        "capacity",
        "What the counted boxes or weight could amount to, not what was seen.",
        "Capacity",
    )
    PLANNED = "planned", "Sought, ordered or announced and not yet sent.", "Planned"


class Measure(Words):
    """What a figure covers."""

    THIS_EVENT = "this_event", "A figure about this event only.", "This event"
    CUMULATIVE = "cumulative", "A running total or level; never to be added to another.", "Cumulative"


class TitleKind(Words):
    """Where the title of a source comes from."""

    ORIGINAL = "original", "As published.", "Original"
    FROM_URL = "from_url", "Rebuilt from the address.", "From the address"
    DESCRIPTIVE = "descriptive", "Written for this list.", "Descriptive"


class PublicationKind(Words):
    """What kind of publisher a publication is."""

    NEWS_AGENCY = "news_agency", "Sells reports to other media.", "News agency"
    NEWSPAPER = "newspaper", "A newspaper and its site.", "Newspaper"
    BROADCASTER = "broadcaster", "Radio or television.", "Broadcaster"
    ONLINE_MEDIA = "online_media", "A newsroom that publishes on the web only.", "Online media"
    GOVERNMENT = "government", "A ministry, parliament or other organ of a state.", "Government"
    IGO = "igo", "A body of several states.", "International body"
    RESEARCH = "research", "An institute or research group.", "Research"
    AGGREGATOR = "aggregator", "Repeats what others published.", "Aggregator"
    STATE_MEDIA = "state_media", "Run by Russia or North Korea.", "State media"


SUPPORTING = frozenset({Stance.ASSERTS, Stance.CORROBORATES, Stance.CONFIRMS})
MATERIAL_BASES = frozenset(
    {
        Basis.SATELLITE_IMAGERY,
        Basis.SHIP_TRACKING,
        Basis.TRADE_OR_RAIL_DATA,
        Basis.DEBRIS_FORENSICS,
        Basis.CAPTURED_MATERIAL,
        Basis.WITNESS,
        Basis.RESEARCH,
    }
)
OWN_VOICE_BASES = frozenset({Basis.MEDIA_REPORT, Basis.RESEARCH})
