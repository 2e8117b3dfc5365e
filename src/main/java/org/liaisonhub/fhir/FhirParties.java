package org.liaisonhub.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

/** The professionals and organisations of one document, each once. */
final class FhirParties {
    private final FhirEntries entries;
    private final Map<Professional, FhirNode> professionals = new HashMap<>();
    private final Map<Professional, FhirNode> organizations = new HashMap<>();

    FhirParties(FhirEntries entries) {
        this.entries = entries;
    }

    /** Refers to the professional: an organisation if it has a facility's number, else a person. */
    FhirNode of(Professional professional) {
        return once(
                professionals,
                professional,
                () -> isOrganization(professional) ? organization(professional) : person(professional));
    }

    /** Refers to an organisation of which only a name and a number to call are known. */
    FhirNode named(String name, Optional<String> phone) {
        Professional organization = new Professional(Optional.empty(), name, phone);
        return once(organizations, organization, () -> organization(organization));
    }

    private FhirNode once(Map<Professional, FhirNode> known, Professional who, Supplier<FhirNode> resource) {
        FhirNode reference = known.get(who);
        if (reference == null) {
            reference = entries.add(resource.get());
            known.put(who, reference);
        }
        return reference;
    }

    static boolean isOrganization(Professional professional) {
        return professional.id().filter(id -> id.scheme() == Scheme.FINESS).isPresent();
    }

    private static FhirNode organization(Professional professional) {
        FhirNode organization = FhirNode.resource("Organization")
                .reserve("identifier")
                .set("name", FhirText.clean(professional.name()));
        return reachable(organization, professional);
    }

    private static FhirNode person(Professional professional) {
        FhirNode person = FhirNode.resource("Practitioner")
                .reserve("identifier")
                .add("name", new FhirNode().set("text", FhirText.clean(professional.name())));
        return reachable(person, professional);
    }

    private static FhirNode reachable(FhirNode party, Professional professional) {
        professional.id().ifPresent(id -> party.add("identifier", FhirIdentifiers.professional(id)));
        professional.phone().ifPresent(number -> party.add("telecom", phone(number)));
        return party;
    }

    static FhirNode phone(String number) {
        return new FhirNode().set("system", "phone").set("value", FhirText.clean(number));
    }
}
