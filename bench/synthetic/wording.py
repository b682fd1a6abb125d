"""Titles, summaries and notes of made-up events. {who}, {other}, {thing} and {where} are filled in."""

from __future__ import annotations

TITLES: dict[str, tuple[str, ...]] = {
    "transfer": (
        "Shipment of {thing} leaves {where}",
        "Train with {thing} is seen near {where}",
        "{who} receives {thing} through {where}",
        "Containers for {thing} are moved at {where}",
    ),
    "use": ("{thing} is fired near {where}", "Strike with {thing} hits {where}"),
    "personnel": ("Soldiers of {who} arrive at {where}", "Engineers of {who} are reported near {where}"),
    "technology": ("{who} tests {thing} with outside help", "Specialists show {thing} to {who}"),
    "agreement": ("{who} and {other} sign a protocol in {where}", "Accord of {who} and {other} takes effect"),
    "diplomacy": ("{who} and {other} meet in {where}", "Delegation of {who} travels to {where}"),
    "finding": ("Remains of {thing} are examined by {who}", "{who} publishes pictures of {where}"),
    "allegation": (
        "{who} says {other} sent {thing}",
        "{who} counts more voyages from {where}",
        "{who} describes deliveries of {thing} to {other}",
    ),
    "condemnation": ("{who} condemns deliveries of {thing}", "{who} and {other} protest in {where}"),
    "denial": ("{who} denies sending {thing}", "{who} rejects what {other} said about {where}"),
    "sanction": ("{who} lists a firm in {where}", "{who} lists vessels over {thing}"),
    "un": ("Panel hears {who} about {thing}", "Council votes on {thing} at the request of {who}"),
    "other": ("{who} answers questions about {where}",),
}

SENTENCES = (
    "Officials of {who} spoke of {thing} without giving a count.",
    "Pictures taken from orbit show activity at {where} on several days.",
    "The statement named {other} and asked for an answer within weeks.",
    "Rail traffic through {where} had grown since the previous month.",
    "Investigators compared the markings with remains found earlier.",
    "The ministry of {other} did not reply to questions.",
    "A second account gives another day for the same voyage.",
    "Neither side has published the text that was signed.",
)

NOTES = (
    "Repeats what {who} said and adds a day.",
    "Gives the position of the vessel near {where}.",
    "Quotes an official who describes {thing}.",
    "Doubts that {thing} came from {where}.",
    "Adds pictures of crates at {where}.",
    "Says that {other} had been told beforehand.",
)
