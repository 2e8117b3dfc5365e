package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.coding;
import static org.liaisonhub.fhir.FhirTerms.concept;

import java.util.regex.Pattern;
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
    void add(FhirNode event, Doer doer, boolean reads) {
        FhirNode source = coding(DICOM, "110153", "Source Role ID");
        FhirNode destination = coding(DICOM, "110152", "Destination Role ID");
        event.add("agent", software(reads ? destination : source, doer.from(), network(doer.from())));
        event.add("agent", software(reads ? source : destination, display, network(endpoint, "5")));
        event.add("agent", user(doer, reads));
    }

    private static FhirNode software(FhirNode role, String who, FhirNode network) {
        return new FhirNode()
                .set("type", concept(role))
                .set("who", FhirTerms.named(who))
                .set("requestor", false)
                .set("network", network);
    }

    private static FhirNode network(String from) {
        boolean isAddress = IP.matcher(from).matches();
        return isAddress ? network(from, "2") : network("localhost", "1");
    }

    private static FhirNode network(String address, String type) {
        return new FhirNode().set("address", address).set("type", type);
    }

    private static FhirNode user(Doer doer, boolean reads) {
        String participation = FhirTerms.HL7 + "v3-ParticipationType";
        FhirNode user = new FhirNode()
                .set(
                        "type",
                        concept(
                                reads
                                        ? coding(participation, "IRCP", "information recipient")
                                        : coding(participation, "AUT", "author (originator)")))
                .add("role", new FhirNode().set("text", FhirText.clean(doer.role())))
                .set(
                        "who",
                        new FhirNode()
                                .set(
                                        "identifier",
                                        FhirIdentifiers.identifier(
                                                FhirTerms.OWN + "/account", FhirText.clean(doer.account()))))
                .set("altId", FhirText.clean(doer.account()));
        if (!doer.says().isBlank()) {
            user.set("name", FhirText.clean(doer.says()));
        }
        return user.set("requestor", true).add("policy", FhirTerms.OWN + "/policy/" + FhirText.clean(doer.role()));
    }
}
