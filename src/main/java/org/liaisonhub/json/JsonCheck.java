package org.liaisonhub.json;

import java.util.Locale;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.json.JsonEnvelope.Acceptable;

/**
 * The check at the door of {@code POST /feeds/json}: may this document be queued? It answers with what the published
 * schema {@code json/discharge-event.schema.json} demands, never with a value of the document, and never throws on any
 * bytes. Make one and share it among threads: it compiles the schema.
 */
public final class JsonCheck {
    private final SchemaDocument document;

    /**
     * A check with its limits.
     *
     * @param language of the sentences; French unless English
     */
    public JsonCheck(JsonLimits limits, Locale language) {
        document = new SchemaDocument(PublishedSchema.DISCHARGE_EVENT, limits, language);
    }

    /** Whether the document may come in. */
    public JsonEnvelope check(byte[] body) {
        SchemaDocument.Opened opened = document.openFirst(body);
        return opened instanceof SchemaDocument.Sound sound
                ? envelope(sound.root())
                : ((SchemaDocument.Refused) opened).why();
    }

    /** A reader behind this door, which does not check a second time what the door let in. */
    public JsonFeedReader reader(Locale language) {
        return new JsonFeedReader(document, language);
    }

    static Acceptable envelope(Value root) {
        Value stay = root.get("stay");
        return new Acceptable(
                root.text("messageId"),
                new StayId(stay.text("facility"), stay.text("number")),
                root.get("saidAt").instant(),
                root.text("source"));
    }
}
