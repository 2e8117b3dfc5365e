package org.liaisonhub.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.ContactPoint;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Endpoint;
import org.hl7.fhir.r4.model.Endpoint.EndpointStatus;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.liaisonhub.directory.Channel;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.directory.Recipient.Kind;
import org.liaisonhub.discharge.ProfessionalId;

/** One entry of a directory: the recipient it makes, or what is wrong with it. */
final class FhirDirectoryEntry {
    private final FhirDirectoryLinks links;
    private final String where;
    private final List<String> faults;

    FhirDirectoryEntry(FhirDirectoryLinks links, String where, List<String> faults) {
        this.links = links;
        this.where = where;
        this.faults = faults;
    }

    Optional<Recipient> recipient(PractitionerRole role) {
        Optional<String> id = id(role.getIdentifier());
        if (id.isEmpty() || isOff(role.hasActive(), role.getActive())) {
            return Optional.empty();
        }
        Optional<Practitioner> person = links.follow(role.getPractitioner(), Practitioner.class);
        if (person.isEmpty()) {
            return fault("PractitionerRole.practitioner leads to no Practitioner here; add the Practitioner");
        }
        if (isOff(person.get().hasActive(), person.get().getActive())) {
            return Optional.empty();
        }
        List<Identifier> identifiers = new ArrayList<>(role.getIdentifier());
        identifiers.addAll(person.get().getIdentifier());
        Kind kind = FhirDirectoryKinds.of(Stream.concat(role.getCode().stream(), role.getSpecialty().stream()));
        Optional<String> phone =
                phone(role.getTelecom()).or(() -> phone(person.get().getTelecom()));
        return recipient(id.get(), name(person.get()), kind, identifiers, role.getEndpoint(), phone);
    }

    Optional<Recipient> recipient(Organization organization) {
        Optional<String> id = id(organization.getIdentifier());
        if (id.isEmpty() || isOff(organization.hasActive(), organization.getActive())) {
            return Optional.empty();
        }
        return recipient(
                id.get(),
                Optional.ofNullable(organization.getName()).orElse(""),
                FhirDirectoryKinds.of(organization.getType().stream()),
                organization.getIdentifier(),
                organization.getEndpoint(),
                phone(organization.getTelecom()));
    }

    /** A person may work in several places; only the place has a mailbox. */
    void refuseIdOn(Practitioner practitioner) {
        if (id(practitioner.getIdentifier()).isPresent()) {
            fault("Practitioner has a recipient id; put it on the PractitionerRole");
        }
    }

    private Optional<Recipient> recipient(
            String id,
            String name,
            Kind kind,
            List<Identifier> identifiers,
            List<Reference> endpoints,
            Optional<String> phone) {
        if (name.isBlank()) {
            return fault("recipient " + id + " has no name; give it one");
        }
        try {
            List<ProfessionalId> numbers = identifiers.stream()
                    .flatMap(identifier -> FhirDirectoryNumbers.of(identifier).stream())
                    .distinct()
                    .toList();
            return Optional.of(new Recipient(id, name, kind, numbers, channel(id, endpoints), phone));
        } catch (IllegalArgumentException malformed) {
            return fault(malformed.getMessage() + "; correct it");
        }
    }

    /** The first active Endpoint of ours. */
    private Optional<Channel> channel(String id, List<Reference> endpoints) {
        for (Reference reference : endpoints) {
            Optional<Endpoint> endpoint = links.follow(reference, Endpoint.class);
            if (endpoint.isEmpty()) {
                fault("recipient " + id + " names an Endpoint that is not here; add it or take the reference out");
            }
            Optional<Channel> channel = endpoint.filter(known -> known.getStatus() == EndpointStatus.ACTIVE)
                    .flatMap(known -> channel(id, known));
            if (channel.isPresent()) {
                return channel;
            }
        }
        return Optional.empty();
    }

    private Optional<Channel> channel(String id, Endpoint endpoint) {
        Coding type = endpoint.getConnectionType();
        if (!FhirDirectory.CHANNEL.equals(type.getSystem())) {
            return Optional.empty();
        }
        String address = Optional.ofNullable(endpoint.getAddress()).orElse("");
        Channel channel = new Channel(Optional.ofNullable(type.getCode()).orElse(""), address);
        if (channel.kind().equals(Channel.MAILBOX) && !address.equals("mailbox." + id)) {
            fault("recipient " + id + " has another's mailbox; Endpoint.address must be mailbox." + id);
        } else if (address.isBlank()) {
            fault("recipient " + id + " has an Endpoint without address; give it one");
        }
        return Optional.of(channel);
    }

    private static Optional<String> id(List<Identifier> identifiers) {
        return identifiers.stream()
                .filter(identifier -> FhirDirectory.RECIPIENT_ID.equals(identifier.getSystem()))
                .map(identifier -> Objects.requireNonNullElse(identifier.getValue(), ""))
                .findFirst();
    }

    private static boolean isOff(boolean stated, boolean active) {
        return stated && !active;
    }

    private static String name(Practitioner practitioner) {
        HumanName name = practitioner.getNameFirstRep();
        return name.hasText() ? name.getText() : name.getNameAsSingleString();
    }

    private static Optional<String> phone(List<ContactPoint> telecom) {
        return telecom.stream()
                .filter(point -> point.getSystem() == ContactPointSystem.PHONE && point.hasValue())
                .map(ContactPoint::getValue)
                .findFirst();
    }

    private <T> Optional<T> fault(String what) {
        faults.add(where + ": " + what);
        return Optional.empty();
    }
}
