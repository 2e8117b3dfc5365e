package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.Patience;

/** What the software of a hospital with a queue of its own can and cannot do, by AMQP, Core and STOMP, over real TLS sockets. */
class SenderRightsTest {

    private static final String FEED = "chu-lille";
    private static final String OWN = "feed." + FEED;
    private static final String OTHER = "feed.ch-lens";

    @TempDir
    static Path data;

    private static RunningBroker running;
    private static Folder sender;

    @BeforeAll
    static void start() {
        running = new RunningBroker(data);
        running.broker.openFeed(FEED);
        running.broker.openFeed("ch-lens");
        sender = folder(running, FEED);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_sender_hands_in_is_durable_and_carries_its_name_whatever_it_wrote_there(SignIn way) throws Exception {
        try (var connection = open(way);
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var message = session.createTextMessage("MSH by " + way);
            message.setStringProperty("_AMQ_VALIDATED_USER", RunningBroker.GP);
            message.setStringProperty("JMSXUserID", RunningBroker.GP);
            var producer = session.createProducer(session.createQueue(OWN));
            producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            producer.setTimeToLive(60_000);
            producer.send(message);
        }

        var received = running.take(OWN);

        assertThat(received.getBody(String.class)).isEqualTo("MSH by " + way);
        assertThat(received.getStringProperty(ValidatedSender.PROPERTY)).isEqualTo(OWN);
        assertThat(ValidatedSender.of(received)).as("no recipient").isEmpty();
        assertThat(received.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
        assertThat(received.getJMSExpiration()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void a_document_larger_than_any_answer_is_taken_whole_and_one_over_the_limit_is_refused(SignIn way)
            throws Exception {
        try (var connection = open(way);
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(OWN))) {
            var large = session.createBytesMessage();
            large.writeBytes(new byte[19 << 20]);
            producer.send(large);
            var tooLarge = session.createBytesMessage();
            tooLarge.writeBytes(new byte[21 << 20]);

            assertThatThrownBy(() -> producer.send(tooLarge)).isInstanceOf(JMSException.class);
        }
        try (var connection = running.open();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue(OWN))) {
            assertThat(consumer.receive(Patience.millis()).getBody(byte[].class))
                    .hasSize(19 << 20);
            assertThat(consumer.receive(200)).isNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_message_to_be_delivered_later_is_refused(SignIn way) throws Exception {
        try (var connection = open(way);
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var producer = session.createProducer(session.createQueue(OWN))) {
            producer.setDeliveryDelay(60_000);

            assertThatThrownBy(() -> producer.send(session.createTextMessage("next year")))
                    .isInstanceOf(JMSException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sender_reads_nothing_not_even_its_own_queue(SignIn way) throws Exception {
        for (var address : new String[] {
            OWN,
            OTHER,
            "mailbox." + RunningBroker.GP,
            "acks",
            "intake",
            "DLQ.acks",
            "DLQ.mailbox",
            "activemq.management",
            "activemq.notifications",
            "feed.#",
            "feed.*",
            "#",
            OWN + "::" + OTHER,
            OTHER + "::" + OWN
        }) {
            try (var connection = open(way);
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                assertThatThrownBy(() -> session.createConsumer(session.createQueue(address))
                                .receive(200))
                        .as(address)
                        .isInstanceOf(JMSException.class);
                assertThatThrownBy(() -> session.createBrowser(session.createQueue(address))
                                .getEnumeration()
                                .hasMoreElements())
                        .as("looking into " + address)
                        .isInstanceOf(JMSException.class);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_sender_hands_in_nowhere_but_at_its_own_queue(SignIn way) throws Exception {
        for (var address : new String[] {
            OTHER,
            "intake",
            "acks",
            "access",
            "mailbox." + RunningBroker.GP,
            "DLQ.intake",
            "activemq.management",
            "activemq.notifications",
            OWN + "::" + OTHER,
            OWN + "::intake",
            "feed.never-seen"
        }) {
            try (var connection = open(way);
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                assertThatThrownBy(() -> session.createProducer(session.createQueue(address))
                                .send(session.createTextMessage("no")))
                        .as(address)
                        .isInstanceOf(JMSException.class);
                assertThatThrownBy(() -> session.createProducer(null)
                                .send(session.createQueue(address), session.createTextMessage("no")))
                        .as("unnamed sender to " + address)
                        .isInstanceOf(JMSException.class);
            }
        }
        for (var address : new String[] {OTHER, "intake", "acks", "mailbox." + RunningBroker.GP}) {
            assertThat(running.broker.depth(address))
                    .hasValueSatisfying(depth -> assertThat(depth.waiting()).isZero());
        }
        assertThat(running.broker.depth("feed.never-seen")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_sender_makes_no_queue_and_no_subscription(SignIn way) throws Exception {
        try (var connection = open(way);
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            assertThatThrownBy(() -> session.createConsumer(session.createTemporaryQueue()))
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> session.createSharedDurableConsumer(session.createTopic(OWN), "mine"))
                    .isInstanceOf(JMSException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_hands_in_at_no_queue_of_a_sender(SignIn way) throws Exception {
        try (var connection = way.open(new Folder(running.folder(RunningBroker.GP)), running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            assertThatThrownBy(() ->
                            session.createProducer(session.createQueue(OWN)).send(session.createTextMessage("no")))
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() ->
                            session.createConsumer(session.createQueue(OWN)).receive(200))
                    .isInstanceOf(JMSException.class);
        }
    }

    @Test
    void by_stomp_a_sender_hands_in_and_does_nothing_else() throws Exception {
        try (var client = stomp()) {
            client.send("SEND", "MSH by STOMP", "destination", OWN, "receipt", "1");
            assertThat(client.receive().header("receipt-id")).isEqualTo("1");
        }
        assertThat(running.take(OWN).getStringProperty(ValidatedSender.PROPERTY))
                .isEqualTo(OWN);
        for (var address : new String[] {OTHER, "intake", "acks", "activemq.management", OWN + "::intake", "new.one"}) {
            try (var client = stomp()) {
                client.send("SEND", "no", "destination", address, "receipt", "1");
                assertThat(client.receive().command()).as(address).isIn("ERROR", "CLOSED");
            }
        }
        for (var address : new String[] {OWN, OTHER, "intake", "feed.#", "mailbox." + RunningBroker.GP}) {
            try (var client = stomp()) {
                client.send("SUBSCRIBE", "", "id", "1", "destination", address, "receipt", "1");
                assertThat(client.receive().command()).as(address).isIn("ERROR", "CLOSED");
            }
        }
    }

    @Test
    void by_stomp_a_message_over_the_limit_is_refused() throws Exception {
        try (var client = stomp()) {
            client.send("SEND", "x".repeat(21 << 20), "destination", OWN, "receipt", "1");

            assertThat(client.receive().command()).isIn("ERROR", "CLOSED");
        }
        assertThat(running.poll(OWN, 200)).isEmpty();
    }

    @Test
    void neither_another_password_nor_another_name_with_its_own_opens() throws Exception {
        var port = running.broker.port();
        var other = folder(running, "ch-lens");

        assertThatThrownBy(() -> SignIn.open(SignIn.CORE_PASSWORD.factory(sender, port, OWN, other.password())))
                .isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> SignIn.open(SignIn.CORE_PASSWORD.factory(sender, port, FEED, sender.password())))
                .isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> SignIn.open(SignIn.AMQP_PASSWORD.factory(sender, port, OTHER, sender.password())))
                .isInstanceOf(JMSException.class);
    }

    @Test
    void a_recipient_of_the_same_name_is_somebody_else() throws Exception {
        running.broker.provision(FEED);
        var recipient = new Folder(running.folder(FEED));

        for (var way : SignIn.values()) {
            try (var connection = way.open(recipient, running.broker.port());
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                session.createProducer(session.createQueue("acks")).send(session.createTextMessage("answer"));
                assertThat(ValidatedSender.of(running.take("acks"))).isPresent();
                assertThatThrownBy(() ->
                                session.createProducer(session.createQueue(OWN)).send(session.createTextMessage("no")))
                        .isInstanceOf(JMSException.class);
            }
        }
        what_a_sender_hands_in_is_durable_and_carries_its_name_whatever_it_wrote_there(SignIn.AMQP_CERTIFICATE);
        running.broker.revoke(FEED);
        what_a_sender_hands_in_is_durable_and_carries_its_name_whatever_it_wrote_there(SignIn.CORE_PASSWORD);
    }

    @ParameterizedTest
    @EnumSource
    void a_sender_shut_out_loses_its_connection_and_nothing_it_handed_in_and_comes_back_with_the_same_credentials(
            SignIn way, @TempDir Path other) throws Exception {
        try (var own = new RunningBroker(other)) {
            own.broker.openFeed(FEED);
            var folder = folder(own, FEED);
            var factory = way.factory(folder, own.broker.port(), OWN, folder.password());
            var lost = new AtomicBoolean();
            try (var connection = SignIn.open(factory);
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                connection.setExceptionListener(fault -> lost.set(true));
                session.createProducer(session.createQueue(OWN)).send(session.createTextMessage("in time"));

                own.broker.closeFeed(FEED);

                await().untilTrue(lost);
                assertThat(own.broker.feeds()).isEmpty();
                assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
            }
            own.broker.openFeed(FEED);
            SignIn.open(factory).close();
            assertThat(own.take(OWN).getBody(String.class)).isEqualTo("in time");
        }
    }

    @Test
    void after_a_restart_a_sender_stays_out_until_its_feed_is_opened_and_what_it_handed_in_is_there(@TempDir Path other)
            throws Exception {
        var password = "";
        try (var own = new RunningBroker(other)) {
            own.broker.openFeed(FEED);
            password = folder(own, FEED).password();
            try (var connection = SignIn.open(
                            SignIn.CORE_PASSWORD.factory(folder(own, FEED), own.broker.port(), OWN, password));
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                session.createProducer(session.createQueue(OWN)).send(session.createTextMessage("kept"));
            }
        }
        try (var again = new RunningBroker(other)) {
            var factory = SignIn.CORE_PASSWORD.factory(folder(again, FEED), again.broker.port(), OWN, password);
            assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);

            again.broker.openFeed(FEED);

            SignIn.open(factory).close();
            assertThat(again.take(OWN).getBody(String.class)).isEqualTo("kept");
        }
    }

    @Test
    void the_folder_to_hand_over_says_how_to_hand_in_in_two_languages_and_is_the_owners_alone() throws Exception {
        assertThat(sender.path().resolve("connect.txt"))
                .content()
                .contains("queue       " + OWN, "user        " + OWN, "receipt", "20 Mio", "20 MiB")
                .doesNotContain("acks", "mailbox", sender.password());
        assertThat(Files.getPosixFilePermissions(sender.path().resolve("password")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
    }

    @Test
    void the_certificate_of_a_sender_is_watched() {
        assertThat(running.broker.certificates())
                .anySatisfy(date -> assertThat(date.name()).isEqualTo(OWN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "CHU", "a/b", "..", "a.b", "a b", "#", "é"})
    void what_is_no_name_of_a_feed_is_refused_without_being_repeated(String name) {
        assertThatThrownBy(() -> running.broker.openFeed(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a-z, 0-9");
        assertThatThrownBy(() -> running.broker.closeFeed(name)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Folder folder(RunningBroker of, String feed) {
        return new Folder(
                of.folder("x").resolveSibling("../queue-senders/" + feed).normalize());
    }

    private static Connection open(SignIn way) throws Exception {
        return SignIn.open(way.factory(sender, running.broker.port(), OWN, sender.password()));
    }

    private static StompClient stomp() throws Exception {
        var client = new StompClient(sender.trustOnly(), running.broker.port());
        assertThat(client.connect(Map.of("login", OWN, "passcode", sender.password()))
                        .command())
                .isEqualTo("CONNECTED");
        return client;
    }
}
