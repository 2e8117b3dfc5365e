package org.liaisonhub.broker;

import java.util.concurrent.atomic.AtomicReference;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyAcceptor;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.impl.ActiveMQServerImpl;
import org.liaisonhub.keys.HubKeys;
import org.liaisonhub.keys.RecipientAccess;

/**
 * Makes and starts the Artemis server, the first time and after every failure. It is always a new server on the same journal: one that has
 * failed is in no known state. It listens where the one before it did, for recipients know the port.
 */
final class BrokerEngine {

    private final BrokerSettings settings;
    private final HubKeys keys;
    private final Accounts accounts;
    private final Doorkeeper doorkeeper;
    private final int inVmId;
    private volatile ActiveMQServer server;
    private volatile int port;

    BrokerEngine(BrokerSettings settings, HubKeys keys, Accounts accounts, Doorkeeper doorkeeper, int inVmId)
            throws Exception {
        this.settings = settings;
        this.keys = keys;
        this.accounts = accounts;
        this.doorkeeper = doorkeeper;
        this.inVmId = inVmId;
        this.port = settings.port();
        this.server = fresh();
    }

    private ActiveMQServer fresh() throws Exception {
        var configuration = configuration();
        var known = keys.recipients().all();
        var mailboxes = known.stream()
                .map(access -> BrokerLayout.mailbox(access.user().id()))
                .toList();
        var made = new ActiveMQServerImpl(configuration.make(mailboxes), doorkeeper);
        made.registerBrokerPlugin(new SenderStamp(settings.limits().answerBytes()));
        made.registerBrokerPlugin(new StrangersLeash(
                settings.limits().bytesBeforeSignIn(), settings.limits().timeToSignIn()));
        known.forEach(access -> limit(made, access));
        return made;
    }

    private BrokerConfiguration configuration() {
        return new BrokerConfiguration(settings.withAddress(settings.host(), port), keys, inVmId);
    }

    /** Starts the server that was made; when it returns, recipients can connect. */
    void start() throws Exception {
        PortInUse.tryOut(settings.host(), port);
        var failure = new AtomicReference<Exception>();
        server.registerActivationFailureListener(failure::set);
        server.start();
        var reported = failure.get();
        if (reported != null) {
            throw reported;
        }
        port = ((NettyAcceptor) server.getRemotingService().getAcceptor(BrokerConfiguration.RECIPIENTS_DOOR))
                .getActualPort();
    }

    /** Puts a new server in place of one that has stopped, and starts it. */
    void startAgain() throws Exception {
        stop();
        server = fresh();
        start();
    }

    void stop() throws Exception {
        server.stop();
    }

    ActiveMQServer server() {
        return server;
    }

    boolean isRunning() {
        return server.isActive();
    }

    int port() {
        return port;
    }

    void limit(RecipientAccess access) {
        limit(server, access);
    }

    private void limit(ActiveMQServer of, RecipientAccess access) {
        of.getConfiguration()
                .getResourceLimitSettings()
                .put(access.user().id(), configuration().limitsOfOneRecipient());
    }
}
