package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** Documents as they were written. */
final class LetterTable {
    private static final int AT_MOST = 1_000;

    private final Sql sql;

    LetterTable(Sql sql) {
        this.sql = sql;
    }

    void keep(LetterVersion version) {
        sql.call("keep_letter")
                .with("stay_key", version.id().stay().key())
                .with("kind", version.id().kind())
                .with("version", version.id().version())
                .with("fingerprint", version.fingerprint())
                .with("written_at", version.writtenAt())
                .with("gaps", version.gaps())
                .with("withdrawn", version.withdrawn())
                .with("content", version.text())
                .withMaybe(
                        "told_of",
                        version.toldOf().isEmpty()
                                ? Optional.empty()
                                : Optional.of(String.join("\n", version.toldOf())))
                .write();
    }

    Optional<LetterVersion> newest(StayId stay, DocumentKind kind) {
        return sql.call("newest_letter")
                .with("stay_key", stay.key())
                .with("kind", kind)
                .first(row -> version(row, stay));
    }

    List<LetterVersion> of(StayId stay) {
        return sql.call("letters")
                .with("stay_key", stay.key())
                .with("limit", AT_MOST)
                .list(row -> version(row, stay));
    }

    private static LetterVersion version(Columns row, StayId stay) throws SQLException {
        return new LetterVersion(
                new DocumentId(stay, row.word(DocumentKind.class, "kind"), row.number("version")),
                row.text("fingerprint"),
                row.moment("written_at"),
                row.number("gaps"),
                row.yes("withdrawn"),
                row.text("content"),
                row.maybeText("told_of").map(keys -> Set.of(keys.split("\n"))).orElse(Set.of()));
    }
}
