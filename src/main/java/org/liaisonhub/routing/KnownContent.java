package org.liaisonhub.routing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.reading.Piece.Format;

/** In which format bytes are: by their content type where that says it, else by how they begin. */
final class KnownContent {
    /** What a document is stands near its beginning. */
    private static final int LOOK = 16 * 1024;

    private KnownContent() {}

    /**
     * The format.
     *
     * @param contentType as its sender gives it; empty text where nobody does
     */
    static Format of(byte[] bytes, String contentType) {
        String type = contentType.toLowerCase(Locale.ROOT).split(";", 2)[0].strip();
        return byType(type).orElseGet(() -> byBeginning(bytes));
    }

    /** Plain JSON and plain XML say too little. */
    private static Optional<Format> byType(String type) {
        if (Hl7Format.isNamedBy(type)) {
            return Optional.of(Format.HL7);
        }
        if (type.equals(CdaFormat.TYPE)) {
            return Optional.of(Format.CDA);
        }
        return type.contains("fhir")
                ? Optional.of(FhirSyntax.of(type) == FhirSyntax.XML ? Format.FHIR_XML : Format.FHIR_JSON)
                : Optional.empty();
    }

    private static Format byBeginning(byte[] bytes) {
        String head = text(bytes);
        // 0x0B, which begins a frame, is a blank to Java.
        String start = head.stripLeading();
        if (start.startsWith("MSH") || start.startsWith("FHS") || start.startsWith("BHS")) {
            return Format.HL7;
        }
        if (start.startsWith("{") || start.startsWith("[")) {
            return head.contains("\"resourceType\"") ? Format.FHIR_JSON : Format.JSON;
        }
        if (!start.startsWith("<")) {
            return Format.UNKNOWN;
        }
        if (head.contains("ClinicalDocument")) {
            return Format.CDA;
        }
        return head.contains("http://hl7.org/fhir") ? Format.FHIR_XML : Format.UNKNOWN;
    }

    /** The beginning, byte for character; byte order marks and the second bytes of wide characters are passed over. */
    private static String text(byte[] bytes) {
        return new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1)
                .replaceFirst("^\\u00EF\\u00BB\\u00BF", "")
                .replaceAll("[\\x00\\u00FE\\u00FF]", "");
    }
}
