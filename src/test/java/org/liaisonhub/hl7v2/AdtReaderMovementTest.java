package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareClass;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;
import org.liaisonhub.discharge.StayFact.Presence;
import org.liaisonhub.discharge.StayFact.Ward;
import org.liaisonhub.discharge.StayId;

class AdtReaderMovementTest {
    @Test
    void everything_a_message_says_is_said_of_its_stay_at_the_time_it_was_made() {
        // MSH-7 is Paris winter time.
        List<DischargeEvent> events =
                Adt.understood(Adt.msh("A01"), Adt.PID, Adt.PV1).events();

        assertThat(events).isNotEmpty().allSatisfy(event -> {
            assertThat(event.about()).isEqualTo(new StayId("1.2.3", "4711"));
            assertThat(event.saying()).isEqualTo(new Saying(Instant.parse("2026-03-01T09:00:00Z"), "M1", "gam"));
        });
    }

    @Test
    void without_msh_7_the_time_of_recording_counts_and_without_either_nothing_is_understood() {
        String silent = "MSH|^~\\&|GAM|CHU|||||ADT^A01|M1|P|2.5";

        assertThat(Adt.understood(silent, "EVN||20260301110000", Adt.PV1)
                        .events()
                        .get(0)
                        .saying()
                        .at())
                .isEqualTo("2026-03-01T10:00:00Z");
        assertThat(Adt.notUnderstood(silent, "EVN||yesterday", Adt.PV1).code()).isEqualTo("HUB-2121");
    }

    @ParameterizedTest
    @CsvSource({
        "A01, ADMITTED",
        "A04, ADMITTED",
        "A05, EXPECTED",
        "A11, CANCELLED",
        "A12, ADMITTED",
        "A13, ADMITTED",
        "A02, ADMITTED",
        "A03, ADMITTED"
    })
    void an_event_says_whether_the_patient_is_in_the_books(String event, Presence.State state) {
        assertThat(Adt.fact(Presence.class, Adt.msh(event), Adt.PV1)).contains(new Presence(state));
    }

    @ParameterizedTest
    @CsvSource({"A08", "A16", "A25"})
    void other_events_say_nothing_of_presence(String event) {
        assertThat(Adt.fact(Presence.class, Adt.msh(event), Adt.PV1)).isEmpty();
    }

    @Test
    void the_admission_time_is_pv1_44_else_that_of_the_movement() {
        String evn = "EVN||||||20260227120000";
        String zbe = "ZBE|1|20260226120000||INSERT";

        assertThat(Adt.fact(AdmittedAt.class, Adt.msh("A01"), evn, Adt.stay(44, "20260228120000"), zbe))
                .contains(new AdmittedAt(Instant.parse("2026-02-28T11:00:00Z")));
        assertThat(Adt.fact(AdmittedAt.class, Adt.msh("A01"), evn, Adt.PV1, zbe))
                .contains(new AdmittedAt(Instant.parse("2026-02-27T11:00:00Z")));
        assertThat(Adt.fact(AdmittedAt.class, Adt.msh("A01"), Adt.PV1, zbe))
                .contains(new AdmittedAt(Instant.parse("2026-02-26T11:00:00Z")));
    }

    @Test
    void a_planned_admission_has_not_begun() {
        assertThat(Adt.fact(AdmittedAt.class, Adt.msh("A05"), Adt.stay(44, "20260228120000")))
                .isEmpty();
    }

    @Test
    void a_time_that_cannot_be_read_is_a_remark() {
        String[] message = {Adt.msh("A03"), Adt.stay(44, "28/02/2026")};

        assertThat(Adt.fact(AdmittedAt.class, message)).isEmpty();
        assertThat(Adt.remarked(message)).contains("PV1-44");
    }

