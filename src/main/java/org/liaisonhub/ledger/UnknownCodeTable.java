package org.liaisonhub.ledger;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.CodeMet;
import org.liaisonhub.delivery.CodeSearch;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.UnknownCode;

/** Codes nobody knows, counted; of each feed a limited number, so that no sender fills the ledger with them. */
final class UnknownCodeTable {
    /** Different codes of one feed; what is beyond is counted together. */
    static final int MOST_OF_FEED = 500;

    private final Sql sql;

    UnknownCodeTable(Sql sql) {
        this.sql = sql;
    }

    void meet(CodeMet met) {
        CodeMet counted = isMet(met) || hasRoom(met.feed()) ? met : met.amongOthers();
        code("meet_code", counted)
                .with("read_as", counted.code().readAs())
                .with("at", counted.lastAt())
                .with("control_id", counted.controlId())
                .write();
    }

    private boolean isMet(CodeMet met) {
        return code("code_is_met", met).first(row -> row.text("code")).isPresent();
    }

    private boolean hasRoom(String feed) {
        return sql.call("unknown_codes_of_feed").with("feed", feed).count() < MOST_OF_FEED;
    }

    private Call code(String statement, CodeMet met) {
        return sql.call(statement)
                .with("feed", met.feed())
                .with("kind", met.code().table().key())
                .with("unknown_code", met.code().local());
    }

    List<CodeMet> met(CodeSearch search, int limit) {
        return sql
                .call("unknown_codes")
                .with("feed", search.feed().orElse(""))
                .with("kind", search.kind().map(CodeTable::key).orElse(""))
                .with("limit", limit)
                .list(UnknownCodeTable::met)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Empty for a kind that a later release wrote, and this one does not have. */
    private static Optional<CodeMet> met(Columns row) throws SQLException {
        Optional<CodeTable> kind = CodeTable.named(row.text("kind"));
        return kind.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodeMet(
                        row.text("feed"),
                        new UnknownCode(kind.get(), row.text("code"), row.text("read_as")),
                        row.longNumber("times"),
                        row.moment("first_at"),
                        row.moment("last_at"),
                        row.text("control_id")));
    }
}
