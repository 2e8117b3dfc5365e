package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Deed;
import org.liaisonhub.audit.Link;
import org.liaisonhub.audit.Thing;
import org.liaisonhub.broker.Broker;
import org.liaisonhub.broker.BrokerLayout;
import org.liaisonhub.delivery.Actor;
import org.liaisonhub.delivery.AuditBook;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.Ledger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the senders in whose feeds the route files name, and nobody else, and records who was let in and who was shut out. What the chain
 * said last is asked each time, so that a restart is no news; an account that cannot be recorded is not opened.
 */
final class SenderAccounts implements SenderQueues {
    /** Has a blank, so that it can never be the name of an account. */
    static final String DOER = "route files";

    private static final Logger LOG = LoggerFactory.getLogger(SenderAccounts.class);
    private static final String WHY = "found in the folder of routes";
    private static final String RIGHTS = "hands in at its queue";
    private static final int LINES = 10_000;

    private final Broker broker;
    private final Ledger ledger;
    private final String place;
    private final InstantSource clock;

    /** @param settings say which folder the routes are in */
    SenderAccounts(Broker broker, Ledger ledger, HubSettings settings, InstantSource clock) {
        this.broker = broker;
        this.ledger = ledger;
        this.place = Lookout.host() + " " + settings.routes().toAbsolutePath().normalize();
        this.clock = clock;
    }

    @Override
    public synchronized void open(String feed) {
        record(Act.GRANTED, feed);
        broker.openFeed(feed);
        LOG.info("feed {}: its sender may hand in at the queue {}", feed, BrokerLayout.feed(feed));
    }

    @Override
    public synchronized void close(String feed) {
        broker.closeFeed(feed);
        record(Act.REVOKED, feed);
        LOG.warn(
                "feed {}: its sender is shut out; what it handed in stays in the queue {}",
                feed,
                BrokerLayout.feed(feed));
    }

    /** Shuts out whose feed was taken away while the hub did not run. */
    synchronized void closeAllBut(Set<String> inUse) {
        broker.feeds().stream().filter(feed -> !inUse.contains(feed)).forEach(this::close);
    }

    private void record(Act act, String feed) {
        String name = BrokerLayout.feed(feed);
        if (lastSaid(name).map(act::equals).orElse(act == Act.REVOKED)) {
            return;
        }
        Actor actor = new Actor(DOER, "administrator", place, Optional.empty());
        new AuditBook(ledger, clock)
                .record(
                        new Desk.Person(actor, WHY),
                        act,
                        new Thing(Thing.Kind.ACCOUNT, name),
                        RIGHTS,
                        Deed.Outcome.DONE);
    }

    private Optional<Act> lastSaid(String name) {
        return ledger.audit().by(DOER, LINES).stream()
                .map(Link::deed)
                .filter(deed -> deed.thing().id().equals(name))
                .findFirst()
                .map(Deed::act);
    }
}
