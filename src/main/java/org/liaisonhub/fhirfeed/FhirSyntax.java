package org.liaisonhub.fhirfeed;

import java.util.Locale;
import java.util.Set;

/** The two ways to write FHIR that the hub reads (FHIR R4, http, content types). */
public enum FhirSyntax {
    /** UTF-8 only. */
    JSON("application/fhir+json", Set.of("application/fhir+json", "application/json", "application/json+fhir")),
    /** In the encoding it declares. */
    XML("application/fhir+xml", Set.of("application/fhir+xml", "application/xml", "text/xml", "application/xml+fhir"));

    private final String contentType;
    private final Set<String> spellings;

    FhirSyntax(String contentType, Set<String> spellings) {
        this.contentType = contentType;
        this.spellings = spellings;
    }

    /** As the hub writes it; picks the reader. */
    public String contentType() {
        return contentType;
    }

    /** As senders write it. */
    public Set<String> spellings() {
        return spellings;
    }

    /** The syntax of a content type; JSON where it names neither. */
    public static FhirSyntax of(String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return XML.spellings.contains(type) ? XML : JSON;
    }
}
