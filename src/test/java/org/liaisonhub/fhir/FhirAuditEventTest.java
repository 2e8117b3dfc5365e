package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Doer;
import org.liaisonhub.audit.Head;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/** Every deed is a valid AuditEvent, and has what the IHE Basic Audit Log Patterns ask of a read or an update. */
class FhirAuditEventTest {
    private static final FhirAuditEvent WRITER = new FhirAuditEvent("Liaison", "https://hub.example.org");
    private static final StayId STAY = new StayId("1.2.250.1.999", "S100");
    private static final PatientId PATIENT = new PatientId("1.2.250.1.999.2", "700001", PatientId.Kind.LOCAL);

    static Stream<Deed> deeds() {
        return Stream.of(Act.values())
                .flatMap(act -> Stream.of(Thing.Kind.values())
                        .flatMap(kind -> Stream.of(Deed.Outcome.values())
                                .flatMap(outcome -> Stream.of(
                                        deed(
                                                act,
                                                kind,
                                                outcome,
                                                Optional.of(STAY),
                                                Optional.of(PATIENT),
                                                "192.0.2.7",
                                                "why"),
                                        deed(act, kind, outcome, Optional.empty(), Optional.empty(), "here", "")))));
    }

    private static Deed deed(
            Act act,
            Thing.Kind kind,
            Deed.Outcome outcome,
            Optional<StayId> stay,
            Optional<PatientId> patient,
            String from,
            String why) {
        return new Deed(
                Instant.parse("2026-11-22T10:15:00.123456789Z"),
                new Doer("j.morel", "operator", from, from.equals("here") ? "" : "Jeanne Morel\u0000"),
                act,
                new Thing(kind, "4711"),
                stay,
                patient,
                "dr-martin",
                why,
                outcome);
    }

    private static String json(Deed deed) {
        return new String(WRITER.write(Link.after(Head.NONE, deed)), StandardCharsets.UTF_8);
    }

    private static AuditEvent event(Deed deed) {
        return FhirJson.context().newJsonParser().parseResource(AuditEvent.class, json(deed));
    }

    private static List<AuditEventEntityComponent> entities(AuditEvent event, String type) {
        return event.getEntity().stream()
                .filter(entity -> entity.getType().getCode().equals(type))
                .toList();
    }

    @Test
    void every_deed_is_valid_fhir() {
        assertThat(deeds().flatMap(deed -> ProfileValidator.faults(json(deed)).stream()
                        .map(fault -> deed.act() + " " + deed.thing() + ": " + fault)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void a_deed_has_client_server_and_user_on_their_right_ends(Deed deed) {
        AuditEvent event = event(deed);
        boolean reads = event.getAction() == AuditEvent.AuditEventAction.R;

        assertThat(event.getAgent())
                .extracting(agent -> agent.getType().getCodingFirstRep().getCode())
                .containsExactly(reads ? "110152" : "110153", reads ? "110153" : "110152", reads ? "IRCP" : "AUT");
        AuditEventAgentComponent user = event.getAgent().get(2);
        assertThat(user.getRequestor()).isTrue();
        assertThat(user.hasNetwork()).isFalse();
        assertThat(user.getWho().getIdentifier().getValue()).isEqualTo("j.morel");
        assertThat(user.getRoleFirstRep().getText()).isEqualTo("operator");
        assertThat(event.getAgent().subList(0, 2))
                .allMatch(agent -> agent.hasWho() && agent.getNetwork().hasAddress() && !agent.getRequestor());
        assertThat(event.getSubtype().get(0).getCode()).isEqualTo(reads ? "read" : "update");
        assertThat(event.getSubtype().get(1).getCode()).isEqualTo(deed.act().verb());
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void a_deed_has_one_object_with_its_place_in_the_chain_and_its_patient_where_known(Deed deed) {
        AuditEvent event = event(deed);

        assertThat(entities(event, "2")).hasSize(1);
        assertThat(entities(event, "2").get(0).getDetail())
                .extracting(detail -> detail.getType())
                .containsExactly("detail", "audit-sequence", "audit-previous", "audit-hash");
        assertThat(entities(event, "1")).hasSize(deed.patient().isPresent() ? 1 : 0);
        assertThat(event.getPurposeOfEvent()).hasSize(deed.why().isEmpty() ? 0 : 1);
        assertThat(event.getOutcome().toCode()).isEqualTo(deed.outcome() == Deed.Outcome.DONE ? "0" : "4");
    }

    @Test
    void an_opening_of_a_stay_names_the_stay_by_its_number_and_the_caller_by_his_address() {
        AuditEvent event = event(deed(
                Act.OPENED,
                Thing.Kind.STAY,
                Deed.Outcome.DONE,
                Optional.of(STAY),
                Optional.of(PATIENT),
                "2001:db8::1",
                ""));

        assertThat(event.getAction().toCode()).isEqualTo("R");
        assertThat(entities(event, "2").get(0).getWhat().getIdentifier().getValue())
                .isEqualTo("S100");
        assertThat(event.getAgent().get(0).getNetwork().getType().toCode()).isEqualTo("2");
    }
}
