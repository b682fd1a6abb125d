"""English: verbs of speech, words that lend a trigger its meaning, grounds of claims and verbs of titles."""

from __future__ import annotations

SPEECH = {
    "asserts": """
        say says said saying reveal reveals revealed revealing disclose disclosed discloses disclosing
        claim claims claimed claiming allege alleges alleged alleging announce announces announced
        announcing report reports reported reporting state stated tell tells told telling estimate
        estimates estimated estimating believe believes believed assess assesses assessed assessing add
        adds added adding note notes noted noting warn warns warned warning declare declared write writes
        put_the_number put_the_figure put_the_losses put_casualties put_the_casualties put_their_losses
        put_north_korean put_the_total put_the_toll put_deliveries put_shipments put_losses
        repeated reiterated spoke_of speaks_of speculate speculated was_quoted_as_saying
        were_quoted_as_saying is_quoted_as_saying assert asserts asserted asserting stress stresses
        stressed emphasize emphasized emphasise emphasised testify testified informed posted remarked
        contend contends contended maintain maintains maintained wrote explain explained insist insists
        insisted suggest suggests suggested show shows showed shown indicate indicates indicated find
        finds found reckon reckons reckoned judge judged argue argued accuse accused accuses accusing
        conclude concluded describe described predict predicted put_out continued counted expects briefed
        expected foresees foresaw replied replies replying responded responds countered counters retorted
        conceded concedes recalled spoken_of gave_the_figure gave_a_figure gave_the_number gave_numbers
        released_evidence presented_evidence unveiled_evidence provided_evidence assured
        put_out_numbers put_out_figures testifies reiterates quipped commented calculated calculates
        put_at came_up_with_the_figure come_up_with_the_figure gave_its_estimate gave_an_estimate
        gave_figures gave_a_number
        raised_its_estimate raised_their_estimate raised_the_estimate raised_his_estimate
        lowered_its_estimate revised_its_estimate updated_its_estimate revised_the_estimate
        raised_its_assessment raised_the_figure raised_the_number raised_its_count raised_its_figure
        revised_its_figure revised_its_count upped_its_estimate updated_its_count put_its_estimate
        put_its_count put_the_count put_the_strength put_the_share put_the_volume put_the_amount
        put_pyongyang's put_the_north's put_the_proportion shared_an_assessment
        observed observes opined cautioned cautions cautioning underlined underscored affirmed affirms
        reaffirmed pointed_out points_out let_it_be_known made_it_known was_cited_as_saying
        were_cited_as_saying hinted hinting implied implies elaborated clarified clarifies recounted
        divulged relayed related detailed outlined confided contended charged charges complained
        complains lamented vowed vows pledged pledges proposed proposes announced_that detected detects
        cited cites ascertained established_that determined determines surmised inferred
    """,
    "confirms": """
        confirm confirms confirmed confirming acknowledge acknowledges acknowledged admit admits admitted
        admitting verify verified
    """,
    "denies": """
        deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed
        dismissing refute refuted refutes refuting rubbished repudiated disputes disputed
    """,
}

_TAKEN = "taken captured acquired shot collected dated from recorded made snapped"
_PICTURES = "image images imagery photo photos photograph photographs picture pictures"
# "a satellite image taken on May 3": the day of what is seen, in words that tell of a finding
PICTURED = " ".join(
    f"{kind}{picture}_{taken}"
    for kind in ("satellite_", "commercial_satellite_", "")
    for picture in _PICTURES.split()
    for taken in _TAKEN.split()
    if kind or taken not in ("from", "made")
)

