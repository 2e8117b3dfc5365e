package org.liaisonhub.routing;

import java.time.InstantSource;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.delivery.Desk.Person;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.Unaddressed;
import org.liaisonhub.fhir.DirectoryUnreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a changed directory in force, and sends at once what could not be addressed before. */
final class DirectoryDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryDesk.class);

    private final DirectoryBook book;
    private final Ledger ledger;
    private final Unaddressed unaddressed;
    private final InstantSource clock;

    DirectoryDesk(DirectoryBook book, Ledger ledger, Unaddressed unaddressed, InstantSource clock) {
        this.book = book;
        this.ledger = ledger;
        this.unaddressed = unaddressed;
        this.clock = clock;
    }

    /** Reads the file again; a faulty one changes nothing. */
    Outcome reload(Person person) {
        int recipients;
        try {
            recipients = book.reload(read -> record(person, read.all().size() + " recipients", Deed.Outcome.DONE))
                    .all()
                    .size();
        } catch (DirectoryUnreadable e) {
            record(person, "", Deed.Outcome.REFUSED);
            return new Outcome.NotPossible(DeskCode.FILE_REFUSED.with(String.valueOf(e.getMessage())));
        }
        int seen = unaddressed.seeAgain();
        LOG.info("directory reloaded by {}: {} recipients; {} stays looked at again", person.name(), recipients, seen);
        return new Outcome.Done(DeskCode.DIRECTORY_IN_FORCE.with(recipients, seen));
    }

    private void record(Person person, String detail, Deed.Outcome outcome) {
        new AuditBook(ledger, clock).record(person, Act.RELOADED, new Thing(Thing.Kind.DIRECTORY, ""), detail, outcome);
    }
}
