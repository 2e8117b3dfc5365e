package org.liaisonhub.fhir;

import static org.liaisonhub.fhir.FhirTerms.coding;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Identifier;
import org.liaisonhub.discharge.ProfessionalId;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;

/** Numbers of documents, stays and professionals, each with the system that gave it. */
final class FhirIdentifiers {
    static final String FR_TYPES = "https://hl7.fr/ig/fhir/core/CodeSystem/fr-core-cs-v2-0203";

    private static final Pattern OID = Pattern.compile("[0-2](\\.(0|[1-9][0-9]*))+");
    private static final Pattern FINESS = Pattern.compile("[0-9][0-9AB][0-9]{7}");
    private static final Pattern URI = Pattern.compile("(urn:|https?://)\\S+");

    private FhirIdentifiers() {}

    /** A UUID made from a text: the same text gives the same one for ever. */
    static String uuid(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Id of the document Bundle of one version. */
    static String bundleId(DocumentId document) {
        return uuid("document/" + document.key());
    }

    /** Names one version of a document; {@code Bundle.identifier}. */
    static Identifier version(DocumentId document) {
        return urn(bundleId(document));
    }

    /** Names a document in all of its versions; {@code Composition.identifier}. */
    static Identifier allVersions(DocumentId document) {
        return urn(uuid("documents/" + document.stay().key() + "/" + document.kind()));
    }

    private static Identifier urn(String uuid) {
        return new Identifier().setSystem("urn:ietf:rfc:3986").setValue("urn:uuid:" + uuid);
    }

    static Identifier stay(StayId stay) {
        return new Identifier()
                .setType(new CodeableConcept(coding(FhirTerms.HL7 + "v2-0203", "VN")))
                .setSystem(system(stay.facility()))
                .setValue(FhirText.clean(stay.number()));
    }

    /** A ward's code means something only within its hospital. */
    static Identifier ward(StayId stay, String code) {
        return french("INTRN").setSystem(system(stay.facility())).setValue(FhirText.clean(code));
    }

    static Identifier facility(String facility) {
        if (FINESS.matcher(facility).matches()) {
            return finess(facility);
        }
        String system = system(facility);
        return system.startsWith("urn:oid:")
                ? new Identifier().setSystem("urn:ietf:rfc:3986").setValue(system)
                : new Identifier().setSystem(FhirTerms.OWN + "/facility").setValue(FhirText.clean(facility));
    }

    static Identifier professional(ProfessionalId id) {
        String value = FhirText.clean(id.value());
        return switch (id.scheme()) {
            case RPPS -> french("RPPS").setSystem("https://rpps.esante.gouv.fr").setValue(value);
            // The prefixed national form of an ADELI number is not confirmed; its type alone says what it is.
            case ADELI -> french("ADELI").setValue(value);
            case FINESS -> finess(value);
            case NIHDI ->
                new Identifier()
                        .setSystem("https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi")
                        .setValue(value);
            case GLN -> new Identifier().setSystem("urn:oid:2.51.1.3").setValue(value);
            case LOCAL -> french("INTRN").setValue(value);
        };
    }

    /** CI-SIS: a structure's national number is 1 before its FINESS. */
    private static Identifier finess(String value) {
        return french("IDNST").setSystem("urn:oid:1.2.250.1.71.4.2.2").setValue("1" + value);
    }

    private static Identifier french(String type) {
        return new Identifier().setType(new CodeableConcept(coding(FR_TYPES, type)));
    }

    /** The URI of whoever gave a number or a code: its OID or URI, else its name under our own base. */
    static String system(String authority) {
        if (OID.matcher(authority).matches()) {
            return "urn:oid:" + authority;
        }
        return URI.matcher(authority).matches()
                ? authority
                : FhirTerms.OWN + "/authority/" + URLEncoder.encode(authority, StandardCharsets.UTF_8);
    }
}
