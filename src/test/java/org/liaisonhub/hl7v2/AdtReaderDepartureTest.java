package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;

class AdtReaderDepartureTest {
    private static final Instant NOON = Instant.parse("2026-02-28T11:00:00Z");

    @Test
    void the_time_of_departure_is_pv1_45_else_that_of_the_event_else_of_the_movement_else_of_recording() {
        String evn = "EVN||20260228120004||||20260228120002";
        String zbe = "ZBE|1|20260228120003||INSERT";

        assertThat(departure(evn, Adt.stay(45, "20260228120001"), zbe)).contains(NOON.plusSeconds(1));
        assertThat(departure(evn, Adt.PV1, zbe)).contains(NOON.plusSeconds(2));
        assertThat(departure("EVN||20260228120004", Adt.PV1, zbe)).contains(NOON.plusSeconds(3));
        assertThat(departure("EVN||20260228120004", Adt.PV1, "ZBE")).contains(NOON.plusSeconds(4));
        assertThat(departure("EVN", Adt.PV1, "ZBE")).isEmpty();
    }

    private static Optional<Instant> departure(String evn, String pv1, String zbe) {
        Departure departure =
                Adt.fact(Departure.class, Adt.msh("A03"), evn, pv1, zbe).orElseThrow();
        assertThat(departure.kind()).isEqualTo(Departure.Kind.LEFT);
        return departure.at();
    }

