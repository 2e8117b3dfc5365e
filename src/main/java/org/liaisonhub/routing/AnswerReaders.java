package org.liaisonhub.routing;

import java.time.Instant;
import org.liaisonhub.delivery.AnswerReader;
import org.liaisonhub.delivery.AnswerReading;

/** Picks the reader of an answer by its first bytes: FHIR in JSON or XML, or the short JSON form. */
final class AnswerReaders implements AnswerReader {
    static final String FHIR_JSON = "application/fhir+json";
    static final String FHIR_XML = "application/fhir+xml";
    static final String SHORT_JSON = "application/json";

    /** Bytes of the longest answer. */
    static final int LONGEST = 256 * 1024;

    private static final AnswerReading TOO_LONG = new AnswerReading.NotUnderstood(
            "HUB-3003",
            "an answer has at most 256 KiB and is text or bytes; the recipient's software can put it right");

    private final AnswerReader fhir;
    private final AnswerReader shortForm;

    AnswerReaders(AnswerReader fhir, AnswerReader shortForm) {
        this.fhir = fhir;
        this.shortForm = shortForm;
    }

    @Override
    public AnswerReading read(byte[] answer, Instant now) {
        if (answer.length == 0 || answer.length > LONGEST) {
            return TOO_LONG;
        }
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
