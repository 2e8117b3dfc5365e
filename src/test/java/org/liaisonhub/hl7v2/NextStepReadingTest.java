package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hl7v2.Clinical.fact;
import static org.liaisonhub.hl7v2.Clinical.none;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.ItemFact.NextStep;
import org.liaisonhub.discharge.ItemFact.Problem;
import org.liaisonhub.discharge.PatientFact.TraitsFrom;
import org.liaisonhub.discharge.Subject;

/** Appointments, referrals, problems, and whom a message is about. */
class NextStepReadingTest {
    private static final String SCH =
            Adt.segment("SCH", 1, "A1^DPI", 2, "R1^AGENDA", 8, "^Consultation", 11, "^^^20260315093000");
    private static final String AIS = "AIS|1||^Cardiologie";
    private static final String AIP = "AIP|1||9^MOREAU^LINE^^^DR";

    @ParameterizedTest
    @ValueSource(strings = {"S12", "S13", "S14"})
    void an_appointment_is_known_by_the_number_of_the_diary(String event) {
        NextStep step = fact(NextStep.class, "SIU^" + event, SCH, AIS, AIP);

        assertThat(step.number()).isEqualTo("R1^AGENDA");
        assertThat(step.cancelled()).isFalse();
        assertThat(step.step().kind()).isEqualTo(FollowUpStep.Kind.APPOINTMENT);
        assertThat(step.step().what()).isEqualTo("Cardiologie");
        assertThat(step.step().at()).contains(Instant.parse("2026-03-15T08:30:00Z"));
        assertThat(step.step().owner()).contains("DR LINE MOREAU");
    }

    @ParameterizedTest
    @ValueSource(strings = {"S15", "S17", "S26"})
    void an_appointment_is_cancelled_by_its_event(String event) {
        assertThat(fact(NextStep.class, "SIU^" + event, SCH, AIS).cancelled()).isTrue();
    }

    @Test
    void an_appointment_is_cancelled_by_its_state_and_timed_by_its_service_where_need_be() {
        String sch = Adt.segment("SCH", 1, "A1", 25, "Cancelled");
        NextStep step = fact(NextStep.class, "SIU^S14", sch, AIS + "|20260315093000");

        assertThat(step.number()).isEqualTo("A1");
        assertThat(step.cancelled()).isTrue();
        assertThat(step.step().at()).contains(Instant.parse("2026-03-15T08:30:00Z"));
    }

    @Test
    void an_appointment_for_nothing_or_without_a_number_is_left_out() {
        assertThat(none(NextStep.class, "SIU^S12", "SCH|A1")).isEmpty();
        assertThat(none(NextStep.class, "SIU^S12", AIS)).isEmpty();
        assertThat(Clinical.remarked("SIU^S12", AIS)).contains("SCH");
    }

    @Test
    void a_referral_is_a_request_to_whom_the_patient_is_referred() {
        String rf1 = "RF1|P|R|Med^Médecine||O|226839^DPI||||^Ulcère";
        NextStep step = fact(NextStep.class, "REF^I12", rf1, "PRD|RP|POWELL^ROBERT", "PRD|RT|GASTRO^PAUL^^^DR");

        assertThat(step.number()).isEqualTo("226839^DPI");
        assertThat(step.step().kind()).isEqualTo(FollowUpStep.Kind.REQUEST);
        assertThat(step.step().what()).isEqualTo("Ulcère");
        assertThat(step.step().owner()).contains("DR PAUL GASTRO");
        assertThat(fact(NextStep.class, "REF^I14", rf1).cancelled()).isTrue();
    }

    @Test
    void a_problem_is_active_until_it_is_resolved_or_deleted() {
        assertThat(fact(Problem.class, "PPR^PC1", "PRB|AD|20260301|I35.0^Sténose aortique^I10|53692")
                        .active())
                .isTrue();
        assertThat(fact(Problem.class, "PPR^PC2", "PRB|UP|20260301|I35.0^Sténose^I10|53692|||||20260228")
                        .active())
                .isFalse();
        assertThat(fact(Problem.class, "PPR^PC1", "PRB|AD|20260301|I35.0^Sténose^I10|1||||||||||RESOLVED")
                        .active())
                .isFalse();
        assertThat(fact(Problem.class, "PPR^PC3", "PRB|DE|20260301|I35.0^Sténose^I10|1")
                        .active())
                .isFalse();
    }

    @Test
    void a_message_without_a_stay_is_about_its_patient() {
        byte[] message = ("MSH|^~\\&|AGENDA|CHU|||20260301100000||SIU^S12|M1|P|2.5\r" + SCH + "\r" + AIS + "\r"
                        + Adt.PID)
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Clinical.understood(message).events())
                .extracting(DischargeEvent::about)
                .extracting(Subject::key)
                .containsOnly("patient:1.2.4/77");
    }

    @Test
    void a_message_about_nobody_or_of_no_time_is_not_understood() {
        String header = "MSH|^~\\&|AGENDA|CHU|||20260301100000||SIU^S12|M1|P|2.5\r";

        assertThat(Clinical.notUnderstood((header + SCH).getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("HUB-2123");
        assertThat(Clinical.notUnderstood((header.replace("20260301100000", "") + SCH + "\r" + Adt.PID)
                                .getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("HUB-2121");
    }

    @Test
    void traits_from_a_system_that_is_not_in_charge_of_them_are_kept_apart() {
        TraitsFrom traits = fact(TraitsFrom.class, "ORU^R01", "OBR|1||F1|^Kaliémie");

        assertThat(traits.system()).isEqualTo("CHU");
        assertThat(traits.patient().birthName()).contains("DURAND");
    }

    @Test
    void word_of_a_document_this_hub_did_not_send_is_kept_and_named() {
        byte[] message = "MSH|^~\\&|PFI|CHU|||20260301100000||ZAM^Z01^ZAM_Z01|M1|P|2.6\rOBX|1|CWE|ACK_RECEPTION_DMP||Y"
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Clinical.reading(message))
                .isEqualTo(new Kept(Hl7Fault.NOT_OUR_DOCUMENT.code(), Hl7Fault.NOT_OUR_DOCUMENT.why()));
    }
}
