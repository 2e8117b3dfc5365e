package org.liaisonhub.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.FileContent;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;

/** Attached files, each kept once under its digest, and who names them. */
final class AttachmentTable {
    private final Sql sql;

    AttachmentTable(Sql sql) {
        this.sql = sql;
    }

    /** What two who keep or purge the same file at the same time must take turns at. */
    static String lock(String digest) {
        return "attachment " + digest;
    }

    void keep(Subject about, FileContent file, Instant now) {
        boolean isThere = sql.call("has_attachment")
                .with("digest", file.digest())
                .first(row -> row.text("digest"))
                .isPresent();
        if (!isThere) {
            Packed packed = Packed.of(file.bytes());
            sql.call("keep_attachment")
                    .with("digest", file.digest())
                    .with("gzipped", packed.gzipped())
                    .with("kept_at", now)
                    .with("content", packed.bytes())
                    .write();
        }
        sql.call("use_attachment")
                .with("about", about instanceof StayId ? "STAY" : "PATIENT")
                .with("subject", about.key())
                .with("digest", file.digest())
                .write();
    }

    Optional<byte[]> find(String digest) {
        return sql.call("attachment")
                .with("digest", digest)
                .first(row -> new Packed(row.yes("gzipped"), row.bytes("content")).unpacked());
    }

    /** Digests of the files a subject names or named. */
    List<String> of(String about, String subject) {
        return sql.call("attachments_of")
                .with("about", about)
                .with("subject", subject)
                .list(row -> row.text("digest"));
    }

    /** The subject names the file no more; if nobody does, it goes. */
    void leave(String about, String subject, String digest) {
        sql.call("leave_attachment")
                .with("about", about)
                .with("subject", subject)
                .with("digest", digest)
                .write();
        sql.call("purge_attachment").with("digest", digest).write();
    }
}