    @Test
    void the_ward_is_pv1_3_else_the_medical_unit_of_the_movement() {
        // ZBE-7: XON-1 name, XON-10 code.
        String zbe = "ZBE|1|20260226120000||INSERT|N||Chirurgie^^^^^^UF^^^6268";

        assertThat(Adt.fact(Ward.class, Adt.msh("A02"), Adt.stay(3, "CHIR^12^B"), zbe))
                .contains(new Ward("CHIR", Optional.empty()));
        assertThat(Adt.fact(Ward.class, Adt.msh("A02"), Adt.stay(3, "^^^CHU"), zbe))
                .contains(new Ward("6268", Optional.of("Chirurgie")));
    }

    @Test
    void a_cancelled_transfer_brings_the_ward_back() {
        assertThat(Adt.fact(Ward.class, Adt.msh("A12"), Adt.stay(3, "MED")))
                .contains(new Ward("MED", Optional.empty()));
    }

    @Test
    void a_historic_movement_does_not_move_the_patient_today() {
        // ZBE-5 Y: historic.
        String[] message = {
            Adt.msh("Z99"), Adt.stay(3, "OLD"), "ZBE|1|20260226120000||UPDATE|Y|A02",
        };

        assertThat(Adt.fact(Ward.class, message)).isEmpty();
        assertThat(Adt.remarked(message)).contains("ZBE-5");
    }

