package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.Optional;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.delivery.Desk.Person;
import org.liaisonhub.delivery.DeskAnswer;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.keys.KeysUnreadable;
import org.liaisonhub.observe.Meters;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a changed list of MLLP senders in force, because a person says so. */
final class SenderDesk {
    private static final Logger LOG = LoggerFactory.getLogger(SenderDesk.class);
    private static final Thing SENDERS = new Thing(Thing.Kind.DIRECTORY, "senders");

    private final MllpDoor door;
    private final Meters meters;
    private final Ledger ledger;
    private final InstantSource clock;

    SenderDesk(MllpDoor door, Ledger ledger, InstantSource clock, Meters meters) {
        this.door = door;
        this.meters = meters;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Reads the file again; a faulty one changes nothing. */
    Outcome reload(Person person) {
        Optional<SenderBook> book = door.senders();
        if (book.isEmpty()) {
            return refused(person, DeskCode.SENDERS_HAVE_NO_CERTIFICATES.with());
        }
        try {
            int senders = book.get().reload();
            door.announce(meters);
            record(person, senders + " senders", Deed.Outcome.DONE);
            LOG.info("senders reloaded by {}: {}", person.name(), senders);
            return new Outcome.Done(DeskCode.SENDERS_IN_FORCE.with(senders));
        } catch (HubNotStarted | KeysUnreadable e) {
            return refused(person, DeskCode.FILE_REFUSED.with(String.valueOf(e.getMessage())));
        }
    }

    private Outcome refused(Person person, DeskAnswer why) {
        record(person, "", Deed.Outcome.REFUSED);
        return new Outcome.NotPossible(why);
    }

    private void record(Person person, String detail, Deed.Outcome outcome) {
        new AuditBook(ledger, clock).record(person, Act.RELOADED, SENDERS, detail, outcome);
    }
}
