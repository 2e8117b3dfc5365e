package org.liaisonhub.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.liaisonhub.broker.BrokerLayout;
import org.liaisonhub.broker.BrokerSettings;
import org.liaisonhub.broker.EmbeddedBroker;
import org.liaisonhub.load.Practices;
import org.liaisonhub.torture.Fault.Kind;

/** The end of a campaign: nothing more is sent, the hub is left in peace, and everything comes to rest. */
record Rest(Path data, Path book, Practices practices, InstantSource clock) {
    private static final long LOOK_SECONDS = 2;

    /** Waits until every acknowledged input is in the ledger and every delivery is settled; whether they are in time. */
    boolean comesWithin(Duration time) throws IOException, InterruptedException {
        LedgerFile ledger = LedgerFile.in(data);
        long deadline = System.nanoTime() + time.toNanos();
        boolean isAtRest = false;
        while (!isAtRest && System.nanoTime() < deadline) {
            TimeUnit.SECONDS.sleep(LOOK_SECONDS);
            isAtRest = ledger.unsettled() == 0
                    && ledger.taken()
                            .receipts()
                            .containsAll(Evidence.read(book, practices).acknowledged());
        }
        return isAtRest;
    }

    /** What the queues of a hub that has stopped still hold, by its journal. */
    List<Fault> leftOver() {
        List<Fault> left = new ArrayList<>();
        try (EmbeddedBroker broker =
                EmbeddedBroker.start(BrokerSettings.of(data, clock).withAddress("127.0.0.1", 0))) {
            Stream.concat(
                            BrokerLayout.ownAddresses().stream(),
                            broker.keys().recipients().all().stream()
                                    .map(access ->
                                            BrokerLayout.mailbox(access.user().id())))
                    .flatMap(address -> broker.depth(address).stream())
                    .filter(queue -> queue.waiting() > 0)
                    .forEach(queue -> left.add(new Fault(
                            Kind.LEFT_OVER, queue.address(), queue.waiting() + " messages when all was over")));
        }
        return left;
    }
}