CONTEXTS = {
    "cargo": """
        rounds artillery deck freight container containers cargo shipment shipments box boxes munitions
        ammunition shells missiles weapons arms rockets military_equipment guns howitzers launchers oil
        fuel petroleum refined_petroleum barrels shipping_containers arms_and_munitions munition
        ammunitions tonnes tons goods materiel hardware air_defence air_defense systems
    """,
    "ship": """
        ship ships vessel vessels freighter freighters tanker tankers cargo_ship cargo_ships
    """,
    "rail": """
        railcar railcars rail_cars freight_cars train trains wagons cars freight
    """,
    "weapon": """
        missile missiles rocket rockets shell shells artillery weapons munitions ballistic launcher
        launchers howitzer howitzers drone drones
    """,
    "people": """
        troop troops soldier soldiers personnel worker workers engineers engineer sappers laborers
        labourers servicemen fighters combat_units contingent brigade regiment mercenaries units corps
        special_forces officers officer general generals north_koreans sapper builders deminers infantry
        north_korean_forces dprk_forces korean_forces north_korean_army north_korean_military
        north_korean_units special_operations_forces special_operation_forces prisoners casualties losses
        unit battalion battalions platoon detachment squad military_unit
        infantrymen servicewomen riflemen commandos recruits conscripts paratroopers marines gunners
        artillerymen crews trainees specialists technicians snipers volunteers
        combatants manpower students pows pilots operators instructors
    """,
    "person": """
        minister ministers delegation delegations governor envoy ambassador
    """,
    "aside": "aside off away",
    "money": """
        assets funds million money dollars payment payments bank_account
    """,
    "debris": """
        fragments fragment parts debris wreckage remnants remains components tail_section engine
        serial_numbers electronics chips microchips circuit_boards warhead fuselage nozzle
    """,
    "space": """
        satellite satellites orbit space spacecraft carrier_rocket engine
    """,
    "report": """
        report reports study paper assessment findings the_report its_report results analysis
        investigation dossier white_paper fact_sheet conclusions dataset
    """,
    "sanctions": """
        sanctions sanction blacklist designation designations designated asset_freeze ofac treasury
        sanctions_package sanctions_list restrictive_measures sdn package executive_order listings
        travel_ban travel_bans asset_freezes its_own_list its_sanctions_list own_sanctions_list
        round_of_measures package_of_measures new_measures blacklists sanctions_lists shadow_fleet
    """,
    "pact": """
        treaty pact accord agreement partnership
    """,
    "other": """
        amid_speculation amid_persistent_speculation amid_growing_speculation speculation_that
        speculation_about implementation_of_sanctions implementation_of_un_sanctions
        implementation_of_the_sanctions
        enforcement_of_sanctions enforcement_of_un_sanctions violation_of_sanctions
        violation_of_un_sanctions
        violations_of_sanctions evasion_of_sanctions easing_of_sanctions lifting_of_sanctions
        shell_company shell_companies shipping_company shipping_companies shipping_firm shipping_firms
        supply_chain supply_chains power_supply launched_an_investigation launched_a_probe
        sanctions_monitoring sanctions_violations sanctions_evasion sanctions_busting
        launched_a_campaign under_fire training_base training_ground training_grounds
        training_center training_centre training_site training_camp struck_a_deal strike_a_deal
        hit_a_record trade_union security_guarantees the_attack_on_pearl shell_out labor_force work_force
        foreign_exchange stock_exchange exchange_rate working_group interest_rates meet_the_needs
        meet_demand court_hearing sales_tax
    """,
    "body": """
        team mechanism commission body panel committee group
    """,
    "un": """
        un u.n council panel committee resolution resolutions assembly
    """,
}

BASES = {
    "satellite_imagery": PICTURED
    + """
        satellite_images satellite_imagery satellite_pictures satellite_photos satellite_photographs
        satellite_image satellite_data imagery
    """,
    "ship_tracking": """
        ship_tracking ship-tracking vessel_tracking ais_data ais port_calls tracking_data
    """,
    "trade_or_rail_data": """
        customs_data trade_data rail_data railway_data customs_records
    """,
    "debris_forensics": """
        debris wreckage remnants remains_of fragments forensic forensics
    """,
    "captured_material": """
        prisoner_of_war prisoners_of_war captured_soldiers captured_documents documents_found notebook
        captured_soldier
    """,
    "state_media": """
        kcna korean_central_news_agency state_media rodong_sinmun tass ria_novosti state-run
        state_news_agency
    """,
    "intelligence_release": """
        intelligence spy_agency declassified intelligence_agency spy_chief
    """,
    "anonymous_official": """
        on_condition_of_anonymity anonymous unnamed sources_said source_said people_familiar
        senior_official a_us_official officials_familiar
    """,
    "witness": """
        witness witnesses eyewitness residents_said
    """,
    "research": """
        researchers analysts think_tank study experts_said institute
    """,
}

VERBS = {
    "transfer": {
        "ship": "ship", "deliver": "deliver", "export": "export", "sell": "sell", "sold": "sell",
        "load": "load", "unload": "unload", "offload": "unload", "reach": "arrive", "arriv": "arrive",
        "dock": "arrive",
    },
    "personnel": {
        "kill": "kill", "wound": "kill", "casualt": "kill", "suffer": "kill", "die": "kill",
        "captur": "capture", "prison": "capture", "arriv": "arrive", "reach": "arrive", "get": "arrive",
        "reinforce": "arrive", "train": "train", "fight": "fight", "fought": "fight", "clash": "fight",
        "combat": "fight", "in_combat": "fight", "enter": "fight", "storm": "fight", "particip": "fight",
        "join": "fight", "repatriat": "return", "return": "return",
    },
    "agreement": dict.fromkeys(
        ("enter_into", "entered_into", "enters_into", "came_into", "come_into", "into_effect", "take",
         "took"),
        "take",
    ),
    "technology": dict.fromkeys(
        ("launch", "put", "plac", "lift", "orbit", "test", "attempt", "satellite", "space_launch", "spy",
         "reconn"),
        "attempt",
    ),
    "un": dict.fromkeys(("expire", "run_out", "wound", "end", "go_out", "cease"), "end"),
}  # fmt: skip
