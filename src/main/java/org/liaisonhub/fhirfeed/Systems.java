package org.liaisonhub.fhirfeed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The URIs of registers and code systems, as the hub's own words have them: an OID without its prefix, else the URI.
 *
 * @param hospital what the hospital's own URIs are called in its other feeds: by URI, the assigning authority of its HL7 v2
 * @param facility who gave the numbers that name nobody
 */
public record Systems(Map<String, String> hospital, Optional<String> facility) {
    static final String OWN = "https://liaisonhub.org/fhir/";
    static final String OWN_CODES = OWN + "CodeSystem/";
    private static final String OWN_AUTHORITY = OWN + "authority/";
    private static final String OID = "urn:oid:";
    private static final Map<String, String> OIDS = Map.of(
            "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin", "2.16.840.1.113883.3.6777.5.1",
            "https://www.ehealth.fgov.be/standards/fhir/NamingSystem/ssin", "2.16.840.1.113883.3.6777.5.1");

    /** No URI is called anything else. */
    public static final Systems AS_THEY_ARE = new Systems(Map.of());

    /** Nobody in particular gave the numbers that name nobody. */
    public Systems(Map<String, String> hospital) {
        this(hospital, Optional.empty());
    }

    public Systems {
        hospital = Map.copyOf(hospital);
    }

    /** Who gave a number. */
    String authority(String system) {
        return hospital.getOrDefault(system, of(system));
    }

    /** The short form of a URI. */
    static String of(String system) {
        if (system.startsWith(OID)) {
            return system.substring(OID.length());
        }
        if (system.startsWith(OWN_AUTHORITY)) {
            return decoded(system.substring(OWN_AUTHORITY.length()));
        }
        return OIDS.getOrDefault(system, system);
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return name;
        }
    }
}
