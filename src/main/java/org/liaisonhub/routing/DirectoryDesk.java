package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk.Outcome;
import org.liaisonhub.delivery.Desk.Person;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Dispatch;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.fhir.DirectoryUnreadable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a changed directory in force, and sends at once what could not be addressed before. */
final class DirectoryDesk {
    private static final Logger LOG = LoggerFactory.getLogger(DirectoryDesk.class);
    private static final int AT_ONCE = 1_000;
    /** Rules that found nobody to send to. */
    private static final Set<String> UNADDRESSED = Set.of("RCP-01", "RCP-02", "RCP-03", "RCP-04");

    private final DirectoryBook book;
    private final Ledger ledger;
    private final Dispatch dispatch;
    private final InstantSource clock;

    DirectoryDesk(DirectoryBook book, Ledger ledger, Dispatch dispatch, InstantSource clock) {
        this.book = book;
        this.ledger = ledger;
        this.dispatch = dispatch;
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
        List<StayId> waiting = ledger.tasks(AT_ONCE).stream()
                .filter(task -> UNADDRESSED.contains(task.rule()))
                .flatMap(task -> task.stay().stream())
                .distinct()
                .toList();
        waiting.forEach(stay -> ledger.<Boolean>commit(entry -> {
            dispatch.see(entry, stay, clock.instant());
            return true;
        }));
        LOG.info(
                "directory reloaded by {}: {} recipients; {} stays looked at again",
                person.name(),
                recipients,
                waiting.size());
        return new Outcome.Done(DeskCode.DIRECTORY_IN_FORCE.with(recipients, waiting.size()));
    }

    private void record(Person person, String detail, Deed.Outcome outcome) {
        new AuditBook(ledger, clock).record(person, Act.RELOADED, new Thing(Thing.Kind.DIRECTORY, ""), detail, outcome);
    }
}
