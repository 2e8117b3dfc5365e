package org.liaisonhub.observe;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.alert.Alert;
import org.liaisonhub.alert.Notice;
import org.liaisonhub.alert.NoticeText;

/** A notice as JSON: {@code text} for chat rooms that show it, the rest for programs. No patient. */
public final class NoticeDocument {
    private final ObjectMapper json = new ObjectMapper();
    private final NoticeText words;
    private final String hub;

    /** @param hub the name of the hub that speaks */
    public NoticeDocument(Locale language, ZoneId zone, String hub) {
        this.words = new NoticeText(language, zone, hub);
        this.hub = hub;
    }

    /** The document, UTF-8. */
    public byte[] of(Notice notice) {
        ObjectNode document = json.createObjectNode();
        document.put("id", notice.id());
        document.put("hub", hub);
        document.put("at", notice.at().toString());
        document.put("owner", notice.owner().name());
        document.put("text", words.subject(notice) + "\n\n" + words.body(notice));
        put(document.putArray("started"), notice.started());
        put(document.putArray("ongoing"), notice.ongoing());
        put(document.putArray("cleared"), notice.cleared());
        return document.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void put(ArrayNode entries, List<Alert> alerts) {
        for (Alert alert : alerts) {
            ObjectNode entry = entries.addObject();
            entry.put("condition", Meters.label(alert.condition()));
            entry.put("subject", alert.subject());
            entry.put("figure", alert.figure());
            entry.put("since", alert.since().toString());
            entry.put("title", words.title(alert));
        }
    }
}
