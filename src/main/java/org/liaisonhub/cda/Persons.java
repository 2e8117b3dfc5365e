package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PostalAddress;
import org.liaisonhub.discharge.Professional;

/** Names, addresses and telephones (PN, AD, TEL), and those who have them. */
final class Persons {
    private static final int MOST = 10;
    private static final Map<String, String> TITLES =
            Map.of("DR", "Dr", "PR", "Pr", "DOCTEUR", "Dr", "PROFESSEUR", "Pr", "DR.", "Dr", "M.D.", "Dr", "MD", "Dr");

    private Persons() {}

    /** A professional, named by the person, else by the organisation; the number is the person's, else the organisation's. */
    static Optional<Professional> professional(Element entity, String person, String organization) {
        Element organisation = entity.at(organization);
        Optional<String> name =
                name(entity.at(person)).or(() -> organisation.at("name").words());
        List<Element> ids = entity.all("id").isEmpty() ? organisation.all("id") : entity.all("id");
        Optional<String> phone = phones(entity).stream()
                .findFirst()
                .or(() -> phones(organisation).stream().findFirst());
        return name.map(named -> new Professional(Identifiers.professional(ids), named, phone));
    }

    /** Title, given name, family name. */
    static Optional<String> name(Element person) {
        Element name = person.at("name");
        Optional<String> title = Stream.of("prefix", "suffix")
                .flatMap(part -> name.all(part).stream())
                .flatMap(part -> part.words().stream())
                .flatMap(part -> Optional.ofNullable(TITLES.get(part.toUpperCase(Locale.ROOT))).stream())
                .findFirst();
        String parts = Stream.of(
                        title.stream(),
                        words(name, "given").limit(1),
                        words(name, "family").limit(1))
                .flatMap(part -> part)
                .collect(Collectors.joining(" "));
        boolean isTaken = name.at("family").isThere() || name.at("given").isThere();
        return isTaken ? PlainWords.line(parts) : name.words();
    }

    private static Stream<String> words(Element name, String part) {
        return name.all(part).stream().flatMap(element -> element.words().stream());
    }

    /** The traits of an identity (CI-SIS, structuration minimale: BR birth, SP and CL used). */
    static Patient patient(
            Element patientRole, org.liaisonhub.discharge.IdentityReliability reliability, CodesOfMessage codes) {
        Element patient = patientRole.at("patient");
        Element name = patient.all("name").stream()
                .filter(each -> each.at("family").isThere())
                .findFirst()
                .orElse(patient.at("name"));
        return new Patient(
                part(name, "family", "BR", ""),
                part(name, "family", "CL", "SP"),
                given(name),
                CdaTime.of(patient.at("birthTime"), java.time.ZoneOffset.UTC).map(CdaTime::day),
                sex(patient.at("administrativeGenderCode").attribute("code"), codes),
                patient.at("birthplace", "place", "addr", "county")
                        .words()
                        .filter(code -> code.matches("\\d[0-9AB]\\d{3}")),
                reliability,
                Identifiers.patient(patientRole));
    }

    private static Optional<String> part(Element name, String part, String... qualifiers) {
        return Arrays.stream(qualifiers)
                .flatMap(qualifier -> name.all(part).stream()
                        .filter(element -> element.attribute("qualifier").equals(qualifier)))
                .flatMap(element -> element.words().stream())
                .findFirst();
    }

    /** The first one at birth, then the others; one element may hold several. */
    private static List<String> given(Element name) {
        Set<String> given = new LinkedHashSet<>();
        part(name, "given", "BR").ifPresent(given::add);
        name.all("given").stream()
                .filter(element -> element.attribute("qualifier").isEmpty())
                .flatMap(element -> element.words().stream())
                .flatMap(words -> Arrays.stream(words.split(" ")))
                .forEach(given::add);
        return List.copyOf(given);
    }

    private static Optional<Patient.Sex> sex(String code, CodesOfMessage codes) {
        return codes.read(CodeTable.SEX, Patient.Sex.class, code, () -> switch (code) {
            case "F" -> Optional.of(Patient.Sex.FEMALE);
            case "M" -> Optional.of(Patient.Sex.MALE);
            case "UN" -> Optional.of(Patient.Sex.OTHER);
            case "U", "UNK" -> Optional.of(Patient.Sex.UNKNOWN);
            case "" -> Optional.empty();
            default -> {
                codes.unknown(CodeTable.SEX, code);
                yield Optional.empty();
            }
        });
    }

    static Optional<PostalAddress> address(Element of) {
        Element addr = of.at("addr");
        List<String> lines = new ArrayList<>();
        String street = Stream.of("houseNumber", "houseNumberNumeric", "streetNameType", "streetName", "streetNameBase")
                .flatMap(part -> words(addr, part))
                .collect(Collectors.joining(" "));
        PlainWords.line(street).ifPresent(lines::add);
        Stream.of("streetAddressLine", "unitID", "additionalLocator", "deliveryAddressLine", "postBox")
                .flatMap(part -> words(addr, part))
                .limit(MOST)
                .forEach(lines::add);
        PostalAddress address = new PostalAddress(
                lines,
                addr.at("postalCode").words(),
                addr.at("city").words(),
                addr.at("country").words().filter(country -> country.matches("[A-Z]{2,3}")));
        boolean isEmpty = lines.isEmpty()
                && address.postalCode().isEmpty()
                && address.city().isEmpty();
        return isEmpty ? Optional.empty() : Optional.of(address);
    }

    /** Numbers to call. */
    static List<String> phones(Element of) {
        return of.all("telecom").stream()
                .map(telecom -> telecom.attribute("value"))
                .filter(value -> value.matches("(?i)(tel:)?[+0-9(][0-9 ().+/-]{2,40}"))
                .map(value -> value.replaceFirst("(?i)^tel:", ""))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
