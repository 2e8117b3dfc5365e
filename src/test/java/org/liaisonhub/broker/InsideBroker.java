package org.liaisonhub.broker;

import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerPlugin;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.core.transaction.Transaction;

/** What a broker does not let anybody do, for tests that break it from inside. */
public final class InsideBroker {
    private InsideBroker() {}

    /** Stops it as Artemis stops itself when its disk fails. */
    public static void stopByItself(EmbeddedBroker broker) throws Exception {
        broker.server().stop();
    }

    /** From now on whoever sends to this address waits, until the latch is open. */
    public static void holdUp(EmbeddedBroker broker, String address, CountDownLatch latch) {
        broker.server().registerBrokerPlugin(new ActiveMQServerPlugin() {
            @Override
            public void beforeSend(
                    ServerSession session, Transaction tx, Message message, boolean direct, boolean noAutoCreate) {
                if (message.getAddress().equals(address)) {
                    try {
                        latch.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }
            }
        });
    }

    /** A mailbox takes a few letters and no more; or, with {@code bytes} negative, as many as before. */
    public static void limit(EmbeddedBroker broker, String address, long bytes) {
        var settings = broker.server().getAddressSettingsRepository();
        if (bytes < 0) {
            settings.removeMatch(address);
        } else {
            settings.addMatch(
                    address,
                    new AddressSettings(settings.getMatch(address))
                            .setMaxSizeBytes(bytes)
                            .setPageSizeBytes((int) bytes / 2)
                            .setPageLimitBytes(bytes));
        }
    }

    /** Messages given back are offered again after milliseconds instead of seconds. */
    public static void redeliverQuickly(EmbeddedBroker broker, String address) {
        var settings = broker.server().getAddressSettingsRepository();
        settings.addMatch(
                address,
                new AddressSettings(settings.getMatch(address))
                        .setRedeliveryDelay(20)
                        .setRedeliveryMultiplier(1));
    }
}
