"""English: the words of events and of speech."""

from __future__ import annotations

from timeline.extraction.languages.base import Events, Trigger, words

T = Trigger
TRIGGERS = (
    T("transfer", 3.0, "", """
        ship shipped shipping ships_arms deliver delivers delivered delivering supply supplies supplied
        supplying provide provides provided providing export exports exported exporting transfer transfers
        transferred transferring sell sells sold selling buy buys bought buying purchase purchased
        purchasing procure procured procuring hand_over handed_over smuggle smuggled offload offloaded
        load loaded loading unload unloaded unloading transport transported transporting ferry ferried
        ferrying
    """),
    T("transfer", 2.2, "cargo", """
        send sends sent sending receive receives received receiving carry carries carried carrying move
        moves moved moving take takes took taken taking sail sails sailed sailing dock docked arrive
        arrived arrives reach reached travel_by_rail bring brought gave give given left seen_at
    """),
    T("transfer", 1.3, "", """
        shipment shipments delivery deliveries procurement arms_trade arms_deal arms_deals arms_dealings
        arms_transfer arms_transfers arms_transaction arms_transactions arms_supply arms_supplies
        arms_shipment arms_shipments arms_export arms_exports weapons_transfer weapons_transfers
        transactions trading_arms weapons_deal weapons_deals munitions_transfers military_cargo port_call
        port_calls cargo onward_transport
    """),
    T("use", 2.6, "weapon", """
        fire fires fired firing launch launches launched launching strike strikes struck striking hit hits
        hitting attack attacks attacked attacking shell shelled shelling bombard bombarded bombardment
        land landed slammed_into shot_down intercepted explode exploded use uses used using
    """),
    T("use", 2.6, "", """
        missile_attack missile_attacks missile_strike missile_strikes air_strike airstrike
    """),
    T("personnel", 2.8, "people", """
        deploy deploys deployed deploying deployment deployments dispatch dispatched dispatching send
        sends sent sending arrive arrived arrives arrival get_to reach reached reinforce join joined train
        trained training fight fighting fought kill killed killing wound wounded capture captured die died
        suffer suffered withdraw withdrawn withdrew return returned leave left participate participated
        clash clashed storm stormed bring role_of presence_of participation involvement taken in_combat
        entered use used move moved transferred transported
    """),
    T("personnel", 2.0, "", """
        casualties prisoners_of_war prisoner_of_war troop_deployment troop_dispatch combat_engineers
        sappers storm_corps mercenaries
    """),
    T("technology", 2.6, "", """
        space_technology rocket_technology satellite_technology missile_technology nuclear_technology
        technology_transfer transfer_of_technology technology_transfers technical_assistance
        technical_help technological_assistance know-how space_rocket_technology military_technology
        advanced_technology technology_for build_satellites developing_satellites spy_satellite
        reconnaissance_satellite satellite_launch space_launch carrier_rocket launch_vehicle
    """),
    T("technology", 2.4, "space", """
        launch launched launches launching put placed lift lifted orbit test tested testing attempt
        attempted
    """),
    T("technology", 1.0, "", """
        technology technologies satellite satellites
    """),
    T("technology", 2.0, "weapon", """
        set_up_production help_produce production_of production_line improved upgraded modernised
        modernized
    """),
    T("agreement", 3.2, "", """
        signed signing to_sign will_sign would_sign sign_a signs_a sign_an signs_an sign_treaty sign_pact
        sign_partnership ratify ratifies ratified ratification
    """),
    T("agreement", 1.8, "", """
        treaty pact accord memorandum comprehensive_strategic_partnership joint_commission
        cooperation_agreement mutual_defense mutual_defence military_alliance
    """),
    T("agreement", 1.6, "body", """
        set_up established establish founded created launched_a_team joined_the_team
    """),
    T("diplomacy", 3.0, "", """
        meet meets met visit visits visited visiting travel travels traveled travelled host hosts hosted
        hosting hold_talks held_talks holding_talks hold_a_summit held_a_summit arrive_in arrived_in
        travel_to traveled_to travelled_to went_to go_to received_by welcomed greeted attend attends
        attended co-host depart departed left_for leave_for leaves_for flew_to fly_to toured inspected
    """),
    T("diplomacy", 2.4, "person", """
        arrive arrives arrived went flew landed
    """),
    T("diplomacy", 1.6, "", """
        meeting meetings summit summits talks trip delegation delegations video_conference videoconference
        phone_call telephone_call envoy state_visit official_visit letter letters exchanged_letters
        consultations banquet ministerial_meeting
    """),
    T("diplomacy", 1.4, "", """
        discuss discussed discussing discusses negotiate negotiated negotiating talked
    """),
    T("finding", 1.9, "", """
        satellite_images satellite_imagery satellite_pictures satellite_photos satellite_photographs
        commercial_satellite imagery forensic forensics debris wreckage fragments analysis investigators
        investigation examined examination inspected_the identified identify traced documented evidence
        report_finds report_found report_says report_said study_finds study_found monitoring_report
    """),
    T("finding", 2.8, "", """
        publish_a_report published_a_report released_a_report issued_a_report report_released
        released_images released_imagery released_photos releases_imagery first_report put_out_a_report
        published_images published_imagery published_photos published_a_video released_a_video
        released_footage published_footage analysed analyzed
    """),
    T("condemnation", 3.2, "", """
        condemn condemns condemned condemning condemnation denounce denounces denounced denouncing decry
        decries decried deplore deplores deplored deploring slam slams slammed criticize criticized
        criticise criticised rebuke rebuked
    """),
    T("condemnation", 2.2, "", """
        call_on calls_on called_on calling_on call_upon called_upon call_for calls_for called_for
        calling_for urge urges urged urging demand demands demanded express_concern expressed_concern
        expressed_their_concern expresses_concern voiced_concern deeply_concerned serious_concern
        grave_concern disappointment protested
    """),
    T("denial", 3.0, "", """
        deny denies denied denying denial reject rejects rejected rejecting dismiss dismisses dismissed
        dismissing refute refuted refutes rebut rebutted baseless groundless unfounded fabricated
    """),
    T("sanction", 3.2, "", """
        impose_sanctions imposed_sanctions imposes_sanctions imposing_sanctions announced_sanctions
        announces_sanctions announced_new_sanctions new_sanctions sanctioned sanctioning blacklist
        blacklisted blacklists designate designates designated designating asset_freeze sanctions_package
        package_of_sanctions added_to_its_sanctions_list sanctions_against slapped_sanctions
    """),
    T("sanction", 2.5, "", """
        designation designations
    """),
    T("sanction", 0.8, "", """
        sanctions sanction export_controls
    """),
    T("un", 4.5, "", """
        veto vetoes vetoed vetoing abstain abstained abstention
    """),
    T("un", 1.9, "un", """
        vote votes voted voting renew renewed renewal mandate extend_the_mandate panel_of_experts
        expert_panel 1718_committee general_assembly emergency_meeting briefing_to_the_security_council
    """),
    T("un", 0.5, "", """
        sanctions_committee sanctions_monitors sanctions_enforcement sanctions_regime sanctions_violations
        under_sanctions
    """),
    T("un", 2.2, "un", """
        wound_up expire expires expired expiry run_out ran_out go_out_of_business ended ceased
    """),
    T("allegation", 1.7, "", """
        estimate estimates estimated alleged allege alleges accuse accused accuses accusing allegation
        allegations claim claims claimed made_public disclosed revealed declassified
    """),
)  # fmt: skip

