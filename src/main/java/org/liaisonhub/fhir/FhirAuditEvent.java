package org.liaisonhub.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAction;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventEntityComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventOutcome;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.AuditWriter;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;

/**
 * A deed as FHIR R4 AuditEvent in the manner of IHE Basic Audit Log Patterns 1.1: reading and updating, with a patient
 * where one is known; client, server and user as agents, the object with its place in the chain as entity. The patterns'
 * profiles are not claimed: they are for what succeeded, and a receiver without them could not validate an event.
 */
public final class FhirAuditEvent implements AuditWriter {
    static final String DEED = FhirTerms.OWN + "/CodeSystem/deed";

    private final String display;
    private final FhirAuditAgents agents;

    /**
     * A writer of one hub's events.
     *
     * @param display the hub's name for people
     * @param endpoint absolute URL under which the hub is known
     */
    public FhirAuditEvent(String display, String endpoint) {
        this.display = display;
        this.agents = new FhirAuditAgents(display, endpoint);
    }

    /** One line of JSON. */
    @Override
    public byte[] write(Link link) {
        return FhirJson.encode(event(link));
    }

    private AuditEvent event(Link link) {
        Deed deed = link.deed();
        boolean reads = deed.act() == Act.OPENED || deed.act() == Act.EXPORTED;
        boolean done = deed.outcome() == Deed.Outcome.DONE;
        AuditEvent event = new AuditEvent();
        event.setId("audit-" + link.sequence());
        event.setType(new Coding(FhirTerms.HL7 + "audit-event-type", "rest", "RESTful Operation"));
        String interaction = reads ? "read" : "update";
        event.addSubtype(new Coding("http://hl7.org/fhir/restful-interaction", interaction, interaction));
        event.addSubtype(new Coding().setSystem(DEED).setCode(deed.act().verb()));
        event.setAction(reads ? AuditEventAction.R : AuditEventAction.U);
        event.setRecordedElement(
                new InstantType(Date.from(deed.at()), TemporalPrecisionEnum.MILLI, TimeZone.getTimeZone("UTC")));
        event.setOutcome(done ? AuditEventOutcome._0 : AuditEventOutcome._4);
        if (!done) {
            event.setOutcomeDesc("refused as things stood");
        }
        if (!deed.why().isEmpty()) {
            event.addPurposeOfEvent(
                    new CodeableConcept(new Coding(FhirTerms.HL7 + "v3-ActReason", "HOPERAT", "healthcare operations"))
                            .setText(FhirText.clean(deed.why())));
        }
        agents.add(event, deed.doer(), reads);
        event.getSource()
                .setObserver(new Reference().setDisplay(display))
                .addType(new Coding(FhirTerms.HL7 + "security-source-type", "4", "Application Server"));
        event.addEntity(object(link, deed));
        deed.stay()
                .filter(stay -> deed.thing().kind() != Thing.Kind.STAY)
                .ifPresent(stay -> event.addEntity(
                        entity("4", "Other", "4", "Domain Resource", "Encounter", FhirIdentifiers.stay(stay))));
        deed.patient()
                .ifPresent(id -> event.addEntity(entity(
                        "1",
                        "Person",
                        "1",
                        "Patient",
                        "Patient",
                        new Identifier()
                                .setSystem(FhirIdentifiers.system(id.authority()))
                                .setValue(FhirText.clean(id.value())))));
        return event;
    }

    private static AuditEventEntityComponent object(Link link, Deed deed) {
        Identifier identifier =
                deed.thing().kind() == Thing.Kind.STAY && deed.stay().isPresent()
                        ? FhirIdentifiers.stay(deed.stay().get())
                        : new Identifier()
                                .setSystem(FhirTerms.OWN + "/"
                                        + deed.thing().kind().name().toLowerCase(Locale.ROOT))
                                .setValue(FhirText.clean(deed.thing().id()));
        AuditEventEntityComponent object = entity(
                "2", "System Object", "4", "Domain Resource", type(deed.thing().kind()), identifier);
        detail(object, "detail", deed.detail());
        detail(object, "audit-sequence", Long.toString(link.sequence()));
        detail(object, "audit-previous", link.previous());
        detail(object, "audit-hash", link.hash());
        return object;
    }

    private static void detail(AuditEventEntityComponent entity, String type, String value) {
        if (!value.isEmpty()) {
            entity.addDetail().setType(type).setValue(new StringType(FhirText.clean(value)));
        }
    }

    private static String type(Thing.Kind kind) {
        return switch (kind) {
            case STAY -> "Encounter";
            case DELIVERY -> "Communication";
            case MESSAGE, DIRECTORY -> "Bundle";
            case PARKED -> "Binary";
            case TASK -> "Task";
            case AUDIT -> "AuditEvent";
            case ACCOUNT -> "Basic";
        };
    }

    private static AuditEventEntityComponent entity(
            String type, String typeName, String role, String roleName, String resource, Identifier identifier) {
        return new AuditEventEntityComponent()
                .setWhat(new Reference().setType(resource).setIdentifier(identifier))
                .setType(new Coding(FhirTerms.HL7 + "audit-entity-type", type, typeName))
                .setRole(new Coding(FhirTerms.HL7 + "object-role", role, roleName));
    }
}
