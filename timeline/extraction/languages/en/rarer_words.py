"""English: rarer words of the same events, as reporters vary them."""

from __future__ import annotations

from timeline.extraction.languages.base import Trigger

T = Trigger
RARER_TRIGGERS = (
    T("transfer", 2.2, "cargo", """
        picked_up picks_up took_on took_aboard taken_aboard rumbled rolled passed_through dispatched dispatch
        dispatches furnished furnish furnishes gifted donated bartered swapped traded channelled channeled
        funnelled funneled forwarded conveyed hauled trucked airlifted trans-shipped transshipped diverted
        pumped imported imports import acquired acquires acquire turned_over passed_on passed_along set_off
        shipped_out poured_into streamed_into flowed_into found_their_way made_their_way made_its_way
        replenished restocked rearmed churned_out stocked
    """),
    T("transfer", 2.2, "ship", """
        set_sail weighed_anchor set_out put_to_sea steamed steaming plied plying berthed_at anchored_at
        anchored picked_up took_on left_port entered_port
    """),
    T("use", 2.6, "weapon", """
        pounded pound pounds pounding rained raining rain_down raining_down rained_on hammered hammering
        battered battering peppered peppering crashed_into crashed smashed_into ploughed_into plowed_into
        tore_into tore_through ripped_into ripped_through levelled leveled flattened gutted blasted unleashed
        unleash unleashing lobbed lobbing hurled loosed detonated downed brought_down blew_up barrage salvo
        set_ablaze targeted expended let_fly let_loose spent_on used_up
    """),
    T("transfer", 3.0, "gift", """
        presented_with presented gave given handed gifted received accepted delivered brought sent
        was_presented_with gift_from present_from
    """),
    T("technology", 3.0, "space", """
        blew_up exploded burst crashed failed lift-off liftoff lifted_off take-off
    """),
    T("agreement", 2.4, "", "initialled initialed"),
    T("agreement", 2.6, "works", """
        work_began work_has_begun work_started began_work started_work construction_began construction_started
        construction_has_begun building_began construction_work construction_is_under_way
    """),
    T("condemnation", 3.2, "", "to_task grave_view a_dim_view"),
    T("sanction", 2.4, "listed", "listed blacklisted penalised penalized punished sanctioned"),
    T("un", 2.6, "un", """
        council_members members_of_the_council closed_its_doors shut_its_doors asked_for_the_meeting
        requested_the_meeting called_the_meeting convened_the_meeting
    """),
    T("finding", 2.3, "report", """
        brought_out put_out went_public became_public made_public saw_the_light handed_in delivered drawn_up
        compiled filed
    """),
    T("finding", 2.8, "", """
        released_video released_a_video_of released_videos published_video published_videos posted_video
        posted_a_video released_recordings released_the_video published_the_video released_the_interrogation
        published_the_interrogation
    """),
    T("personnel", 2.6, "people", "seized nabbed"),
    T("agreement", 2.8, "", "ground_was_broken awarded_the_contract awarded_a_contract"),
    T("personnel", 2.6, "people", "body_of bodies_of corpse_of corpses_of diary diaries monument memorial"),
    T("un", 4.0, "un", "blocked torpedoed killed_off cast_its_veto used_its_veto wielded_its_veto"),
    T("finding", 2.3, "research", """
        followed follows mapped maps pinpointed spotted tracked tracks counted counts logged recorded detected
        observed traced
    """),
    T("diplomacy", 2.8, "", """
        message_of_congratulation message_of_congratulations message_of_greeting message_of_greetings
        message_of_thanks message_of_condolence message_of_condolences letter_of_thanks
        letter_of_congratulation message_of_sympathy congratulatory_letter floral_basket
    """),
    T("diplomacy", 2.4, "person", "discussed discusses discussing"),
    T("diplomacy", 2.6, "person", "wished wishes sent_wishes"),
    T("diplomacy", 3.1, "person", "seen_off saw_off sees_off"),
    T("personnel", 2.8, "people", """
        made_their_way make_their_way made_its_way set_off crossed_over thrown_into throwing poured_into
        streamed_into bound_for trickled_into shifted relocated redeployed redeploying reassigned perished
        lost_their_lives blew_himself_up blown_up took_alive taken_alive took_captive taken_captive
        took_prisoner taken_prisoner detained interrogated questioned mown_down wiped_out eliminated
        annihilated routed neutralised neutralized gunned_down awarded cremated interred mourned laid_to_rest
        destroyed decimated smashed thrown_back shuttled shuttling bused bussed hired
        recruited employed marched advanced
        regrouped embedded mobilised mobilized
    """),
    T("diplomacy", 2.4, "person", """
        turned_up showed_up set_off_for set_off made_his_way made_her_way jetted_to jetted_off stopped_over
        was_driven_to shook_her_hand shook_his_hand among_the_guests guest_of_honour guest_of_honor
        reviewed_a_parade watched_a_parade attended_a_parade in_attendance is_visiting was_visiting
        called_on paid_a_call paid_a_courtesy dropped_in flew_out flew_in flew_home set_out took_off rode
        sat_together stood_together came_face_to_face hosted_a_reception threw_a_banquet
    """),
    T("diplomacy", 2.6, "", """
        got_together sat_across_from huddled_with rubbed_shoulders held_court hobnobbed face-to-face_talks
        face-to-face_meeting exchanged_telegrams swapped_letters traded_letters sent_a_telegram
        sent_a_congratulatory sent_a_reply
    """),
    T("agreement", 2.4, "side", """
        broke_ground break_ground laid_the_foundation_stone laid_a_foundation_stone groundbreaking
        groundbreaking_ceremony began_construction started_construction launched_construction
        started_building began_building
    """),
    T("agreement", 3.4, "pact", """
        nodded_through waved_through voted_through gave_its_approval gave_its_assent gave_its_blessing
        gave_its_consent okayed cleared rubber_stamped became_law adopted
    """),
    T("condemnation", 3.0, "", """
        lodged_a_strong_protest lodged_a_formal_protest lodged_a_stern_protest lodged_protests filed_a_protest
        delivered_a_protest delivered_a_note_of_protest handed_a_note_of_protest note_of_protest rapped
        upbraided chided scolded reproached assailed chastised took_aim_at called_out demanded_an_end
        demanded_an_immediate_end condemned_as dressed_down
    """),
    T("condemnation", 2.4, "", """
        act_of_aggression act_of_war hostile_step dangerous_step reckless_step reckless_act shameful
        outrageous irresponsible brazen_violation gross_violation open_violation grave_escalation
        reckless_escalation serious_provocation
    """),
    T("finding", 2.3, "report", "out_on out_this out_last issued_on dated"),
    T("denial", 3.0, "", """
        poured_cold_water pours_cold_water poured_scorn gave_the_lie_to scotched knocked_down debunked
        disowned discounted denied_outright waved_off laughed_at made_light_of
    """),
    T("denial", 2.6, "side", "hit_out hits_out lashed_out fired_back shot_back struck_back"),
    T("finding", 2.8, "", """
        posted_images posted_imagery posted_photos posted_pictures posted_photographs uploaded_images
        released_pictures published_pictures unveiled_pictures shared_pictures presented_pictures
        released_satellite_pictures put_out_images put_out_pictures traced_back
    """),
    T("finding", 2.6, "debris", "established matched matches traced_to catalogued cataloged counted"),
    T("un", 3.2, "council", """
        took_up takes_up debated debates discussed discusses heard hears deliberated reviewed tackled
    """),
    T("allegation", 2.6, "people", """
        thanked thanks expressed_gratitude expressed_his_gratitude paid_tribute_to praised hailed lauded
    """),
)  # fmt: skip
RARER_SPEECH = {
    "asserts": """
        answered runs reads
        put_it
        broke_the_news let_slip spelled_out set_out_that gave_notice signalled signaled intimated volunteered
        tallied tallies enumerated
    """,
    "confirms": """
        owned_up owns_up came_clean fessed_up broke_its_silence broke_their_silence acknowledging conceding
        corroborated corroborates
    """,
    "denies": """
        poured_cold_water pours_cold_water poured_scorn scotched debunked
    """,
}
RARER_CONTEXTS = {
    "gift": """
        limousine limousines car gift gifts dogs horses animals lion bears goats pigeons sword dagger
        souvenir souvenirs
    """,
    "works": "bridge railway pipeline road_bridge crossing plant",
    "listed": """
        individuals entities companies firms persons vessels ships generals officials banks nationals
        organisations organizations businessmen tankers officers
    """,
    "space": "lift-off liftoff liquid_oxygen kerosene launch_vehicle spaceport cosmodrome",
    "rail": "flatcar flatcars flat_cars boxcars carriages goods_wagons flatbeds",
    "person": """
        government_jet government_plane air_force_jet air_force_plane military_transport presidential_plane
        special_flight il-62 il-62m il-96 ilyushin troupe art_troupe envoys diplomat diplomats
    """,
    "other": """
        in_return in_exchange
    """,
}
