package org.liaisonhub.cda;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FilesOfMessage;

/** The document itself, and the file in it where its body is one (level 1). */
final class Files {
    /** A larger envelope goes without: it holds the file once more and nothing else, and a letter has room for 5 MiB. */
    private static final int LARGEST_ENVELOPE = 1024 * 1024;

    private Files() {}

    static List<Fact> of(Header header, byte[] original, FilesOfMessage files) {
        List<Fact> facts = new ArrayList<>();
        Optional<java.time.Instant> writtenAt = Optional.of(header.madeAt().at());
        String title = header.title();
        Element body = header.document().at("component", "nonXMLBody", "text");
        boolean isTaken = false;
        if (body.isThere()) {
            Attached inside = body(header, body, files);
            facts.add(inside);
            isTaken = inside.file().isPresent();
            title += " (CDA)";
        }
        if (!isTaken || original.length <= LARGEST_ENVELOPE) {
            facts.add(files.take("ClinicalDocument", header.series(), title, original, writtenAt));
        }
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
            byte[] bytes = decoded(body);
            return files.take(
                    where,
                    document,
                    header.title(),
                    bytes,
                    Optional.of(header.madeAt().at()));
        } catch (IOException e) {
            return files.refused(where, document, header.title(), "HUB-2405", "is not base64");
        }
    }

    /** Piece by piece: the text of a large file is not copied once more. */
    private static byte[] decoded(Element body) throws IOException {
        Iterator<InputStream> pieces = body.nodes().stream()
                .<InputStream>map(node -> new ByteArrayInputStream(node.text().getBytes(StandardCharsets.ISO_8859_1)))
                .iterator();
        Enumeration<InputStream> all = new Enumeration<>() {
            @Override
            public boolean hasMoreElements() {
                return pieces.hasNext();
            }

            @Override
            public InputStream nextElement() {
                return pieces.next();
            }
        };
        try (InputStream file = Base64.getMimeDecoder().wrap(new SequenceInputStream(all))) {
            return file.readAllBytes();
        }
    }
}
