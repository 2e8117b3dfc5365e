package org.liaisonhub.fhir;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
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
    static FhirNode version(DocumentId document) {
        return urn("urn:uuid:" + bundleId(document));
    }

    /** Names a document in all of its versions; {@code Composition.identifier}. */
    static FhirNode allVersions(DocumentId document) {
        return urn("urn:uuid:" + uuid("documents/" + document.stay().key() + "/" + document.kind()));
    }

    /** A number that is a URI by itself. */
    static FhirNode urn(String uri) {
        return identifier("urn:ietf:rfc:3986", uri);
    }

    static FhirNode identifier(String system, String value) {
        return new FhirNode().set("system", system).set("value", value);
    }

    static FhirNode stay(StayId stay) {
        return typed(FhirTerms.HL7 + "v2-0203", "VN")
                .set("system", system(stay.facility()))
                .set("value", FhirText.clean(stay.number()));
    }

    /** A ward's code means something only within its hospital. */
    static FhirNode ward(StayId stay, String code) {
        return french("INTRN").set("system", system(stay.facility())).set("value", FhirText.clean(code));
    }

    static FhirNode facility(String facility) {
        if (FINESS.matcher(facility).matches()) {
            return finess(facility);
        }
        String system = system(facility);
        return system.startsWith("urn:oid:")
                ? urn(system)
                : identifier(FhirTerms.OWN + "/facility", FhirText.clean(facility));
    }

    static FhirNode professional(ProfessionalId id) {
        String value = FhirText.clean(id.value());
        return switch (id.scheme()) {
            case RPPS ->
                french("RPPS").set("system", "https://rpps.esante.gouv.fr").set("value", value);
            // The prefixed national form of an ADELI number is not confirmed; its type alone says what it is.
            case ADELI -> french("ADELI").set("value", value);
            case FINESS -> finess(value);
            case NIHDI -> identifier("https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/nihdi", value);
            case GLN -> identifier("urn:oid:2.51.1.3", value);
            case LOCAL -> french("INTRN").set("value", value);
        };
    }

    /** CI-SIS: a structure's national number is 1 before its FINESS. */
    private static FhirNode finess(String value) {
        return french("IDNST").set("system", "urn:oid:1.2.250.1.71.4.2.2").set("value", "1" + value);
    }

    private static FhirNode french(String type) {
        return typed(FR_TYPES, type);
    }

    private static FhirNode typed(String types, String type) {
        return new FhirNode().set("type", FhirTerms.concept(types, type));
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
