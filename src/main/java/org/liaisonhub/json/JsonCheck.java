package org.liaisonhub.json;

import java.util.Locale;
import org.liaisonhub.discharge.CodesOfMessage;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.LocalCodes;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.json.JsonEnvelope.Acceptable;

/**
 * The check at the door of {@code POST /feeds/json}: may this document be queued? It answers with what the published
 * schema {@code json/discharge-event.schema.json} demands, never with a value of the document, and never throws on any
 * bytes. Make one and share it among threads: it compiles the schema.
 */
public final class JsonCheck {
    private final SchemaDocument document;
    private final FeedCodes codes;

    /**
     * A check with its limits.
     *
     * @param language of the sentences; French unless English
     */
    public JsonCheck(JsonLimits limits, Locale language) {
        this(limits, language, FeedCodes.NONE);
    }

    /** The same for hospitals with codes of their own. @param codes what those mean */
    public JsonCheck(JsonLimits limits, Locale language, FeedCodes codes) {
        this.codes = codes;
        document = new SchemaDocument(PublishedSchema.DISCHARGE_EVENT, limits, language);
    }

    /** Whether the document may come in; every code in it is the published one. */
    public JsonEnvelope check(byte[] body) {
        return check(body, LocalCodes.NONE);
    }

    /** Whether the document of a feed may come in. */
    public JsonEnvelope check(byte[] body, String feed) {
        return check(body, codes.of(feed));
    }

    private JsonEnvelope check(byte[] body, LocalCodes tables) {
        // What tables change today may be refused by those of tomorrow: only what needs none is not checked again.
        SchemaDocument.Opened opened = tables.equals(LocalCodes.NONE)
                ? document.openFirst(body)
                : document.open(body, root -> LocalMembers.translate(root, new CodesOfMessage(tables)));
        return opened instanceof SchemaDocument.Sound sound
                ? envelope(sound.root())
                : ((SchemaDocument.Refused) opened).why();
    }

    /** A reader behind this door, which does not check a second time what the door let in. */
    public JsonFeedReader reader(Locale language) {
        return new JsonFeedReader(document, language, codes);
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
