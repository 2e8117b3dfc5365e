package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FeedReading.Remark;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.FileKind;
import org.liaisonhub.discharge.FilesOfMessage;
import org.liaisonhub.discharge.ItemFact.Document;

/** The files that travel inside one message, as they are taken out of it. */
final class DocumentFiles {
    private final FilesOfMessage files = new FilesOfMessage();
    private final Consumer<byte[]> cda;

    /** @param cda is handed every CDA document that is taken */
    DocumentFiles(Consumer<byte[]> cda) {
        this.cda = cda;
    }

    /** What an MDM says of the files of its document; one that is replaced takes its files along. */
    List<Attached> of(Hl7Message message, Document document) {
        List<Attached> attached = new ArrayList<>();
        document.replaces()
                .filter(number -> !number.equals(document.number()))
                .ifPresent(number -> attached.add(new Attached(number, document.title(), Optional.empty(), true)));
        if (document.withdrawn()) {
            attached.add(new Attached(document.number(), document.title(), Optional.empty(), true));
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
        Attached attached = files.take("OBX-5", number, title, bytes, writtenAt);
        attached.file().filter(file -> file.kind() == FileKind.CDA).ifPresent(file -> cda.accept(bytes));
        return Optional.of(attached);
    }

    private static Stream<Segment> embedded(Hl7Message message) {
        return message.all("OBX").stream().filter(DocumentFiles::isEmbedded);
    }

    private static boolean isEmbedded(Segment segment) {
        return segment.name().equals("OBX") && segment.text(2).equals("ED") && !new Observation(segment).isOrder();
    }
}
