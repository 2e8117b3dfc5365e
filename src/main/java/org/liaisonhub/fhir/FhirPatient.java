package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirIdentifiers.FR_TYPES;
import static org.liaisonhub.fhir.FhirTerms.HL7;
import static org.liaisonhub.fhir.FhirTerms.coding;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Address;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
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

    static Patient of(Dossier dossier) {
        Patient resource = new Patient();
        dossier.find(PatientFact.Identity.class)
                .ifPresentOrElse(
                        identity -> identify(resource, identity.patient()),
                        () -> resource.addName().addExtension(FhirTerms.absent("unknown")));
        dossier.find(PatientFact.Address.class).ifPresent(fact -> resource.addAddress(address(fact.address())));
        dossier.find(PatientFact.Phones.class)
                .ifPresent(fact -> fact.numbers().forEach(number -> resource.addTelecom(FhirParties.phone(number))));
        dossier.find(PatientFact.Contacts.class)
                .ifPresent(fact -> fact.contacts().entries().forEach(contact -> addContact(resource, contact)));
        return resource;
    }

    private static void identify(Patient resource, org.liaisonhub.discharge.Patient patient) {
        addReliability(resource, patient.reliability());
        patient.ids().stream()
                .filter(id -> !id.kind().isNational() || patient.reliability() == IdentityReliability.VALIDATED)
                .forEach(id -> resource.addIdentifier(identifier(id)));
        addName(resource, HumanName.NameUse.OFFICIAL, patient.birthName().or(patient::usedName), patient.givenNames());
        if (patient.usedName().isPresent()) {
            addName(resource, HumanName.NameUse.USUAL, patient.usedName(), patient.givenNames());
        }
        patient.sex().ifPresent(sex -> resource.setGender(gender(sex)));
        patient.birthDate().ifPresent(day -> resource.setBirthDateElement(FhirTimes.date(day)));
        patient.birthPlace().ifPresent(place -> resource.addExtension(birthPlace(place)));
    }

    private static void addReliability(Patient resource, IdentityReliability reliability) {
        String code = switch (reliability) {
            case VALIDATED -> "VALI";
            // The French table has no state "recovered"; what is not validated is provisional.
            case PROVISIONAL, RECOVERED -> "PROV";
            case DOUBTFUL -> "DOUT";
            case FICTITIOUS -> "FICT";
            case NOT_STATED -> "VIDE";
        };
        Extension extension = new Extension(FR_CORE + "fr-core-identity-reliability");
        extension.addExtension("identityStatus", coding(RELIABILITY, code));
        resource.addExtension(extension);
    }

    private static void addName(
            Patient resource, HumanName.NameUse use, Optional<String> family, List<String> givenNames) {
        HumanName name = resource.addName().setUse(use);
        family.ifPresent(text -> name.setFamily(FhirText.clean(text)));
        givenNames.forEach(given -> name.addGiven(FhirText.clean(given)));
        if (family.isEmpty() && givenNames.isEmpty()) {
            name.addExtension(FhirTerms.absent("unknown"));
        }
    }

    private static AdministrativeGender gender(org.liaisonhub.discharge.Patient.Sex sex) {
        return switch (sex) {
            case FEMALE -> AdministrativeGender.FEMALE;
            case MALE -> AdministrativeGender.MALE;
            case OTHER -> AdministrativeGender.OTHER;
            case UNKNOWN -> AdministrativeGender.UNKNOWN;
        };
    }

    private static Extension birthPlace(String insee) {
        Address place = new Address();
        place.addExtension(
                FR_CORE + "fr-core-address-insee-code",
                coding("https://mos.esante.gouv.fr/NOS/TRE_R13-CommuneOM/FHIR/TRE-R13-CommuneOM", insee));
        return new Extension("http://hl7.org/fhir/StructureDefinition/patient-birthPlace", place);
    }

    private static Identifier identifier(PatientId id) {
        Identifier identifier = new Identifier().setValue(FhirText.clean(id.value()));
        return switch (id.kind()) {
            case INS_NIR -> {
                String system =
                        id.authority().equals(INS_NIR_TEST) || id.authority().equals(INS_NIR_DEMO)
                                ? id.authority()
                                : INS_NIR;
                String type = system.equals(INS_NIR_TEST)
                        ? "INS-NIR-TEST"
                        : system.equals(INS_NIR_DEMO) ? "INS-NIR-DEMO" : "INS-NIR";
                yield national(identifier, FR_TYPES, type).setSystem("urn:oid:" + system);
            }
            case INS_NIA -> national(identifier, FR_TYPES, "INS-NIA").setSystem("urn:oid:" + INS_NIA);
            case NISS ->
                national(identifier, HL7 + "v2-0203", "NI")
                        .setSystem("https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin");
            case AHVN13 -> national(identifier, HL7 + "v2-0203", "NI").setSystem("urn:oid:2.16.756.5.32");
            case LOCAL ->
                identifier
                        .setUse(Identifier.IdentifierUse.USUAL)
                        .setType(type(HL7 + "v2-0203", "PI"))
                        .setSystem(FhirIdentifiers.system(id.authority()));
            case OTHER -> identifier.setSystem(FhirIdentifiers.system(id.authority()));
        };
    }

    private static Identifier national(Identifier identifier, String types, String type) {
        return identifier.setUse(Identifier.IdentifierUse.OFFICIAL).setType(type(types, type));
    }

    private static CodeableConcept type(String system, String code) {
        return new CodeableConcept(coding(system, code));
    }

    private static Address address(PostalAddress from) {
        Address address = new Address().setUse(Address.AddressUse.HOME);
        from.lines().forEach(line -> address.addLine(FhirText.clean(line)));
        from.postalCode().ifPresent(code -> address.setPostalCode(FhirText.clean(code)));
        from.city().ifPresent(city -> address.setCity(FhirText.clean(city)));
        from.country().ifPresent(country -> address.setCountry(FhirText.clean(country)));
        return address;
    }

    // A person who is not to be told never becomes a contact that software may offer to call.
    private static void addContact(Patient resource, Contact from) {
        if (from.part() == Contact.Part.NOT_TO_BE_TOLD) {
            return;
        }
        Patient.ContactComponent contact = resource.addContact();
        contact.addRelationship(relationship(from));
        contact.setName(new HumanName().setText(FhirText.clean(from.name())));
        from.phones().forEach(number -> contact.addTelecom(FhirParties.phone(number)));
    }

    private static CodeableConcept relationship(Contact from) {
        CodeableConcept concept = new CodeableConcept();
        from.relationship().ifPresent(text -> concept.setText(FhirText.clean(text)));
        String french = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-contact-relationship";
        switch (from.part()) {
            case TRUSTED_PERSON -> concept.addCoding(coding(french, "K"));
            case LEGAL_REPRESENTATIVE -> concept.addCoding(coding(french, "CUR"));
            case EMERGENCY -> concept.addCoding(coding(HL7 + "v2-0131", "C"));
            case CARER, OTHER, NOT_TO_BE_TOLD -> concept.addCoding(coding(HL7 + "v2-0131", "O"));
        }
        return concept;
    }
}
