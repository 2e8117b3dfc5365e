package org.liaisonhub.broker;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;

/**
 * Makes and starts the Artemis server, the first time and after every failure. It is always a new server on the same journal: one that has
 * failed is in no known state. It listens where the one before it did, for recipients know the port.
 */
final class BrokerEngine {

    private final BrokerSettings settings;
    private final Company company;
    private final Accounts accounts;
    private final Doorkeeper doorkeeper;
    private final Reception reception;
    private volatile Optional<ActiveMQServer> server = Optional.empty();
    private volatile int port;

    BrokerEngine(BrokerSettings settings, Company company) {
        this.settings = settings;
        this.company = company;
        this.port = settings.port();
        this.accounts = new Accounts();
        company.keys()
                .recipients()
                .all()
                .forEach(access -> accounts.add(access.user().id(), access));
        this.doorkeeper = new Doorkeeper(accounts, company.hubs());
        this.reception = new Reception(settings, company.keys(), accounts, this);
    }

    private ActiveMQServer fresh() throws Exception {
        var known = company.keys().recipients().all();
        var configuration = configuration()
                .make(known.stream()
                        .map(access -> BrokerLayout.mailbox(access.user().id()))
                        .toList());
        company.join(configuration);
        var made = new ActiveMQServerImpl(configuration, doorkeeper);
        made.registerBrokerPlugin(new SenderStamp(settings.limits()));
        var leash = new Leash(settings.limits(), company.pairPort());
        leash.holds(made.getServiceRegistry());
        made.registerBrokerPlugin(leash);
        company.settle(made, reception);
        accounts.names().forEach(name -> limit(made, name));
        return made;
    }

    private BrokerConfiguration configuration() {
        return new BrokerConfiguration(settings.withAddress(settings.host(), port), company.keys());
    }

    /** Makes and starts a server; when it returns, recipients can connect, unless the other broker of a pair serves. */
    void start() throws Exception {
        PortInUse.tryOut(settings.host(), port);
        var made = fresh();
        server = Optional.of(made);
        var failure = new AtomicReference<Exception>();
        made.registerActivationFailureListener(failure::set);
        made.start();
        var reported = failure.get();
        if (reported != null) {
            throw reported;
        }
        door(made).ifPresent(door -> port = door.getActualPort());
    }

    private static Optional<NettyAcceptor> door(ActiveMQServer server) {
        return Optional.ofNullable(server.getRemotingService())
                .map(doors -> (NettyAcceptor) doors.getAcceptor(BrokerConfiguration.RECIPIENTS_DOOR))
                .filter(NettyAcceptor::isStarted);
    }

    /** Puts a new server in place of one that has stopped, and starts it. */
    void startAgain() throws Exception {
        stop();
        start();
    }

    void stop() throws Exception {
        if (server.isPresent()) {
            server.get().stop();
        }
    }

    ActiveMQServer server() {
        return server.orElseThrow(() -> new IllegalStateException("The broker was not started"));
    }

    Reception reception() {
        return reception;
    }

    String hubPassword() {
        return doorkeeper.hubPassword();
    }

    /** Whether it serves, rather than standing by or having stopped. */
    boolean isRunning() {
        return server.filter(ActiveMQServer::isActive).isPresent();
    }

    int port() {
        return port;
    }

    /** Keeps whoever signs in with this name within its limits. */
    void limit(String name) {
        limit(server(), name);
    }

    private void limit(ActiveMQServer of, String name) {
        of.getConfiguration()
                .getResourceLimitSettings()
                .put(name, configuration().limitsOfOne());
    }
}