SPEECH = {
    "asserts": """
        say says said saying reveal reveals revealed revealing disclose disclosed discloses disclosing
        claim claims claimed claiming allege alleges alleged alleging announce announces announced
        announcing report reports reported reporting state stated tell tells told telling estimate
        estimates estimated estimating believe believes believed assess assesses assessed assessing add
        adds added adding note notes noted noting warn warns warned warning declare declared write writes
        wrote explain explained insist insists insisted suggest suggests suggested show shows showed shown
        indicate indicates indicated find finds found reckon reckons reckoned judge judged argue argued
        accuse accused accuses accusing conclude concluded describe described predict predicted put_out
        continued
    """,
    "confirms": """
        confirm confirms confirmed confirming acknowledge acknowledges acknowledged admit admits admitted
        admitting verify verified
    """,
    "denies": """
        deny denies denied denying reject rejects rejected rejecting dismiss dismisses dismissed refute
        refuted refutes
    """,
}

CONTEXTS = {
    "cargo": """
        rounds artillery deck freight container containers cargo shipment shipments box boxes munitions
        ammunition shells
        missiles weapons arms rockets freighter vessel ship railcars rail_cars train trains
        military_equipment
    """,
    "weapon": """
        missile missiles rocket rockets shell shells artillery weapons munitions ballistic launcher
        launchers howitzer howitzers drone drones
    """,
    "people": """
        troop troops soldier soldiers personnel worker workers engineers engineer sappers laborers
        labourers servicemen fighters combat_units contingent brigade regiment mercenaries units corps
        special_forces
    """,
    "space": """
        satellite satellites orbit space spacecraft carrier_rocket engine
    """,
    "body": """
        team mechanism commission body panel committee group
    """,
    "un": """
        un u.n council panel committee resolution resolutions assembly
    """,
}

