package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Patient;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PostalAddress;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/** Who the patient is, where he lives, who is close to him, and who is his GP (Patient, RelatedPerson; FR Core). */
final class PatientFacts {
    private static final Pattern INSEE_CODE = Pattern.compile("\\d[0-9AB]\\d{3}");

    private final Telling telling;
    private final Element patient;
    private final String facility;

    private PatientFacts(Telling telling, Element patient, String facility) {
        this.telling = telling;
        this.patient = patient;
        this.facility = facility;
    }

    /** @param facility who gave a number that names no system */
    static List<Fact> of(Telling telling, Element patient, String facility) {
        return new PatientFacts(telling, patient, facility).read();
    }

    private List<Fact> read() {
        List<Fact> facts = new ArrayList<>();
        identity().map(PatientFact.Identity::new).ifPresent(facts::add);
        address().map(PatientFact.Address::new).ifPresent(facts::add);
        List<String> phones = Words.phones(patient);
        if (!phones.isEmpty()) {
            facts.add(new PatientFact.Phones(phones));
        }
        List<Contact> contacts = new ContactList(telling).of(patient);
        if (!contacts.isEmpty()) {
            facts.add(new PatientFact.Contacts(Listing.of(contacts)));
        }
        new Professionals(telling)
                .all(patient.all("generalPractitioner")).stream()
                        .findFirst()
                        .map(gp -> new CareTeamMember(CareRole.GENERAL_PRACTITIONER, Optional.of(gp)))
                        .ifPresent(facts::add);
        return facts;
    }

    private Optional<Patient> identity() {
        Element official = name("official").or(() -> name("")).orElse(Element.ABSENT);
        Element maiden = name("maiden").orElse(Element.ABSENT);
        Element usual = name("usual").or(() -> name("nickname")).orElse(Element.ABSENT);
        Optional<String> birthName = maiden.text("family").or(() -> official.text("family", "text"));
        Optional<String> usedName =
                usual.text("family", "text").or(() -> maiden.isThere() ? official.text("family") : Optional.empty());
        List<String> given = Stream.of(official, usual, maiden)
                .map(name -> name.all("given").stream()
                        .flatMap(part -> part.text().stream())
                        .toList())
                .filter(names -> !names.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (birthName.isEmpty() && usedName.isEmpty() && given.isEmpty()) {
            telling.remark(patient, "has no name; the traits known before stay as they are");
            return Optional.empty();
        }
        return Optional.of(new Patient(
                birthName,
                usedName,
                given,
                telling.day(patient.at("birthDate")),
                sex(),
                birthPlace(),
                reliability(),
                Numbers.of(telling, patient, facility)));
    }

    private Optional<Element> name(String use) {
        return patient.all("name").stream()
                .filter(name -> name.code("use").equals(use))
                .filter(name -> name.at("family").isThere()
                        || name.at("given").isThere()
                        || name.at("text").isThere())
                .findFirst();
    }

    private Optional<Patient.Sex> sex() {
        Element gender = patient.at("gender");
        return telling.codes().read(CodeTable.SEX, Patient.Sex.class, gender.raw(), () -> standardSex(gender));
    }

    private Optional<Patient.Sex> standardSex(Element gender) {
        return switch (gender.raw().strip().toLowerCase(Locale.ROOT)) {
            case "female" -> Optional.of(Patient.Sex.FEMALE);
            case "male" -> Optional.of(Patient.Sex.MALE);
            case "other" -> Optional.of(Patient.Sex.OTHER);
            case "unknown" -> Optional.of(Patient.Sex.UNKNOWN);
            case "" -> Optional.empty();
            default -> {
                telling.unknownCode(CodeTable.SEX, gender);
                yield Optional.empty();
            }
        };
    }

    private Optional<String> birthPlace() {
        Element place = patient.extension("/patient-birthPlace").choice("value");
        Element code = place.extension("insee-code").choice("value");
        return code.text("code", "coding.code")
                .or(code::text)
                .filter(insee -> INSEE_CODE.matcher(insee).matches());
    }

    /** FR Core renamed the extension between 1.x and 2.x. */
    private IdentityReliability reliability() {
        Element extension = patient.extension("-identity-reliability").isThere()
                ? patient.extension("-identity-reliability")
                : patient.extension("-ident-reliability");
        Element status = extension.extension("identityStatus").isThere()
                ? extension.extension("identityStatus").choice("value")
                : extension.choice("value");
        String code = status.text("code", "coding.code").orElse("");
        return telling.codes()
                .read(
                        CodeTable.IDENTITY_RELIABILITY,
                        IdentityReliability.class,
                        code,
                        () -> Optional.of(standardReliability(status, code)))
                .orElse(IdentityReliability.NOT_STATED);
    }

    private IdentityReliability standardReliability(Element status, String code) {
        return switch (code.toUpperCase(Locale.ROOT)) {
            case "VALI", "QUAL" -> IdentityReliability.VALIDATED;
            case "PROV" -> IdentityReliability.PROVISIONAL;
            case "RECUP" -> IdentityReliability.RECOVERED;
            case "DOUT", "DOUA", "USUR" -> IdentityReliability.DOUBTFUL;
            case "FICT", "ANOM" -> IdentityReliability.FICTITIOUS;
            case "", "VIDE" -> IdentityReliability.NOT_STATED;
            default -> {
                telling.unknownCode(status);
                telling.codes().unknown(CodeTable.IDENTITY_RELIABILITY, code);
                yield IdentityReliability.NOT_STATED;
            }
        };
    }

    private Optional<PostalAddress> address() {
        List<Element> addresses = patient.all("address").stream()
                .filter(address -> !address.code("use").equals("old")
                        && !address.code("use").equals("work")
                        && !address.code("use").equals("billing"))
                .toList();
        return addresses.stream()
                .filter(address -> address.code("use").equals("home"))
                .findFirst()
                .or(() -> addresses.stream().findFirst())
                .flatMap(this::address);
    }

    private Optional<PostalAddress> address(Element address) {
        List<String> lines = address.all("line").stream()
                .flatMap(line -> line.text().stream())
                .toList();
        boolean written = lines.isEmpty() && !address.at("city").isThere();
        PostalAddress lived = new PostalAddress(
                written ? address.text("text").stream().toList() : lines,
                address.text("postalCode"),
                address.text("city"),
                address.text("country"));
        boolean empty = lived.lines().isEmpty()
                && lived.postalCode().isEmpty()
                && lived.city().isEmpty()
                && lived.country().isEmpty();
        return empty ? Optional.empty() : Optional.of(lived);
    }
}
