package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.FilesOfMessage;
import org.liaisonhub.discharge.ItemFact.Document;

/** The files that travel inside one message, as they are taken out of it. */
final class DocumentFiles {
    /** How the CDA reader marks the file inside a document whose body is one. */
    private static final String BODY = "#body";

    private final FilesOfMessage files = new FilesOfMessage();
    private final BiConsumer<String, byte[]> cda;

    /** @param cda is handed the number and the bytes of every CDA document that is taken */
    DocumentFiles(BiConsumer<String, byte[]> cda) {
        this.cda = cda;
    }

    /**
     * What a CDA document inside said, with its files under the number the message gave it, so that whatever replaces or
     * deletes the document by that number takes them along. The document itself was taken already.
     */
    static List<DischargeEvent> underNumber(String number, List<DischargeEvent> events) {
        return events.stream()
                .flatMap(event -> {
                    if (!(event.fact() instanceof Attached attached) || attached.takenBack()) {
                        return Stream.of(event);
                    }
                    return attached.document().endsWith(BODY)
                            ? Stream.of(new DischargeEvent(
                                    event.about(),
                                    event.saying(),
                                    new Attached(number + BODY, attached.title(), attached.file(), false)))
                            : Stream.empty();
                })
                .toList();
    }

    /** Files without repeats. */
    static List<FileContent> once(List<FileContent> files) {
        Map<String, FileContent> byDigest = new LinkedHashMap<>();
        files.forEach(file -> byDigest.putIfAbsent(file.digest(), file));
        return List.copyOf(byDigest.values());
    }

    /** What an MDM says of the files of its document; one that is replaced takes its files along. */
    List<Attached> of(Hl7Message message, Document document) {
        List<Attached> attached = new ArrayList<>();
        document.replaces()
                .filter(number -> !number.equals(document.number()))
                .ifPresent(number -> attached.addAll(takenBack(number, document)));
        if (document.withdrawn()) {
            attached.addAll(takenBack(document.number(), document));
            return attached;
        }
        Optional<Instant> writtenAt = message.instant("TXA", 4).or(() -> message.instant("TXA", 6));
        List<Segment> embedded = embedded(message).toList();
        for (Segment obx : embedded) {
            String named = new Observation(obx).what().text();
            String title = embedded.size() == 1 || named.isEmpty() ? document.title() : named;
            String number = embedded.size() == 1 ? document.number() : document.number() + " " + title;
            take(message, obx, number, title, writtenAt).ifPresent(attached::add);
        }
        return attached;
    }

    private static List<Attached> takenBack(String number, Document document) {
        return Stream.of(number, number + BODY)
                .map(name -> new Attached(name, document.title(), Optional.empty(), true))
                .toList();
    }

    /** Files within results, each named by what it was observed as, of the result of that number. */
    List<Fact> ofResult(Hl7Message message, List<Segment> group, String number) {
        List<Fact> attached = new ArrayList<>();
        for (Segment obx : group.stream().filter(DocumentFiles::isEmbedded).toList()) {
            String title = new Observation(obx).what().text();
            if (!title.isEmpty()) {
                take(message, obx, number + " " + title, title, message.instant(obx.text(14), "OBX", 14))
                        .ifPresent(attached::add);
            }
        }
        return attached;
    }

    /** Documents that are nothing but text, however they were packed. */
    List<String> texts(Hl7Message message) {
        return embedded(message)
                .flatMap(obx -> Embedded.of(obx).stream())
                .flatMap(document -> document.plainText().stream())
                .toList();
    }

    /** Every file that was taken. */
    List<FileContent> contents() {
        return files.contents();
    }

    /** Why others were not. */
    List<Remark> remarks() {
        return files.remarks();
    }

    private Optional<Attached> take(
            Hl7Message message, Segment obx, String number, String title, Optional<Instant> writtenAt) {
        Optional<Embedded> document = Embedded.of(obx);
        if (document.isEmpty()) {
            return Optional.of(files.refused("OBX-5", number, title, "HUB-2405", "is not base64"));
        }
        byte[] bytes = document.get().bytes();
        if (document.get().plainText().isPresent()) {
            return Optional.empty();
        }
        if (document.get().declaresItsOwnGrammar()) {
            return Optional.of(files.refused("OBX-5", number, title, "HUB-2407", "has a document type of its own"));
        }
        Attached attached = files.take("OBX-5", number, title, bytes, writtenAt);
        attached.file().filter(file -> file.kind() == FileKind.CDA).ifPresent(file -> cda.accept(number, bytes));
        return Optional.of(attached);
    }

    private static Stream<Segment> embedded(Hl7Message message) {
        return message.all("OBX").stream().filter(DocumentFiles::isEmbedded);
    }

    private static boolean isEmbedded(Segment segment) {
        return segment.name().equals("OBX") && segment.text(2).equals("ED") && !new Observation(segment).isOrder();
    }
}
