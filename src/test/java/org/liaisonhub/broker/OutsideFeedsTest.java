package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.Patience;
import org.liaisonhub.keys.HubPass;

/** Queues of senders on a broker that hubs share. */
class OutsideFeedsTest {

    private static final String OWN = "feed.chu-lille";

    @TempDir
    Path data;

    private BrokerAlone broker;

    @Test
    void a_feed_that_one_hub_opens_every_hub_takes_from_and_it_is_open_again_after_the_broker_was_restarted()
            throws Exception {
        start();
        try (var one = hub("one");
                var two = hub("two")) {
            one.openFeed("chu-lille");
            one.openFeed("chu-lille");
            handIn("first");

            assertThat(take(two)).isEqualTo("first");
            assertThat(one.feeds()).containsExactly("chu-lille");
            assertThat(one.recipients()).isEmpty();
            assertThat(two.feeds()).isEmpty();
        }
        broker.close();

        start();
        handIn("second");
        try (var one = hub("one")) {
            assertThat(one.feeds()).containsExactly("chu-lille");
            assertThat(take(one)).isEqualTo("second");
        }
        broker.close();
    }

    @Test
    void a_feed_that_is_closed_stays_closed_after_a_restart_keeps_what_is_in_it_and_opens_with_the_same_credentials()
            throws Exception {
        start();
        try (var hub = hub("one")) {
            hub.openFeed("chu-lille");
            handIn("in time");
            hub.closeFeed("chu-lille");
            assertThat(hub.feeds()).isEmpty();
            assertThatThrownBy(() -> handIn("too late")).isInstanceOf(JMSException.class);
        }
        broker.close();

        start();
        assertThatThrownBy(() -> handIn("too late")).isInstanceOf(JMSException.class);
        try (var hub = hub("one")) {
            hub.openFeed("chu-lille");
            handIn("again");
            assertThat(take(hub)).isEqualTo("in time");
            assertThat(take(hub)).isEqualTo("again");
        }
        broker.close();
    }

    @Test
    void a_sender_lets_nobody_in() throws Exception {
        start();
        try (var hub = hub("one")) {
            hub.openFeed("chu-lille");
            try (var connection = SignIn.open(sender());
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                var wish = session.createMessage();
                wish.setStringProperty(AccessDesk.DEED, AccessDesk.OPEN_FEED);
                wish.setStringProperty(AccessDesk.NAME, "mine");

                assertThatThrownBy(() -> session.createProducer(session.createTopic(BrokerLayout.ACCESS))
                                .send(wish))
                        .isInstanceOf(JMSException.class);
            }
        }
        assertThat(data.resolve("keys/queue-senders/mine.access")).doesNotExist();
        broker.close();
    }

    private void start() {
        broker = BrokerAlone.start(RunningBroker.settings(data), Optional.empty(), data);
    }

    private OutsideBroker hub(String name) throws Exception {
        var own = Files.createDirectories(data.resolve("hubs").resolve(name));
        return OutsideBroker.connect(new OutsideSettings(
                List.of(InetSocketAddress.createUnresolved("127.0.0.1", broker.port())),
                new HubPass(data.resolve("hand-over/hub"), own),
                own.resolve("let-in"),
                OutsideSettings.PATIENCE));
    }

    private ConnectionFactory sender() throws Exception {
        var folder = new Folder(data.resolve("queue-senders/chu-lille"));
        return SignIn.AMQP_PASSWORD.factory(folder, broker.port(), OWN, folder.password());
    }

    private void handIn(String text) throws Exception {
        try (var connection = SignIn.open(sender());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(OWN)).send(session.createTextMessage(text));
        }
    }

    private static String take(Broker hub) throws JMSException {
        try (var connection = hub.connectionFactory().createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue(OWN))) {
            connection.start();
            return consumer.receive(Patience.millis()).getBody(String.class);
        }
    }
}
