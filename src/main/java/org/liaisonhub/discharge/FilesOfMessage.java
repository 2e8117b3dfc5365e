package org.liaisonhub.discharge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.Attached;
import org.liaisonhub.discharge.FeedReading.Remark;

/**
 * The files one message brings, checked as they are taken out of it. A file that cannot be taken does not make the message
 * unreadable: the document is known as announced and not joined, which is a finding, and a remark says why.
 */
public final class FilesOfMessage {
    /** As large as all files of a letter together may be. */
    public static final int LARGEST = Enclosures.MOST_BYTES;

    /** Files of one message. */
    public static final int MOST = 20;

    private final Map<String, FileContent> contents = new LinkedHashMap<>();
    private final List<Remark> remarks = new ArrayList<>();
    private int taken;

    /**
     * Takes a file.
     *
     * @param where in the message, for a remark
     * @param document the sender's own id of the document, the same in all of its versions
     * @param title how to name it to a reader
     */
    public Attached take(String where, String document, String title, byte[] bytes, Optional<Instant> writtenAt) {
        Optional<FileKind> kind = FileKind.of(bytes);
        if (bytes.length == 0) {
            return refused(where, document, title, "HUB-2401", "is empty");
        }
        if (bytes.length > LARGEST) {
            return refused(where, document, title, "HUB-2402", "is larger than " + LARGEST / 1024 / 1024 + " MiB");
        }
        if (kind.isEmpty()) {
            return refused(
                    where, document, title, "HUB-2403", "is neither PDF, CDA, PNG, JPEG nor TIFF by its first bytes");
        }
        if (taken == MOST) {
            return refused(where, document, title, "HUB-2404", "is one of more than " + MOST + " files");
        }
        taken++;
        FileContent content = FileContent.of(bytes);
        contents.putIfAbsent(content.digest(), content);
        return new Attached(
                document,
                title,
                Optional.of(new AttachedFile(content.digest(), kind.get(), bytes.length, writtenAt)),
                false);
    }

    /** A document that is announced, and whose file cannot be had. */
    public Attached refused(String where, String document, String title, String code, String why) {
        remarks.add(new Remark(where, "the file " + why + "; not joined (" + code + ")"));
        return new Attached(document, title, Optional.empty(), false);
    }

    /** Every file that was taken, once. */
    public List<FileContent> contents() {
        return List.copyOf(contents.values());
    }

    /** Why others were not. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }
}
