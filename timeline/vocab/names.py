"""Words about actors and weapon systems."""

from __future__ import annotations

from timeline.vocab.base import Words


class ActorKind(Words):
    """What an actor is."""

    STATE = "state", "A state.", "State"
    ORGANISATION = "organisation", "A ministry, agency, party or other body.", "Organisation"
    IGO = "igo", "A body of several states, their panels and teams included.", "International body"
    PERSON = "person", "A person.", "Person"
    MILITARY_UNIT = "military_unit", "A unit of armed forces.", "Military unit"
    COMPANY = "company", "A company or bank.", "Company"
    VESSEL = "vessel", "A ship or boat.", "Vessel"


class WeaponCategory(Words):
    """What a weapon system is."""

    BALLISTIC_MISSILE = "ballistic_missile", "A missile on a ballistic path.", "Ballistic missile"
    ARTILLERY_AMMUNITION = "artillery_ammunition", "Shells and charges.", "Artillery ammunition"
    ARTILLERY_GUN = "artillery_gun", "Tube artillery.", "Artillery gun"
    ROCKET_LAUNCHER = "rocket_launcher", "A launcher of unguided or guided rockets.", "Rocket launcher"
    ROCKET = "rocket", "A rocket for a launcher or for infantry.", "Rocket"
    AIR_DEFENCE = "air_defence", "Guns and missiles against aircraft.", "Air defence"
    ANTI_TANK = "anti_tank", "Weapons against armour.", "Anti-tank"
    ARMOURED_VEHICLE = "armoured_vehicle", "Tanks and armoured carriers.", "Armoured vehicle"
    UAV = "uav", "An aircraft without a crew.", "Drone"
    NAVAL = "naval", "Ships and their weapons.", "Naval"
    AIRCRAFT = "aircraft", "An aircraft with a crew.", "Aircraft"
    SATELLITE_LAUNCH = "satellite_launch", "Space launchers and satellites.", "Space launch"
    COMPONENTS = "components", "Parts and materials.", "Components"
    SMALL_ARMS = "small_arms", "Weapons carried by one person.", "Small arms"
    UNSPECIFIED = "unspecified", "The claim does not say.", "Not specified"