    @ParameterizedTest
    @CsvSource({"A, 8", "P, 8", "A, 0"})
    void a_leave_is_no_discharge_and_has_no_exit_mode(String circumstance, String zfm2) {
        String[] message = {Adt.msh("A03"), Adt.stay(36, circumstance, 45, "20260228120000"), "ZFM||" + zfm2};

        assertThat(Adt.fact(Departure.class, message))
                .contains(new Departure(Departure.Kind.ON_LEAVE, Optional.of(NOON)));
        assertThat(Adt.fact(ExitMode.class, message)).isEmpty();
        assertThat(Adt.fact(ExitCircumstance.class, message)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6", "0"})
    void a_move_inside_the_hospital_or_for_an_act_is_no_discharge(String zfm2) {
        assertThat(Adt.fact(Departure.class, Adt.msh("A03"), Adt.stay(45, "20260228120000"), "ZFM||" + zfm2))
                .contains(new Departure(Departure.Kind.INTERNAL_MOVE, Optional.of(NOON)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "8, -, HOME",
                "8, 6, HOSPITAL_AT_HOME",
                "7, 6, HOSPITAL_AT_HOME",
                "8, 7, NURSING_HOME",
                "7, 7, NURSING_HOME",
                "7, 1, TRANSFER",
                "7, -, TRANSFER",
                "9, -, DEATH",
                "4, -, OTHER",
                "5, -, OTHER"
            })
    void the_french_exit_mode_is_zfm_2_with_destination_zfm_4(String zfm2, String zfm4, ExitMode.Mode mode) {
        String zfm = Adt.segment("ZFM", 2, zfm2, 4, zfm4 == null ? "" : zfm4);

        assertThat(Adt.fact(ExitMode.class, Adt.msh("A03"), Adt.PV1, zfm)).contains(new ExitMode(mode));
    }

    @ParameterizedTest
    @CsvSource({"01, HOME", "06, HOME", "02, TRANSFER", "03, NURSING_HOME", "20, DEATH"})
    void without_french_segments_the_two_digit_codes_of_table_0112_are_read(String code, ExitMode.Mode mode) {
        assertThat(Adt.fact(ExitMode.class, Adt.msh("A03"), Adt.stay(36, code))).contains(new ExitMode(mode));
        assertThat(Adt.remarked(Adt.msh("A03"), "EVN||20260228", Adt.stay(36, code, 45, "20260228")))
                .doesNotContain("PV1-36");
    }

    @Test
    void silence_on_the_exit_mode_stays_silence() {
        assertThat(Adt.fact(ExitMode.class, Adt.msh("A03"), Adt.PV1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "3, MEDICAL_DECISION",
        "4, AGAINST_ADVICE",
        "07, AGAINST_ADVICE",
        "E, ESCAPED",
        "F, ESCAPED",
        "PSA, LEFT_WITHOUT_BEING_SEEN",
        "2, OTHER",
        "R, OTHER"
    })
    void the_circumstance_is_pv1_36(String code, ExitCircumstance.Kind kind) {
        assertThat(Adt.fact(ExitCircumstance.class, Adt.msh("A03"), Adt.stay(36, code)))
                .contains(new ExitCircumstance(kind));
    }

    @Test
    void a_runaway_told_by_zfm_2_alone_raises_the_same_alert() {
        String[] message = {Adt.msh("A03"), Adt.PV1, "ZFM||4"};

        assertThat(Adt.fact(ExitCircumstance.class, message))
                .contains(new ExitCircumstance(ExitCircumstance.Kind.AGAINST_ADVICE));
        assertThat(Adt.remarked(message)).contains("PV1-36");
    }

    @Test
    void codes_nobody_knows_are_remarks_and_never_guesses() {
        String[] message = {Adt.msh("A03"), Adt.stay(36, "XY"), "ZFM||Q"};

        assertThat(Adt.fact(ExitMode.class, message)).isEmpty();
        assertThat(Adt.fact(ExitCircumstance.class, message)).isEmpty();
        assertThat(Adt.remarked(message)).contains("PV1-36", "ZFM-2");
    }

    @Test
    void the_destination_is_pv1_37() {
        assertThat(Adt.fact(Destination.class, Adt.msh("A03"), Adt.stay(37, "750803447^20260228")))
                .contains(new Destination("750803447"));
    }

    @Test
    void a_cancelled_discharge_keeps_the_patient_and_says_nothing_of_an_exit() {
        String[] message = {Adt.msh("A13"), Adt.stay(36, "3", 37, "750803447", 45, "20260228120000"), "ZFM||8"};

        assertThat(Adt.fact(Departure.class, message))
                .contains(new Departure(Departure.Kind.CANCELLED, Optional.empty()));
        assertThat(Adt.fact(ExitMode.class, message)).isEmpty();
        assertThat(Adt.fact(Destination.class, message)).isEmpty();
    }

    @Test
    void a_corrected_discharge_is_said_again_with_what_is_new() {
        // ZBE-4 UPDATE, ZBE-6 A03: goes to a nursing home after all.
        String[] message = {
            Adt.msh("Z99"), Adt.stay(45, "20260228120000"), "ZBE|1|20260228120000||UPDATE|N|A03", "ZFM||8||7",
        };

        assertThat(Adt.facts(message))
                .contains(new Departure(Departure.Kind.LEFT, Optional.of(NOON)))
                .contains(new ExitMode(ExitMode.Mode.NURSING_HOME));
    }

    @Test
    void a_discharge_cancelled_by_a_z99_is_cancelled() {
        assertThat(Adt.fact(Departure.class, Adt.msh("Z99"), Adt.PV1, "ZBE|1|20260228120000||CANCEL|N|A03"))
                .contains(new Departure(Departure.Kind.CANCELLED, Optional.empty()));
    }

    @Test
    void an_update_may_bring_the_exit_mode_but_never_a_departure() {
        String[] message = {Adt.msh("A08"), Adt.stay(45, "20260228120000"), "ZFM||8"};

        assertThat(Adt.fact(ExitMode.class, message)).contains(new ExitMode(ExitMode.Mode.HOME));
        assertThat(Adt.fact(Departure.class, message)).isEmpty();
    }

    @Test
    void an_admission_says_nothing_of_an_exit() {
        assertThat(Adt.fact(ExitMode.class, Adt.msh("A01"), Adt.PV1, "ZFM|8|8")).isEmpty();
    }
}