BASES = {
    "satellite_imagery": """
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
        "join": "fight",
    },
    "technology": dict.fromkeys(
        ("launch", "put", "plac", "lift", "orbit", "test", "attempt", "satellite", "space_launch", "spy",
         "reconn"),
        "attempt",
    ),
    "un": dict.fromkeys(("expire", "run_out", "wound", "end", "go_out", "cease"), "end"),
}  # fmt: skip

EVENTS = Events(
    triggers=TRIGGERS,
    contexts=CONTEXTS,
    speech=SPEECH,
    evidence=words("""
        show shows showed shown suggest suggests suggested indicate indicates indicated
    """),
    nouns=words("""
        report reports claim claims estimate estimates find finds note notes show shows judge warning
        reporting announcing warn state
    """),
    bases=BASES,
    speakers=r"\b(?:they|he|she|we|it)<s>(?:\w+<s>){0,2}$"
    r"|\b(?:the|its|their)<s>(?:\w+<s>){0,2}(?:leaders|statement|officials?|ministry|department|agency|report|group"
    r"|ministers|government|council|team|panel|spokes(?:man|woman|person))\b"
    r"|\b(?:ministry|department|government|agency)<s>(?:officials?|spokes(?:man|woman|person)|sources?)\b",
    hearsay=r"<s>to<s>(?:have|be)\b",
    adverbial=r"\W{0,3}(?:after|before|speaking|citing|asked|when|while|as|with|following|addressing|writing)<s>",
    setting=r"\W{0,3}(?:in|at|on|during|by|since|for|last|this|earlier|late|early|until|between|from|over|also)<s>"
    r"|\W{0,3}(?:<weekday>|<month>)",
    oblique=r"\b(?:with|to|for|of|against|on|from|about|toward|towards|between)<s>(?:the<s>)?$",
    relative=r"[,\s]{0,3}(?:which|who|whom|whose|where)\b",
    complement=r"[^.;:!?\"“”\n]{0,90}?\bthat\b(?!<s>(?:day|time|month|year|week)\b)",
    adjunct=r"(?:,?<s>(?:in|at|during|to|via|by|through|after)<s>[\w' -]{1,48}?)?,?<s>"
    r"(?:(?:on|late|early|earlier)<s>){0,2}$",
    attribution=r"\b(?:according<s>to|citing|quoting|in<s>the<s>words<s>of)\b",
    trailing=r"[,\"”]<s>?(?:[\w.'’-]+<s>){0,9}$",
    boundary=r";<s>?|,<s>(?:which|who|whom|whose|where|(?:some|most|many|all|both|none|part)<s>of<s>(?:which|whom|them)"
    r"|and<s>(?=(?:it|he|she|they|the|its|his|their|that|has|have|had|was|were|is|[a-z]{2,14}ed)\b)|but|while|after"
    r"|before|as|adding|saying|when|although|though|with|amid|following|because|reiterating|stressing|noting|citing"
    r"|calling)\b"
    r"|<s>(?:[–—]<s>|(?:which|who|whom|whose|where|some<s>of<s>(?:which|them))\b"
    r"|(?:while|amid|because|although|whereas|when|after|before|as<s>(?:signs|they|he|she|it|part))<s>)",
    negation=r"\b(?:no(?!<s>(?:less|fewer|later|longer<s>than|matter))|not(?!<s>only)|never|nothing|nobody|neither|nor|cannot|without|hardly|none"
    r"|refus(?:ed|es)<s>to|lack<s>of)\b|n't\b",
    determiner=r"\b(?:the|a|an|its|their|his|her|of|these|those|such|first|new|media|this|that|no|any|some|recent|joint|latest)"
    r"<s>(?:\w+<s>)?$|'s<s>$",
    irrealis=r"\b(?:if|whether|unless)<s>|(?:\b(?:no|not|nothing|never|without|little)|n't)\b[^.;]{0,30}"
    r"\b(?:sign|signs|evidence|proof|indication|indications|confirmation)\b",
    planned=r"\b(?:(?:want|plan|intend|prepar|seek|hope|aim|expect)\w{0,4}<s>to|sought<s>to|about<s>to|will|would|could<s>soon"
    r"|plans<s>for)\b",
    pronouns={
        "person": r"\b(?:he|she)\b",
        "vessel": r"\b(?:it|the<s>(?:ship|vessel|freighter))\b",
        "military_unit": r"\bthey\b",
    },
    passive=r"\b(?:was|were|been|being|be|is|are|get|got)<s>(?:\w{2,12}ly<s>|also<s>|then<s>)?$",
    active=r"ing$",
    finite=r"\b(?:is|are|was|were|has|have|had|did|does|will|would|could|can|may|might)\b",
    transitive=words("""
        announce announces announced announcing disclose disclosed discloses reveal revealed reveals
        report reported describe described confirm confirms confirmed acknowledge acknowledges
        acknowledged admit admits admitted deny denies denied reject rejects rejected dismiss dismisses
        dismissed refute refuted alleged verified verify
    """),
    topic=r"\b(?:to|on|over|about|including|regarding|amid|for|against|of|that|which)\b",
    caption=r"\b(?:this|file|undated|handout)<s>(?:photo|picture|image|frame|handout|video)\b|\bis<s>seen<s>in\b"
    r"|\bare<s>seen<s>in\b",
    auxiliary=r"\b(?:has|have|had|was|were|been|will|would|is|are)<s>(?:\w{2,12}ly<s>|also<s>)?$",
    reason=r"\b(?:over|for|because|after)\b",
    agent=r"\bby<s>(?:the<s>)?(?:\w+<s>){0,2}$",
    goal=r"\b(?:to|into|for)<s>(?:the<s>)?(?:[\w']{2,20}<s>){0,2}$",
    source=r"\b(?:from|by|of)<s>(?:the<s>)?(?:\w+<s>)?$",
    target=r"\b(?:at|against|on|in|into|targeting)<s>(?:the<s>)?(?:\w+<s>)?$",
    between=r"\bbetween<s>(?:the<s>)?$",
    verbs=VERBS,
    receiving=words("""
        receive receives received receiving buy buys bought buying purchase purchased purchasing procure
        procured procuring procurement bring brings bringing brought bring_in obtained acquire acquired
        import imported
    """),
    giving=words("""
        provide provides provided providing give gave given send sent supply supplied sell sold
    """),
    visiting=words("""
        visit visits visited visiting arrive arrives arrived went flew arrive_in arrived_in travel_to
        traveled_to travelled_to went_to
        go_to flew_to fly_to left_for leave_for leaves_for travel travels traveled travelled trip toured
    """),
    hosting=words("""
        host hosts hosted hosting received_by welcomed greeted received
    """),
)
