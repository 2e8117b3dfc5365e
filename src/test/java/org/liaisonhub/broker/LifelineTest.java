package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.ConnectionFactory;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a hub knows of a broker outside of it, which is stopped and started behind its back. */
class LifelineTest {
    @TempDir
    Path data;

    private final AtomicLong nanos = new AtomicLong();

    private Lifeline to(RunningBroker running) throws Exception {
        Folder folder = new Folder(running.folder(RunningBroker.GP));
        ConnectionFactory factory =
                SignIn.CORE_PASSWORD.factory(folder, running.broker.port(), RunningBroker.GP, folder.password());
        return new Lifeline(factory, nanos::get);
    }

    private void aSecondPasses() {
        nanos.addAndGet(1_000_000_000);
    }

    @Test
    void asked_for_every_message_it_opens_one_connection() throws Exception {
        try (RunningBroker running = new RunningBroker(data);
                Lifeline lifeline = to(running)) {
            int before = running.broker.server().getConnectionCount();

            for (int i = 0; i < 1_000; i++) {
                assertThat(lifeline.holds()).isTrue();
            }

            assertThat(running.broker.server().getConnectionCount()).isEqualTo(before + 1);
        }
    }

    @Test
    void it_says_no_from_the_moment_the_broker_is_gone_and_yes_when_it_is_back() throws Exception {
        RunningBroker first = new RunningBroker(data);
        int port = first.broker.port();
        try (Lifeline lifeline = to(first)) {
            assertThat(lifeline.holds()).isTrue();

            first.close();
            await().until(() -> !lifeline.holds());
            aSecondPasses();
            assertThat(lifeline.holds()).as("nobody serves yet").isFalse();

            try (RunningBroker second =
                    new RunningBroker(RunningBroker.settings(data).withAddress("127.0.0.1", port))) {
                assertThat(lifeline.holds()).as("within the second").isFalse();
                aSecondPasses();
                assertThat(lifeline.holds()).isTrue();
                assertThat(second.broker.isRunning()).isTrue();
            }
        } finally {
            first.close();
        }
    }
}
