"""English: the words that make an event of a type."""

from __future__ import annotations

from timeline.extraction.languages.base import Trigger
from timeline.extraction.languages.en.lexicon import PICTURED

T = Trigger
TRIGGERS = (
    T("transfer", 3.0, "", """
        shipped shipping ships_arms deliver delivers delivered delivering supply supplies supplied
        supplying provide provides provided providing export exports exported exporting transfer transfers
        transferred transferring took_delivery takes_delivery sell sells sold selling buy buys bought
        buying purchase purchased purchasing procure procured procuring hand_over handed_over smuggle
        smuggled offload offloaded load loaded loading unload unloaded unloading transport transported
        transporting ferry ferried ferrying
    """),
    T("transfer", 2.2, "cargo", """
        ship ships_to
        send sends sent sending receive receives received receiving carry carries carried carrying move
        moves moved moving take takes took taken taking arrive arrived arrives reach reached travel_by_rail
        travelled traveled journeyed flowed flown gone crossed passed
        left leave leaves travel_on headed heading bring brought gave give given hand hands handed obtain
        obtained got get
    """),
    T("transfer", 2.2, "ship", """
        tied_up ties_up tie_up back_at alongside_the at_the_pier at_the_berth at_the_quay put_in_at sail
        sails sailed sailing dock docks docked docking called_at moored berthed shuttled shuttling
        ais_transponder round_trip round_trips voyage voyages sailings seen_at left leaves leaving
    """),
    T("transfer", 2.2, "money", "released paid transferred wired unfroze unfrozen deposited remitted repaid"),
    T("transfer", 1.4, "rail", """
        counted crossed passed went crossing traveled travelled traveled_to travelled_to went_to returned
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
        came_down come_down comes_down fell_on fell_in fallen_on fell landing_in rained_down crashed land
        landed slammed_into shot_down intercepted explode exploded use uses used using
    """),
    T("use", 2.2, "weapon", "destroy destroyed destroying"),
    T("use", 2.6, "", """
        missile_attack missile_attacks missile_strike missile_strikes air_strike airstrike
    """),
    T("personnel", 2.8, "people", """
        deploy deploys deployed deploying deployment deployments dispatch dispatched dispatching send sends
        sent sending arrive arrived arrives arrival get_to reach reached reinforce join joined train
        trained training fight fighting fought kill killed killing wound wounded prisoner pulled pull_back
        welcomed_home welcoming_home welcomed_back came_home come_home went_home sent_home
        brought_home capture captured die died suffer suffered withdraw withdrawn withdrew
        return returned leave left participate participated clash clashed clashes engagement engagements
        skirmish skirmishes attack attacked assault assaulted put_on_ships put_aboard put_back rotate
        rotated boarded board treated storm stormed bring role_of presence_of participation involvement
        taken in_combat entered use used move moved transferred transported delivered injured injure lost
        lose losing losses served serve work working started began seen spotted bury buried decorate
        decorated honour honoured honor honored shown left_for head headed sending_home repatriate
        repatriated ferry ferried ferrying ship shipped carried carrying carry flown flew airlifted brought
    """),
    T("personnel", 2.8, "people", """
        came_under deserted defected surrendered fled mutinied encircled turned_up turns_up showed_up
        surfaced appeared popped_up set_foot stationed posted quartered massed ambushed
    """),
    T("personnel", 3.1, "troops", """
        travel travelled traveled journeyed arrive_in arrived_in arrives_in go_to goes_to went_to flew_to
        fly_to travel_to travelled_to traveled_to heads_to headed_to
    """),
    T("personnel", 2.4, "told_people", """
        the_dispatch the_deployment their_deployment this_deployment its_deployment the_deployments
        their_dispatch its_dispatch """),
    T("personnel", 2.0, "", """
        casualties prisoners_of_war prisoner_of_war troop_deployment troop_dispatch combat_engineers
        sappers storm_corps mercenaries came_under_fire taken_prisoner troop_movements combat_operations
        combat_action heaviest_losses heavy_losses significant_losses
    """),
    T("technology", 2.6, "", """
        space_technology rocket_technology satellite_technology missile_technology nuclear_technology
        technology_transfer transfer_of_technology technology_transfers technical_assistance technical_help
        technological_assistance know-how space_rocket_technology military_technology advanced_technology
        technology_for build_satellites developing_satellites spy_satellite reconnaissance_satellite
        satellite_launch space_launch carrier_rocket launch_vehicle
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
        sign_partnership ratify ratifies ratified ratification instruments_of_ratification
        ratification_instruments
    """),
    T("agreement", 3.4, "pact", """
        approve approves approved approval vote vote_on votes_on voted passed pass backed enter_into_force
        entered_into_force enters_into_force came_into_force come_into_force into_effect takes_effect
        took_effect take_effect concluded unveiled submitted exchanged enacted initialled initialed endorsed
        rubber-stamped came_into_effect went_into_effect go_into_effect goes_into_effect sealed inked
    """),
    T("agreement", 1.8, "", """
        treaty pact accord memorandum joint_commission cooperation_agreement mutual_defense mutual_defence
        military_alliance
    """),
    T("agreement", 1.4, "", "comprehensive_strategic_partnership partnership_agreement"),
    T("agreement", 2.6, "side", """
        signed_a_protocol signed_an_agreement signed_into_law signed_off_on_the_treaty
        put_their_names put_their_signatures put_his_signature put_pen_to struck_an_agreement
        reached_an_agreement concluded_an_agreement concluded_a_treaty inked_a_deal struck_a_pact
    """),
    T("agreement", 1.0, "side", "agreement"),
    T("agreement", 1.4, "side", "agreed"),
    T("agreement", 3.0, "body", """
        announced_the_creation announced_the_launch announced_the_formation announced_the_establishment
        announced_the_setting_up unveiled_the_creation announce_the_creation announce_the_launch
    """),
    T("agreement", 1.6, "body", "creation_of formation_of establishment_of setting_up_of launch_of"),
    T("agreement", 1.2, "body", """
        set_up established establish founded created launched launch launches launching formed
        inaugurated joined_the_team
    """),
    T("diplomacy", 3.0, "", """
        meet meets met visit visits visited visiting travel travels traveled travelled host hosts hosted
        hosting hold_talks held_talks holding_talks hold_a_summit held_a_summit arrive_in arrived_in
        travel_to traveled_to travelled_to went_to go_to received_by welcomed greeted attend attends
        attended co-host depart departed left_for leave_for leaves_for flew_to fly_to toured inspected
        pay_a_visit paid_a_visit pays_a_visit spoke_with speak_with spoke_by spoken_by speaks_with
        talked_with talked_by held_a_meeting hold_a_meeting holds_talks given_a_tour guided accompanied
        accompanying
        exchanged_letters exchange_letters exchanged_messages sent_a_letter sent_a_message
        received_a_letter sent_greetings congratulated made_a_visit made_an_unannounced made_a_trip
        held_phone_talks held_telephone_talks written_to wrote_to write_to writes_to set_out_for
        sets_out_for sat_down_with sits_down_with sit_down_with telephoned phoned military_delegation
        delegation_left delegation_arrived delegation_flew delegation_led delegation_headed stood_beside
        stood_alongside sat_beside call_on_kim flew_into goes_to heads_to headed_to showed_around
        shown_around
    """),
    T("diplomacy", 2.6, "person", """
        stayed stays spent_days spent_two_days spent_three_days spent_four_days spent_five_days spent
        was_shown were_shown was_given were_given was_taken_around was_guided was_led_through
        was_welcomed were_welcomed was_received were_received was_greeted were_greeted was_met were_met
        viewed watched looked_at took_a_look shook_hands shakes_hands shaking_hands embraced dined
        dined_with chaired presided_over convened_a_meeting led_a_delegation headed_a_delegation
        hosted_a_dinner at_the_invitation conferred conferred_with touched_down disembarked
        wrapped_up concluded_a_visit ended_a_visit began_a_visit began_a_trip kicked_off_a_visit
        paid_tribute laid_a_wreath laid_wreaths laid_flowers presented_with handed_him handed_over_a_letter
        delivered_a_letter conveyed_a_message conveyed_greetings passed_on_a_message
        brought_a_message had_an_audience audience_with had_talks had_a_meeting has_a_meeting
        held_discussions held_consultations held_a_phone_call had_a_phone_call held_a_call
        spoke_over_the_phone
    """),
    T("diplomacy", 2.2, "person", """
        crossed_into crossed_the_border rolled_into rolled_home pulled_into stepped_off boarded_his_train
        boarded_a_train
    """),
    T("diplomacy", 2.1, "person", "received receives receiving"),
    T("diplomacy", 2.4, "person", """
        arrive arrives arrived went flew landed left leaves returned showed inspects inspected shown_him
        walked_him took_him
    """),
    T("diplomacy", 1.2, "person", "was_in were_in"),
    T("diplomacy", 2.0, "side", "thanked"),
    T("diplomacy", 1.6, "", """
        meeting meetings summit summits talks trip delegation delegations video_conference videoconference
        tour phone_talks telephone_talks telephone_conversation phone_conversation greetings
        congratulatory_message congratulatory_messages congratulations dialogue stopover phone_call
        telephone_call envoy state_visit official_visit visit_to working_visit working_trip itinerary
        telegram telegrams congratulatory_telegram cable wreath
        handshake audience reception letter letters exchanged_letters consultations
        banquet concert ministerial_meeting raise_the_matter raised_the_matter raised_the_issue
    """),
    T("diplomacy", 1.4, "", """
        discuss discussed discussing discusses negotiate negotiated negotiating talked
    """),
    T("finding", 1.9, "", """
        satellite_images satellite_imagery satellite_pictures satellite_photos satellite_photographs
        satellite_image satellite_picture satellite_photo satellite_photograph
        image_shows images_show imagery_shows remnants inspection geolocated tracked
        commercial_satellite imagery forensic forensics debris wreckage fragments analysis investigators
        investigation examined examination inspected_the identified identify traced documented report_finds
        report_found report_says report_said study_finds study_found monitoring_report
    """),
    T("finding", 1.2, "", "evidence in_a_report the_report its_report in_the_report"),
    T("finding", 2.8, "", """
        publish_a_report published_a_report released_a_report issued_a_report report_released
        released_its_first released_their_first released_its_second issued_its_first issued_its_second
        presented_its_first presented_its_report presented_its_findings presented_their_findings
        released_its_findings released_their_findings issued_its_findings published_its_findings
        published_their_findings made_their_results made_its_results made_its_findings made_their_findings
        results_public findings_public report_public laid_out_evidence laid_out_its_findings
        released_evidence published_evidence presented_evidence presented_the_results
        presenting_the_results presented_fragments displayed_fragments showed_fragments shows_fragments
        showed_debris displayed_debris put_on_display_debris displayed_the_wreckage showed_the_wreckage
        confirmed_by_experts published_an_analysis published_an_investigation released_an_analysis
        published_a_study released_a_study released_a_paper published_a_paper
        released_images released_imagery released_photos releases_imagery first_report put_out_a_report
        published_images published_imagery published_photos published_a_video released_a_video
        released_footage published_footage analysed analyzed published_its_first published_its_report
        released_its_report published_declassified released_declassified released_satellite
        made_public_satellite made_public_photographs made_public_photos made_public_images
        made_public_imagery made_public_footage unveiled_images shared_images shared_satellite shows_photos
        showed_photos showed_images published_the_electronics published_the_results report_issued
        issued_on_its_findings published_satellite published_fragment published_photographs
        released_photographs second_report report_published study_published analysis_published
        report_issued
    """),
    T("finding", 3.0, "", PICTURED),
    T("other", 2.6, "weapon", "tested test-fired test-launched test_fired test_launched flight-tested"),
    T("finding", 2.6, "debris", """
        inspect inspecting examine examining display displaying exhibit exhibiting let_reporters
        displayed displays exhibited exhibits showed shown presented presents published laid_out recovered
        collected examined studied inspected photographed dismantled taken_apart put_on_show
        put_on_display identified unveiled documented analysed analyzed
    """),
    T("finding", 2.3, "report", """
        published publish publishes released release releases circulated issued unveiled presented
        submitted describes found finds put_online posted_online uploaded concludes concluded came_out
        is_out appeared
    """),
    T("condemnation", 3.2, "", """
        condemn condemns condemned condemning condemnation denounce denounces denounced denouncing decry
        decries decried deplore deplores deplored deploring summoned_the_russian summoned_the_north_korean
        summoned_russia's strongly_condemned joined_in_condemning took_to_task slam slams slammed criticize
        criticized criticise criticised rebuke rebuked blasted lambasted berated castigated excoriated
        censured railed_against hit_out_at lashed_out_at condemnations
    """),
    T("condemnation", 2.2, "", """
        joined_the_statement joined_in_the_statement joined_the_condemnation joined_the_call
        concerned_over worried_over alarmed_at call_on calls_on called_on calling_on call_upon
        called_upon call_for calls_for called_for calling_for urge urges urged urging demand
        demands demanded express_concern expressed_concern
        expressed_their_concern expresses_concern voiced_concern concerned_by concerned_about
        gravely_worried deeply_worried deeply_troubled alarmed_by deeply_concerned serious_concern
        grave_concern disappointment protested lodged_a_protest deep_regret expressed_regret
        expresses_regret seriously_concerned voiced_alarm expressed_alarm sounded_the_alarm
        voiced_outrage expressed_outrage raised_concern
        raised_concerns raised_alarm expressed_dismay voiced_dismay expressed_indignation voiced_anger
        expressed_its_concern expressed_strong_concern voiced_strong_concern voiced_its_concern
        registered_a_protest registered_its_protest issued_a_protest made_a_protest
        voicing_concern voice_concern strongly_regret
        expressed_deep_concern expressed_grave_concern expressed_serious_concern voiced_grave_concern
        voiced_serious_concern voiced_deep_concern to_protest summoned summons called_in_the
    """),
    T("condemnation", 2.4, "", """
        hostile_act dangerous_escalation serious_escalation flagrant_violation grave_violation
        blatant_violation clear_violation grave_threat serious_threat unacceptable provocative_act
        dangerous_expansion
    """),
    T("denial", 3.0, "", """
        deny denies denied denying denial reject rejects rejected rejecting dismiss dismisses dismissed
        dismissing brushed_aside brushes_aside brushed_off brushes_off refused_to_accept refuses_to_accept
        does_not_accept did_not_accept rubbished repudiated repudiates disavowed rebuffed played_down
        plays_down downplayed downplays scorned ridiculed mocked disputes disputed contested contests
        waves_away wave_away waved_off batted_away hit_back_at shrugged_off waved_away scoffed scoffs
        laughed_off pushed_back_against refute refuted refutes rebut rebutted baseless groundless unfounded
        fabricated categorically_denied
    """),
    T("denial", 2.8, "aside", "waved brushed shrugged swept pushed laughed batted waves brushes"),
    T("denial", 2.8, "side", """
        gossip canard canards fiction fictions fantasy fantasies fairy_tale fairy_tales figment
        thin_air propaganda
        ludicrous ridiculous laughable bogus concocted trumped-up far-fetched preposterous
        nothing_to_do_with
        not_true without_foundation no_foundation no_grounds no_legal_standing no_legal_force
        not_legally_binding politically_motivated no_grain_of_truth far_from_the_truth out_of_whole_cloth
        made-up made_up libel calumny plot-breeding horror_stories cheap_trick
        speculation insinuation insinuations invention inventions hysteria hysterical myth myths
        no_basis provocation provocations unproven unsubstantiated hype untrue contradictory
        contradictory_information rumor rumors rumour rumours false fake fakes disinformation slander
        fabrication fabrications nonsense lies absurd hoax smear
    """),
    T("sanction", 3.2, "", """
        impose_sanctions imposed_sanctions imposes_sanctions imposing_sanctions announced_sanctions
        announces_sanctions announced_new_sanctions new_sanctions sanctioned sanctioning
        to_blacklist will_blacklist would_blacklist blacklisting
        blacklisted blacklists designate designates designated designating asset_freeze sanctions_package
        package_of_sanctions added_to_its_sanctions_list sanctions_against slapped_sanctions today's_action
        the_action_taken put_sanctions puts_sanctions to_freeze_the_assets freeze_the_assets
        freezes_the_assets froze_the_assets freezing_the_assets freezing_of_assets assets_frozen
        sanctioning_of placed_sanctions tightened_sanctions adopted_sanctions adopt_sanctions
        new_round_of_sanctions fresh_sanctions further_sanctions additional_sanctions
        freeze_of_the_assets freeze_of_assets freeze_on_the_assets freeze_on_assets freezes_on_assets
        asset_freezes assets_freeze froze_assets freezing_assets freeze_assets
        put_on_its_blacklist put_on_a_blacklist placed_on_its_blacklist added_to_its_blacklist
        added_to_the_blacklist
        imposing_restrictions imposed_restrictions introduced_sanctions introduces_sanctions
        introduced_restrictions levied_sanctions levies_sanctions unveiled_sanctions unveils_sanctions
        announcing_sanctions approved_sanctions approves_sanctions agreed_sanctions agreed_new_sanctions
        extended_sanctions extended_its_sanctions expanded_sanctions widened_sanctions
        round_of_measures package_of_measures restrictive_measures independent_sanctions
        unilateral_sanctions autonomous_sanctions placed_under_sanctions put_under_sanctions
    """),
    T("sanction", 3.3, "sanctions", """
        impose imposes imposed imposing unveil unveils unveiled list lists listed listing target targets
        targeted targeting freeze froze slap slapped add adds added adding put_on placed_on levied
        signed_a_decree signed_decrees signed_an_order signed_an_executive enacting
        adopt adopts adopted approve approved enacted introduced signed_off_on signed_off placed
        put puts
    """),
    T("sanction", 2.4, "sanctions", "include includes included hit hits announced package"),
    T("sanction", 3.0, "sanctions", """
        take_effect took_effect takes_effect come_into_force came_into_force entered_into_force
        enter_into_force enters_into_force went_into_effect
    """),
    T("sanction", 2.6, "told_sanctions", """
        followed_suit follows_suit measures_against steps_against restrictions_on restrictions_against
        listing listed designating targeted targeting
        similar_measures similar_steps its_own_measures lists_of_their_own list_of_its_own
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
        emergency_session urgent_meeting urgent_session closed-door_meeting closed-door_session open_debate
        closed_consultations special_session brief briefed briefing raise_the_matter raise_the_issue
        raised_the_matter raised_the_issue
        security_council_meeting convene convened convenes meeting_of_the_security_council council_meeting
        council_session session_of_the_council
    """),
    T("un", 3.2, "council", "met meet meets meeting"),
    T("un", 0.5, "", """
        sanctions_committee sanctions_monitors sanctions_enforcement sanctions_regime sanctions_violations
    """),
    T("un", 2.2, "un", """
        wound_up expire expires expired expiry run_out ran_out go_out_of_business ended ceased
        lost_its_mandate disbanded shut_down dissolved
    """),
    T("allegation", 1.7, "", """
        praised hailed estimate estimates estimated alleged allege alleges accuse accused accuses accusing
        allegation allegations claim claims claimed made_public disclosed revealed declassified
    """),
)  # fmt: skip
