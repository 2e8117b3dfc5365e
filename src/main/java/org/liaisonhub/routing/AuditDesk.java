package org.liaisonhub.routing;

import java.nio.file.Files;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.AuditWriter;
import org.liaisonhub.audit.Check;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Head;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.console.AuditPort;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.fhir.FhirAuditEvent;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.ledger.LedgerNotOpened;
import org.liaisonhub.ledger.LedgerSettings;
import org.liaisonhub.ledger.SqlLedger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The audit of a hub: its chain, and the heads of it that the hub noted. */
public final class AuditDesk implements AuditPort {
    private static final Logger LOG = LoggerFactory.getLogger(AuditDesk.class);

    private final Ledger ledger;
    private final HeadBook heads;
    private final AuditWriter writer;
    private final InstantSource clock;

    AuditDesk(HubSettings settings, Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.heads = new HeadBook(settings.data());
        this.writer = new FhirAuditEvent(settings.text(Setting.NAME), settings.text(Setting.ENDPOINT));
        this.clock = clock;
    }

    /**
     * Looks at the chain of a hub that need not run.
     *
     * @param more heads that were noted elsewhere than beside the ledger
     * @throws HubNotStarted if there is no ledger there, or it cannot be read
     */
    public static Check offline(HubSettings settings, List<Head> more) {
        LedgerSettings place = LedgerPlace.of(settings);
        if (place.equals(LedgerSettings.in(settings.ledgerFolder()))
                && !Files.exists(settings.ledgerFolder().resolve("ledger.db"))) {
            throw new HubNotStarted(
                    "there is no ledger in " + settings.ledgerFolder() + "; name the hub's folder by --data");
        }
        List<Head> heads = new ArrayList<>(new HeadBook(settings.data()).noted());
        heads.addAll(more);
        try (SqlLedger ledger = SqlLedger.open(place, new JsonDossierFormat())) {
            return Check.of(ledger.audit(), heads);
        } catch (LedgerNotOpened e) {
            throw new HubNotStarted(String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Check check() {
        return Check.of(ledger.audit(), heads.noted());
    }

    /** Looks at the chain and, where it is whole, notes its head beside the ledger and in the log. */
    Check checkAndNote() {
        Check check = check();
        Head head = check.head();
        if (check.fault().isEmpty() && heads.note(head, clock.instant())) {
            LOG.info("audit: {} links, head {}", check.links(), head);
        }
        return check;
    }

    @Override
    public byte[] event(Link link) {
        return writer.write(link);
    }

    @Override
    public void exported(Desk.Person person, String range) {
        new AuditBook(ledger, clock)
                .record(person, Act.EXPORTED, new Thing(Thing.Kind.AUDIT, range), "", Deed.Outcome.DONE);
    }
}
