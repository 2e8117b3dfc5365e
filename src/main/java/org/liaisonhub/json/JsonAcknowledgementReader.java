package org.liaisonhub.json;

import java.util.Locale;

/**
 * Reads the acknowledgement of a simple recipient ({@code json/acknowledgement.schema.json}); never throws on any bytes.
 * Make one and share it among threads: it compiles the schema.
 */
public final class JsonAcknowledgementReader {
    /** An acknowledgement is small: 16 KiB, depth 4. */
    public static final JsonLimits LIMITS = new JsonLimits(16 * 1024, 4, 4_000, 40, 100, 100);

    private final SchemaDocument document;

    /**
     * A reader.
     *
     * @param language of the sentences about an answer that cannot be read; French unless English
     */
    public JsonAcknowledgementReader(Locale language) {
        document = new SchemaDocument(PublishedSchema.ACKNOWLEDGEMENT, LIMITS, language);
    }

    /** What the recipient answered. */
    public JsonAcknowledgement.Reading read(byte[] body) {
        SchemaDocument.Opened opened = document.open(body);
        return opened instanceof SchemaDocument.Sound sound
                ? new JsonAcknowledgement.Read(acknowledgement(sound.root()))
                : notRead((SchemaDocument.Refused) opened);
    }

    private static JsonAcknowledgement acknowledgement(Value root) {
        return new JsonAcknowledgement(
                root.text("messageId"),
                root.code("code", JsonAcknowledgement.Code.class),
                root.findText("reason"),
                root.findInstant("at"));
    }

    private static JsonAcknowledgement.NotRead notRead(SchemaDocument.Refused refused) {
        return new JsonAcknowledgement.NotRead(
                refused.why().fault().code(), refused.why().why());
    }
}
