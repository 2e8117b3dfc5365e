package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.List;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.console.CodesPort;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.delivery.Desk.Person;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.discharge.UnknownCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts changed tables of local codes in force, because a person says so. */
final class CodeDesk implements CodesPort {
    private static final Logger LOG = LoggerFactory.getLogger(CodeDesk.class);
    private static final Thing CODES = new Thing(Thing.Kind.DIRECTORY, "codes");

    private final CodeBook book;
    private final Ledger ledger;
    private final InstantSource clock;

    CodeDesk(CodeBook book, Ledger ledger, InstantSource clock) {
        this.book = book;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public List<Table> tables() {
        return book.tables().stream()
                .map(table -> new Table(table.name(), table.lines()))
                .toList();
    }

    @Override
    public boolean knows(String feed, UnknownCode code) {
        return book.of(feed).hub(code.table(), code.local()).isPresent();
    }

    @Override
    public Outcome reload(Person person) {
        try {
            List<CodeBook.Table> tables = book.reload();
            int lines = tables.stream().mapToInt(CodeBook.Table::lines).sum();
            String done = tables.size() + " tables, " + lines + " codes";
            record(person, done, Deed.Outcome.DONE);
            LOG.info("code tables reloaded by {}: {}", person.name(), done);
            return new Outcome.Done(DeskCode.CODES_IN_FORCE.with(tables.size(), lines));
        } catch (HubNotStarted e) {
            record(person, "", Deed.Outcome.REFUSED);
            return new Outcome.NotPossible(DeskCode.FILE_REFUSED.with(String.valueOf(e.getMessage())));
        }
    }

    private void record(Person person, String detail, Deed.Outcome outcome) {
        new AuditBook(ledger, clock).record(person, Act.RELOADED, CODES, detail, outcome);
    }
}