    @Test
    void the_class_of_care_is_pv1_2_and_n_is_none() {
        assertThat(Adt.fact(CareClass.class, Adt.msh("A01"), Adt.stay(2, "E")))
                .contains(new CareClass(CareClass.Kind.EMERGENCY));
        assertThat(Adt.fact(CareClass.class, Adt.msh("A01"), Adt.stay(2, "N"))).isEmpty();
        assertThat(Adt.remarked(Adt.msh("A01"), Adt.stay(2, "XX"))).contains("PV1-2");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "8, R, -, PLANNED", // from home, routine
                "8, U, -, EMERGENCY", // from home, urgent
                "8, R, 5, EMERGENCY", // from home, by way of an emergency department
                "7, U, -, TRANSFER", // from another hospital
                "N, R, -, BIRTH",
                "8, -, -, OTHER",
                "-, E, -, EMERGENCY", // no French segment
            })
    void the_entry_mode_is_read_from_zfm_and_pv1_4(String zfm1, String pv14, String zfm3, EntryMode.Mode mode) {
        String pv1 = pv14 == null ? Adt.PV1 : Adt.stay(4, pv14);
        String zfm = zfm1 == null ? "ZFM" : Adt.segment("ZFM", 1, zfm1, 3, zfm3 == null ? "" : zfm3);

        assertThat(Adt.fact(EntryMode.class, Adt.msh("A01"), pv1, zfm)).contains(new EntryMode(mode));
    }

    @Test
    void a_discharge_that_repeats_pv1_4_does_not_overwrite_how_the_patient_came() {
        assertThat(Adt.fact(EntryMode.class, Adt.msh("A03"), Adt.stay(4, "R"), "ZFM||8"))
                .isEmpty();
    }

    @Test
    void an_announced_discharge_says_for_when_and_may_be_taken_back() {
        assertThat(Adt.fact(ExpectedDeparture.class, Adt.msh("A16"), Adt.PV1, Adt.segment("PV2", 9, "20260305")))
                .contains(new ExpectedDeparture(Optional.of(Instant.parse("2026-03-04T23:00:00Z"))));
        assertThat(Adt.fact(ExpectedDeparture.class, Adt.msh("A16"), Adt.PV1, "ZBE|1|20260305100000||INSERT"))
                .contains(new ExpectedDeparture(Optional.of(Instant.parse("2026-03-05T09:00:00Z"))));
        assertThat(Adt.fact(ExpectedDeparture.class, Adt.msh("A25"), Adt.PV1, Adt.segment("PV2", 9, "20260305")))
                .contains(new ExpectedDeparture(Optional.empty()));
    }

    @Test
    void any_message_may_bring_or_empty_the_expected_discharge_date() {
        assertThat(Adt.fact(ExpectedDeparture.class, Adt.msh("A01"), Adt.PV1, Adt.segment("PV2", 9, "20260305")))
                .isPresent();
        assertThat(Adt.fact(ExpectedDeparture.class, Adt.msh("A08"), Adt.PV1, Adt.segment("PV2", 9, "\"\"")))
                .contains(new ExpectedDeparture(Optional.empty()));
        assertThat(Adt.fact(ExpectedDeparture.class, Adt.msh("A08"), Adt.PV1, "PV2"))
                .isEmpty();
    }

    @Test
    void a_corrected_admission_is_an_admission() {
        // ZBE-4 UPDATE, ZBE-6 A01.
        assertThat(Adt.facts(Adt.msh("Z99"), Adt.stay(44, "20260228120000"), "ZBE|1|20260228120000||UPDATE|N|A01"))
                .contains(new Presence(Presence.State.ADMITTED))
                .contains(new AdmittedAt(Instant.parse("2026-02-28T11:00:00Z")));
    }

    @Test
    void a_cancelled_admission_in_a_z99_takes_the_admission_back() {
        assertThat(Adt.fact(Presence.class, Adt.msh("Z99"), Adt.PV1, "ZBE|1|20260228120000||CANCEL|N|A01"))
                .contains(new Presence(Presence.State.CANCELLED));
    }

    @Test
    void a_z99_about_an_unknown_event_is_read_for_its_general_news_only() {
        String[] message = {Adt.msh("Z99"), Adt.stay(3, "MED"), "ZBE|1|20260228120000||UPDATE|N|A54"};

        assertThat(Adt.facts(message)).containsExactly(new Ward("MED", Optional.empty()));
        assertThat(Adt.remarked(message)).contains("ZBE-6");
    }

    @Test
    void a_movement_segment_shifted_by_one_field_is_read_all_the_same() {
        // As in the published specimen: empty ZBE-4, action in ZBE-5, original event in ZBE-7.
        String[] message = {
            Adt.msh("Z99"), Adt.PV1, "ZBE|1|20260228120000|20260228120000||CANCEL|N|A03|Urgences^^^^^^UF^^^8782",
        };

        assertThat(Adt.facts(message))
                .contains(new Departure(Departure.Kind.CANCELLED, Optional.empty()))
                .contains(new Ward("8782", Optional.of("Urgences")));
        assertThat(Adt.remarked(message)).contains("ZBE-4");
    }

    @Test
    void a_stay_event_without_a_stay_is_not_understood_but_an_update_is_news_about_the_patient() {
        assertThat(Adt.notUnderstood(Adt.msh("A03"), Adt.PID, "PV1||I").code()).isEqualTo("HUB-2122");
        assertThat(Adt.notUnderstood(Adt.msh("A03"), Adt.PID, Adt.pv1(19, "9".repeat(121)))
                        .code())
                .isEqualTo("HUB-2122");
        assertThat(Adt.remarked(Adt.msh("A08"), Adt.PID, "PV1||O")).containsExactly("PV1-19");
    }

    @Test
    void segments_are_found_wherever_they_stand_and_whatever_the_version() {
        for (String version : List.of("2.3", "2.5^FRA^2.11", "2.8", "9.9", "")) {
            String msh = "MSH|^~\\&|GAM|CHU|HUB|HUB|20260301100000||ADT^A03|M1|P|" + version;

            assertThat(Adt.facts(msh, "ZFM||8", "ZZZ|?", Adt.PV1, Adt.PID))
                    .as(version)
                    .hasSize(5);
        }
    }

    @Test
    void nothing_of_the_patient_stands_in_what_is_said_about_a_bad_message() {
        String[] message = {Adt.msh("A03"), "PID|||SECRET||SECRET^SECRET|||SECRET", "PV1||SECRET||SECRET"};

        assertThat(Adt.notUnderstood(message).toString()).doesNotContain("SECRET");
        message[2] = Adt.stay(2, "SECRET", 36, "SECRET", 44, "SECRET");
        assertThat(Adt.understood(message).remarks().toString()).doesNotContain("SECRET");
    }
}
