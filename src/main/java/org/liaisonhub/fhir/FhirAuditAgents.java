package org.liaisonhub.fhir;

import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.AuditEvent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkComponent;
import org.hl7.fhir.r4.model.AuditEvent.AuditEventAgentNetworkType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Reference;
import org.liaisonhub.audit.Doer;

/** Who took part in a deed: the software that called, the hub, and the account with its role. */
final class FhirAuditAgents {
    private static final Pattern IP = Pattern.compile("[0-9a-fA-F]*[.:][0-9a-fA-F.:%a-z]*");
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";

    private final String display;
    private final String endpoint;

    FhirAuditAgents(String display, String endpoint) {
        this.display = display;
        this.endpoint = endpoint;
    }

    /** @param reads what was read flows from the hub to its caller; what was changed, the other way */
    void add(AuditEvent event, Doer doer, boolean reads) {
        Coding source = new Coding(DICOM, "110153", "Source Role ID");
        Coding destination = new Coding(DICOM, "110152", "Destination Role ID");
        event.addAgent(software(reads ? destination : source, doer.from(), network(doer.from())));
        event.addAgent(software(
                reads ? source : destination,
                display,
                new AuditEventAgentNetworkComponent().setAddress(endpoint).setType(AuditEventAgentNetworkType._5)));
        event.addAgent(user(doer, reads));
    }

    private static AuditEventAgentComponent software(Coding role, String who, AuditEventAgentNetworkComponent network) {
        return new AuditEventAgentComponent()
                .setType(new CodeableConcept(role))
                .setWho(new Reference().setDisplay(FhirText.clean(who)))
                .setRequestor(false)
                .setNetwork(network);
    }

    private static AuditEventAgentNetworkComponent network(String from) {
        boolean isAddress = IP.matcher(from).matches();
        return new AuditEventAgentNetworkComponent()
                .setAddress(isAddress ? from : "localhost")
                .setType(isAddress ? AuditEventAgentNetworkType._2 : AuditEventAgentNetworkType._1);
    }

    private static AuditEventAgentComponent user(Doer doer, boolean reads) {
        String participation = FhirTerms.HL7 + "v3-ParticipationType";
        AuditEventAgentComponent user = new AuditEventAgentComponent()
                .setType(new CodeableConcept(
                        reads
                                ? new Coding(participation, "IRCP", "information recipient")
                                : new Coding(participation, "AUT", "author (originator)")))
                .setWho(new Reference()
                        .setIdentifier(new Identifier()
                                .setSystem(FhirTerms.OWN + "/account")
                                .setValue(FhirText.clean(doer.account()))))
                .setAltId(FhirText.clean(doer.account()))
                .setRequestor(true);
        user.addRole(new CodeableConcept().setText(FhirText.clean(doer.role())));
        user.addPolicy(FhirTerms.OWN + "/policy/" + FhirText.clean(doer.role()));
        if (!doer.says().isBlank()) {
            user.setName(FhirText.clean(doer.says()));
        }
        return user;
    }
}
