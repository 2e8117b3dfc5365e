package org.liaisonhub.fhirfeed;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FilesOfMessage;

/** Documents whose bytes come with the message: DocumentReference with its attachment, in it or in a Binary beside it; Binary by itself. */
final class Files {
    private final Telling telling;
    private final FilesOfMessage files;

    Files(Telling telling, FilesOfMessage files) {
        this.telling = telling;
        this.files = files;
    }

    /** One fact for each file that came or was to come, and for one that is taken back. */
    List<Fact> of(Element document) {
        List<Fact> facts = new ArrayList<>();
        boolean takenBack = List.of("superseded", "entered-in-error").contains(document.code("status"));
        for (Element attachment : document.all("content.attachment")) {
            if (takenBack) {
                facts.add(new Attached(id(document, attachment), title(document, attachment), Optional.empty(), true));
            } else {
                data(attachment).ifPresent(data -> facts.add(attached(document, attachment, data)));
            }
        }
        return facts;
    }

    private Optional<Element> data(Element attachment) {
        Element inside = attachment.at("data");
        return inside.isThere()
                ? Optional.of(inside)
                : telling.entries()
                        .byAddress(attachment.code("url"))
                        .filter(resource -> resource.type().equals("Binary"))
                        .map(binary -> binary.at("data"))
                        .filter(Element::isThere);
    }

    private Fact attached(Element document, Element attachment, Element data) {
        String title = title(document, attachment);
        String id = id(document, attachment);
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(data.raw());
            return files.take(data.path(), id, title, bytes, telling.instant(attachment.at("creation")));
        } catch (IllegalArgumentException notBase64) {
            return files.refused(data.path(), id, title, "HUB-2405", "is not base64");
        }
    }

    private static String title(Element document, Element attachment) {
        return attachment
                .text("title")
                .or(() -> document.text("description"))
                .or(() -> Words.of(document.at("type")))
                .orElse("Document");
    }

    private static String id(Element document, Element attachment) {
        return document.text("masterIdentifier.value", "identifier.value", "id")
                .orElseGet(() -> title(document, attachment));
    }
}
