package org.liaisonhub.routing;

import java.time.Instant;
import org.liaisonhub.delivery.AnswerReader;
import org.liaisonhub.delivery.AnswerReading;

/** Picks the reader of an answer by its first bytes: FHIR in JSON or XML, or the short JSON form. */
final class AnswerReaders implements AnswerReader {
    static final String FHIR_JSON = "application/fhir+json";
    static final String FHIR_XML = "application/fhir+xml";
    static final String SHORT_JSON = "application/json";

    private final AnswerReader fhir;
    private final AnswerReader shortForm;

    AnswerReaders(AnswerReader fhir, AnswerReader shortForm) {
        this.fhir = fhir;
        this.shortForm = shortForm;
    }

    @Override
    public AnswerReading read(byte[] answer, Instant now) {
        return format(answer).equals(SHORT_JSON) ? shortForm.read(answer, now) : fhir.read(answer, now);
    }

    /** The content type, by looking. FHIR JSON says so near its beginning or end; what says nothing is the short form. */
    static String format(byte[] answer) {
        String text = new String(answer, java.nio.charset.StandardCharsets.UTF_8).stripLeading();
        if (text.startsWith("<") || text.startsWith("\uFEFF<")) {
            return FHIR_XML;
        }
        return text.contains("\"resourceType\"") ? FHIR_JSON : SHORT_JSON;
    }
}
