package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirIdentifiers.FR_TYPES;
import static org.liaisonhub.fhir.FhirTerms.HL7;
import static org.liaisonhub.fhir.FhirTerms.coding;
import static org.liaisonhub.fhir.FhirTerms.concept;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Contact;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.IdentityReliability;
import org.liaisonhub.discharge.PatientFact;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.PostalAddress;

/** The patient: identity traits as the French identity reference has them, and the numbers that may travel. */
final class FhirPatient {
    private static final String FR_CORE = "https://hl7.fr/ig/fhir/core/StructureDefinition/";
    private static final String RELIABILITY = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0445";
    private static final String INS_NIR = "1.2.250.1.213.1.4.8";
    private static final String INS_NIA = "1.2.250.1.213.1.4.9";
    private static final String INS_NIR_TEST = "1.2.250.1.213.1.4.10";
    private static final String INS_NIR_DEMO = "1.2.250.1.213.1.4.11";

    private FhirPatient() {}

    static FhirNode of(Dossier dossier) {
        FhirNode resource = FhirNode.resource("Patient")
                .reserve("extension")
                .reserve("identifier")
                .reserve("name")
                .reserve("telecom")
                .set("gender", "")
                .set("birthDate", "");
        dossier.find(PatientFact.Identity.class)
                .ifPresentOrElse(
                        identity -> identify(resource, identity.patient()),
                        () -> resource.addNode("name").add("extension", FhirTerms.absent("unknown")));
        dossier.find(PatientFact.Phones.class)
                .ifPresent(
                        fact -> fact.numbers().forEach(number -> resource.add("telecom", FhirParties.phone(number))));
        dossier.find(PatientFact.Address.class).ifPresent(fact -> resource.add("address", address(fact.address())));
        dossier.find(PatientFact.Contacts.class)
                .ifPresent(fact -> fact.contacts().entries().forEach(contact -> addContact(resource, contact)));
        return resource;
    }

    private static void identify(FhirNode resource, org.liaisonhub.discharge.Patient patient) {
        resource.add("extension", reliability(patient.reliability()));
        patient.birthPlace().ifPresent(place -> resource.add("extension", birthPlace(place)));
        patient.ids().stream()
                .filter(id -> !id.kind().isNational() || patient.reliability() == IdentityReliability.VALIDATED)
                .forEach(id -> resource.add("identifier", identifier(id)));
        addName(resource, "official", patient.birthName().or(patient::usedName), patient.givenNames());
        if (patient.usedName().isPresent()) {
            addName(resource, "usual", patient.usedName(), patient.givenNames());
        }
        patient.sex().ifPresent(sex -> resource.set("gender", gender(sex)));
        patient.birthDate().ifPresent(day -> resource.set("birthDate", FhirTimes.day(day)));
    }

    private static FhirNode reliability(IdentityReliability reliability) {
        String code = switch (reliability) {
            case VALIDATED -> "VALI";
            // The French table has no state "recovered"; what is not validated is provisional.
            case PROVISIONAL, RECOVERED -> "PROV";
            case DOUBTFUL -> "DOUT";
            case FICTITIOUS -> "FICT";
            case NOT_STATED -> "VIDE";
        };
        return FhirTerms.extension(FR_CORE + "fr-core-identity-reliability")
                .add("extension", FhirTerms.extension("identityStatus").set("valueCoding", coding(RELIABILITY, code)));
    }

    private static void addName(FhirNode resource, String use, Optional<String> family, List<String> givenNames) {
        FhirNode name = resource.addNode("name").reserve("extension").set("use", use);
        family.ifPresent(text -> name.set("family", FhirText.clean(text)));
        givenNames.forEach(given -> name.add("given", FhirText.clean(given)));
        if (family.isEmpty() && givenNames.isEmpty()) {
            name.add("extension", FhirTerms.absent("unknown"));
        }
    }

    private static String gender(org.liaisonhub.discharge.Patient.Sex sex) {
        return switch (sex) {
            case FEMALE -> "female";
            case MALE -> "male";
            case OTHER -> "other";
            case UNKNOWN -> "unknown";
        };
    }

    private static FhirNode birthPlace(String insee) {
        FhirNode code = FhirTerms.extension(FR_CORE + "fr-core-address-insee-code")
                .set(
                        "valueCoding",
                        coding("https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM", insee));
        return FhirTerms.extension("http://hl7.org/fhir/StructureDefinition/patient-birthPlace")
                .set("valueAddress", new FhirNode().add("extension", code));
    }

    private static FhirNode identifier(PatientId id) {
        FhirNode identifier = switch (id.kind()) {
            case INS_NIR -> {
                String system =
                        id.authority().equals(INS_NIR_TEST) || id.authority().equals(INS_NIR_DEMO)
                                ? id.authority()
                                : INS_NIR;
                String type = system.equals(INS_NIR_TEST)
                        ? "INS-NIR-TEST"
                        : system.equals(INS_NIR_DEMO) ? "INS-NIR-DEMO" : "INS-NIR";
                yield national(FR_TYPES, type, "urn:oid:" + system);
            }
            case INS_NIA -> national(FR_TYPES, "INS-NIA", "urn:oid:" + INS_NIA);
            case NISS ->
                national(HL7 + "v2-0203", "NI", "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin");
            case AHVN13 -> national(HL7 + "v2-0203", "NI", "urn:oid:2.16.756.5.32");
            case LOCAL ->
                new FhirNode()
                        .set("use", "usual")
                        .set("type", concept(HL7 + "v2-0203", "PI"))
                        .set("system", FhirIdentifiers.system(id.authority()));
            case OTHER -> new FhirNode().set("system", FhirIdentifiers.system(id.authority()));
        };
        return identifier.set("value", FhirText.clean(id.value()));
    }

    private static FhirNode national(String types, String type, String system) {
        return new FhirNode()
                .set("use", "official")
                .set("type", concept(types, type))
                .set("system", system);
    }

    private static FhirNode address(PostalAddress from) {
        FhirNode address = new FhirNode().set("use", "home");
        from.lines().forEach(line -> address.add("line", FhirText.clean(line)));
        from.city().ifPresent(city -> address.set("city", FhirText.clean(city)));
        from.postalCode().ifPresent(code -> address.set("postalCode", FhirText.clean(code)));
        from.country().ifPresent(country -> address.set("country", FhirText.clean(country)));
        return address;
    }

    // A person who is not to be told never becomes a contact that software may offer to call.
    private static void addContact(FhirNode resource, Contact from) {
        if (from.part() == Contact.Part.NOT_TO_BE_TOLD) {
            return;
        }
        FhirNode contact = resource.addNode("contact")
                .add("relationship", relationship(from))
                .set("name", new FhirNode().set("text", FhirText.clean(from.name())));
        from.phones().forEach(number -> contact.add("telecom", FhirParties.phone(number)));
    }

    private static FhirNode relationship(Contact from) {
        String french = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-contact-relationship";
        FhirNode concept = concept(
                switch (from.part()) {
                    case TRUSTED_PERSON -> coding(french, "K");
                    case LEGAL_REPRESENTATIVE -> coding(french, "CUR");
                    case EMERGENCY -> coding(HL7 + "v2-0131", "C");
                    case CARER, OTHER, NOT_TO_BE_TOLD -> coding(HL7 + "v2-0131", "O");
                });
        from.relationship().ifPresent(text -> concept.set("text", FhirText.clean(text)));
        return concept;
    }
}
