package org.liaisonhub.json;

import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.FilesOfMessage;

/** The member {@code attachments}: files in base64 (RFC 4648, section 4), without line breaks. */
final class Attachments {
    private Attachments() {}

    static List<Attached> of(Value list, FilesOfMessage files) {
        List<Value> items = list.items(item -> item);
        return IntStream.range(0, items.size())
                .mapToObj(place -> attached("/attachments/" + place, items.get(place), files))
                .toList();
    }

    private static Attached attached(String where, Value item, FilesOfMessage files) {
        String title = item.text("title");
        String document = item.findText("id").orElse(title);
        try {
            byte[] bytes = Base64.getDecoder().decode(item.text("data"));
            return files.take(where, document, title, bytes, item.findInstant("writtenAt"));
        } catch (IllegalArgumentException e) {
            return files.refused(where, document, title, "HUB-2405", "is not base64");
        }
    }
}
