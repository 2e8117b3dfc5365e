package org.liaisonhub.fhir;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

/** The professionals and organisations of one document, each once. */
final class FhirParties {
    private final FhirEntries entries;
    private final Map<Object, String> known = new HashMap<>();

    FhirParties(FhirEntries entries) {
        this.entries = entries;
    }

    /** The professional: an organisation if it has a facility's number, else a person. */
    Reference of(Professional professional) {
        return once(
                professional, () -> isOrganization(professional) ? organization(professional) : person(professional));
    }

    /** An organisation of which only a name and a number to call are known. */
    Reference named(String name, Optional<String> phone) {
        return of(new Professional(Optional.empty(), name, phone), Organization.class);
    }

    private Reference of(Professional professional, Class<Organization> kind) {
        return once(kind.getSimpleName() + professional, () -> organization(professional));
    }

    private Reference once(Object key, java.util.function.Supplier<Resource> resource) {
        String url = known.get(key);
        if (url == null) {
            url = entries.add(resource.get()).getReference();
            known.put(key, url);
        }
        return new Reference(url);
    }

    static boolean isOrganization(Professional professional) {
        return professional.id().filter(id -> id.scheme() == Scheme.FINESS).isPresent();
    }

    private static Resource organization(Professional professional) {
        Organization organization = new Organization().setName(FhirText.clean(professional.name()));
        professional.id().ifPresent(id -> organization.addIdentifier(FhirIdentifiers.professional(id)));
        professional.phone().ifPresent(number -> organization.addTelecom(phone(number)));
        return organization;
    }

    private static Resource person(Professional professional) {
        Practitioner person = new Practitioner();
        professional.id().ifPresent(id -> person.addIdentifier(FhirIdentifiers.professional(id)));
        person.addName(new HumanName().setText(FhirText.clean(professional.name())));
        professional.phone().ifPresent(number -> person.addTelecom(phone(number)));
        return person;
    }

    static ContactPoint phone(String number) {
        return new ContactPoint()
                .setSystem(ContactPoint.ContactPointSystem.PHONE)
                .setValue(FhirText.clean(number));
    }
}
