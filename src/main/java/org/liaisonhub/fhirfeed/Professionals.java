package org.liaisonhub.fhirfeed;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.ProfessionalId.Scheme;

/** Doctors, nurses and services: whom a Reference means, whether it came with the message or is only named. */
final class Professionals {
    private static final int LONGEST = 120;

    private final Telling telling;

    Professionals(Telling telling) {
        this.telling = telling;
    }

    /** Whom a Reference means, if anything says who it is. */
    Optional<Professional> of(Element reference) {
        return of(reference, this::described);
    }

    private Optional<Professional> of(Element reference, Function<Element, Optional<Professional>> described) {
        Optional<Professional> known = telling.entries().resolve(reference).flatMap(described);
        if (known.isPresent()) {
            return known;
        }
        Optional<ProfessionalId> id =
                Optional.of(reference.at("identifier")).filter(Element::isThere).flatMap(Professionals::id);
        return reference
                .text("display")
                .or(() -> id.map(number -> number.scheme() + " " + number.value()))
                .map(name -> new Professional(id, name, Optional.empty()));
    }

    /** Who a Practitioner, PractitionerRole, Organization, CareTeam or HealthcareService is. */
    Optional<Professional> described(Element resource) {
        return resource.type().equals("PractitionerRole") ? role(resource) : one(resource);
    }

    private Optional<Professional> role(Element role) {
        // Neither is a role again, whatever it says: one that led back here would never end.
        Optional<Professional> person = of(role.at("practitioner"), Professionals::one)
                .or(() -> of(role.at("organization"), Professionals::one));
        Optional<String> phone = Words.phones(role).stream().findFirst();
        return person.map(who -> new Professional(who.id().or(() -> best(role)), who.name(), phone.or(who::phone)))
                .or(() -> one(role));
    }

    private static Optional<Professional> one(Element resource) {
        Optional<ProfessionalId> id = best(resource);
        Optional<String> phone = Words.phones(resource).stream().findFirst();
        Element name = resource.at("name");
        return (name.raw().isEmpty() ? Words.name(name) : name.text())
                .or(() -> id.map(number -> number.scheme() + " " + number.value()))
                .map(written -> new Professional(id, written, phone));
    }

    /** Of several numbers that of the register the directory knows best. */
    static Optional<ProfessionalId> best(Element resource) {
        return resource.all("identifier").stream()
                .flatMap(identifier -> id(identifier).stream())
                .min(Comparator.comparing(number -> number.scheme().ordinal()));
    }

    static Optional<ProfessionalId> id(Element identifier) {
        String value = identifier.text("value").orElse("");
        if (value.isEmpty() || value.length() > LONGEST) {
            return Optional.empty();
        }
        String type = identifier.code("type.coding.code").toUpperCase(Locale.ROOT);
        String system = identifier.code("system").toLowerCase(Locale.ROOT);
        return Optional.of(scheme(type, system, value));
    }

    private static ProfessionalId scheme(String type, String system, String value) {
        if (named(type, system, "rpps", "adeli") || type.equals("IDNPS") || system.endsWith("1.2.250.1.71.4.2.1")) {
            return french(value, type, system);
        }
        if (named(type, system, "finess", "fineg", "finej")) {
            return new ProfessionalId(Scheme.FINESS, value);
        }
        if (type.equals("IDNST") || system.endsWith("1.2.250.1.71.4.2.2")) {
            boolean finess = value.matches("1[0-9][0-9AB][0-9]{7}");
            return finess
                    ? new ProfessionalId(Scheme.FINESS, value.substring(1))
                    : new ProfessionalId(Scheme.LOCAL, value);
        }
        if (named(type, system, "nihdi", "inami") || system.endsWith("2.16.840.1.113883.3.6777.5.2")) {
            return new ProfessionalId(Scheme.NIHDI, value);
        }
        if (type.equals("GLN") || system.endsWith("2.51.1.3")) {
            return new ProfessionalId(Scheme.GLN, value);
        }
        return new ProfessionalId(Scheme.LOCAL, value);
    }

    private static boolean named(String type, String system, String... registers) {
        return Stream.of(registers)
                .anyMatch(register -> type.equals(register.toUpperCase(Locale.ROOT)) || system.contains(register));
    }

    /** A French national number is 8 and RPPS (11 digits), or 0 and ADELI (9); senders also leave the prefix out. */
    private static ProfessionalId french(String value, String type, String system) {
        if (value.matches("8\\d{11}")) {
            return new ProfessionalId(Scheme.RPPS, value.substring(1));
        }
        if (value.matches("\\d{11}")) {
            return new ProfessionalId(Scheme.RPPS, value);
        }
        if (value.matches("0[0-9AB]{9}")) {
            return new ProfessionalId(Scheme.ADELI, value.substring(1));
        }
        if (value.matches("[0-9AB]{9}")) {
            return new ProfessionalId(Scheme.ADELI, value);
        }
        if (named(type, system, "rpps")) {
            return new ProfessionalId(Scheme.RPPS, value);
        }
        return new ProfessionalId(named(type, system, "adeli") ? Scheme.ADELI : Scheme.LOCAL, value);
    }

    /** Everybody several References mean. */
    List<Professional> all(List<Element> references) {
        return references.stream().flatMap(reference -> of(reference).stream()).toList();
    }
}
