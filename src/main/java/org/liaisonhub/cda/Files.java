package org.liaisonhub.cda;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FilesOfMessage;

/** The document itself, and the file in it where its body is one (level 1). */
final class Files {
    private Files() {}

    static List<Fact> of(Header header, byte[] original, FilesOfMessage files) {
        List<Fact> facts = new ArrayList<>();
        Optional<java.time.Instant> writtenAt = Optional.of(header.madeAt().at());
        String title = header.title();
        Element body = header.document().at("component", "nonXMLBody", "text");
        if (body.isThere()) {
            facts.add(body(header, body, files));
            title += " (CDA)";
        }
        facts.add(files.take("ClinicalDocument", header.series(), title, original, writtenAt));
        header.document().all("relatedDocument").stream()
                .filter(related -> related.attribute("typeCode").equals("RPLC"))
                .flatMap(related -> Identifiers.text(related.at("parentDocument", "id")).stream())
                .filter(former -> !former.equals(header.series()))
                .forEach(former -> {
                    facts.add(new Attached(former, "", Optional.empty(), true));
                    facts.add(new Attached(former + "#body", "", Optional.empty(), true));
                });
        return facts;
    }

    private static Attached body(Header header, Element body, FilesOfMessage files) {
        String where = "component/nonXMLBody/text";
        String document = header.series() + "#body";
        if (!body.attribute("representation").equals("B64")) {
            return files.refused(where, document, header.title(), "HUB-2406", "is somewhere else or is plain text");
        }
        try {
            StringBuilder coded = new StringBuilder();
            body.nodes().forEach(text -> coded.append(text.text()));
            byte[] bytes = Base64.getMimeDecoder().decode(coded.toString());
            return files.take(
                    where,
                    document,
                    header.title(),
                    bytes,
                    Optional.of(header.madeAt().at()));
        } catch (IllegalArgumentException e) {
            return files.refused(where, document, header.title(), "HUB-2405", "is not base64");
        }
    }
}
