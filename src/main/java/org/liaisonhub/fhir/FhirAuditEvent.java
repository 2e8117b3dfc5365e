package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.coding;
import static org.liaisonhub.fhir.FhirTerms.concept;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
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

    /** Always three digits, for those who sort by text. */
    private static final DateTimeFormatter MILLISECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

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

    private FhirNode event(Link link) {
        Deed deed = link.deed();
        boolean reads = deed.act() == Act.OPENED || deed.act() == Act.EXPORTED;
        boolean done = deed.outcome() == Deed.Outcome.DONE;
        String interaction = reads ? "read" : "update";
        FhirNode event = FhirNode.resource("AuditEvent")
                .set("id", "audit-" + link.sequence())
                .set("type", coding(FhirTerms.HL7 + "audit-event-type", "rest", "RESTful Operation"))
                .add("subtype", coding("http://hl7.org/fhir/restful-interaction", interaction, interaction))
                .add("subtype", coding(DEED, deed.act().verb()))
                .set("action", reads ? "R" : "U")
                .set("recorded", MILLISECONDS.format(deed.at().atOffset(ZoneOffset.UTC)))
                .set("outcome", done ? "0" : "4");
        if (!done) {
            event.set("outcomeDesc", "refused as things stood");
        }
        if (!deed.why().isEmpty()) {
            event.add(
                    "purposeOfEvent",
                    concept(coding(FhirTerms.HL7 + "v3-ActReason", "HOPERAT", "healthcare operations"))
                            .set("text", FhirText.clean(deed.why())));
        }
        agents.add(event, deed.doer(), reads);
        event.node("source")
                .set("observer", new FhirNode().set("display", display))
                .add("type", coding(FhirTerms.HL7 + "security-source-type", "4", "Application Server"));
        event.add("entity", object(link, deed));
        deed.stay()
                .filter(stay -> deed.thing().kind() != Thing.Kind.STAY)
                .ifPresent(stay -> event.add(
                        "entity",
                        entity("4", "Other", "4", "Domain Resource", "Encounter", FhirIdentifiers.stay(stay))));
        deed.patient()
                .ifPresent(id -> event.add(
                        "entity",
                        entity(
                                "1",
                                "Person",
                                "1",
                                "Patient",
                                "Patient",
                                FhirIdentifiers.identifier(
                                        FhirIdentifiers.system(id.authority()), FhirText.clean(id.value())))));
        return event;
    }

    private static FhirNode object(Link link, Deed deed) {
        FhirNode identifier =
                deed.thing().kind() == Thing.Kind.STAY && deed.stay().isPresent()
                        ? FhirIdentifiers.stay(deed.stay().get())
                        : FhirIdentifiers.identifier(
                                FhirTerms.OWN + "/" + deed.thing().kind().name().toLowerCase(Locale.ROOT),
                                FhirText.clean(deed.thing().id()));
        FhirNode object = entity(
                "2", "System Object", "4", "Domain Resource", type(deed.thing().kind()), identifier);
        detail(object, "detail", deed.detail());
        detail(object, "audit-sequence", Long.toString(link.sequence()));
        detail(object, "audit-previous", link.previous());
        detail(object, "audit-hash", link.hash());
        return object;
    }

    private static void detail(FhirNode entity, String type, String value) {
        if (!value.isEmpty()) {
            entity.addNode("detail").set("type", type).set("valueString", FhirText.clean(value));
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

    private static FhirNode entity(
            String type, String typeName, String role, String roleName, String resource, FhirNode identifier) {
        return new FhirNode()
                .set("what", new FhirNode().set("type", resource).set("identifier", identifier))
                .set("type", coding(FhirTerms.HL7 + "audit-entity-type", type, typeName))
                .set("role", coding(FhirTerms.HL7 + "object-role", role, roleName));
    }
}
