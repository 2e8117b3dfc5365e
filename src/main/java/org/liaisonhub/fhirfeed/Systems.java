package org.liaisonhub.fhirfeed;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The URIs of registers and code systems, as the hub's own words have them: an OID without its prefix, else the URI. */
final class Systems {
    static final String OWN = "https://liaisonhub.org/fhir/";
    static final String OWN_CODES = OWN + "CodeSystem/";
    private static final String OWN_AUTHORITY = OWN + "authority/";
    private static final String OID = "urn:oid:";
    private static final Map<String, String> OIDS = Map.of(
            "https://www.ehealth.fgov.be/standards/fhir/core/NamingSystem/ssin", "2.16.840.1.113883.3.6777.5.1",
            "https://www.ehealth.fgov.be/standards/fhir/NamingSystem/ssin", "2.16.840.1.113883.3.6777.5.1");

    private Systems() {}

    /** Who gave a number. */
    static String authority(String system) {
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
