package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.Connection;
import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.Patience;

/** What a recipient's software can and cannot do, by AMQP and Core, over real TLS sockets. */
class RecipientRightsTest {

    private static final String OWN = "mailbox." + RunningBroker.GP;

    @TempDir
    static Path data;

    private static RunningBroker running;
    private static Folder gp;

    @BeforeAll
    static void start() {
        running = new RunningBroker(data);
        gp = new Folder(running.folder(RunningBroker.GP));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_reads_its_own_mailbox(SignIn way) throws Exception {
        running.put(OWN, "letter by " + way);

        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue(OWN))) {
            assertThat(consumer.receive(Patience.millis()).getBody(String.class))
                    .isEqualTo("letter by " + way);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_looks_into_its_own_mailbox_without_taking_anything(SignIn way) throws Exception {
        running.put(OWN, "seen, not taken");

        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var browser = session.createBrowser(session.createQueue(OWN))) {
            assertThat(browser.getEnumeration().hasMoreElements()).isTrue();
        }
        assertThat(running.take(OWN).getBody(String.class)).isEqualTo("seen, not taken");
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_carries_its_senders_name_whatever_the_sender_wrote_there(SignIn way) throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var answer = session.createTextMessage("accepted");
            answer.setStringProperty("_AMQ_VALIDATED_USER", RunningBroker.NURSE);
            answer.setStringProperty("JMSXUserID", RunningBroker.NURSE);
            session.createProducer(session.createQueue("acks")).send(answer);
        }

        var received = running.take("acks");

        assertThat(received.getBody(String.class)).isEqualTo("accepted");
        assertThat(ValidatedSender.of(received))
                .hasValueSatisfying(user -> assertThat(user.id()).isEqualTo(RunningBroker.GP));
        assertThat(received.getObjectProperty("_AMQ_VALIDATED_USER")).isEqualTo(RunningBroker.GP);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_too_large_for_one_frame_carries_its_senders_name_too(SignIn way) throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var answer = session.createTextMessage("x".repeat(300_000));
            answer.setStringProperty("_AMQ_VALIDATED_USER", RunningBroker.NURSE);
            session.createProducer(session.createQueue("acks")).send(answer);
        }

        var received = running.take("acks");

        assertThat(received.getBody(String.class)).hasSize(300_000);
        assertThat(ValidatedSender.of(received))
                .hasValueSatisfying(user -> assertThat(user.id()).isEqualTo(RunningBroker.GP));
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_over_the_limit_is_refused(SignIn way) throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var answer = session.createTextMessage("x".repeat(3_000_000));

            assertThatThrownBy(() ->
                            session.createProducer(session.createQueue("acks")).send(answer))
                    .isInstanceOf(JMSException.class);
        }
        assertThat(running.poll("acks", 200)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_that_asked_for_a_lifetime_and_no_durability_is_durable_and_never_expires(SignIn way)
            throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var producer = session.createProducer(session.createQueue("acks"));
            producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            producer.setTimeToLive(60_000);
            producer.send(session.createTextMessage("in passing"));
        }

        var received = running.take("acks");

        assertThat(received.getBody(String.class)).isEqualTo("in passing");
        assertThat(received.getJMSDeliveryMode()).isEqualTo(DeliveryMode.PERSISTENT);
        assertThat(received.getJMSExpiration()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_to_be_delivered_later_is_refused(SignIn way) throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var producer = session.createProducer(session.createQueue("acks"));
            producer.setDeliveryDelay(60_000);

            assertThatThrownBy(() -> producer.send(session.createTextMessage("next year")))
                    .isInstanceOf(JMSException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_answers_with_the_same_duplicate_id_both_arrive(SignIn way) throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var producer = session.createProducer(session.createQueue("acks"));
            for (var text : new String[] {"first", "second"}) {
                var answer = session.createTextMessage(text);
                answer.setStringProperty("_AMQ_DUPL_ID", "same");
                producer.send(answer);
            }
        }

        assertThat(running.take("acks").getBody(String.class)).isEqualTo("first");
        assertThat(running.take("acks").getBody(String.class)).isEqualTo("second");
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_reads_nothing_but_its_own_mailbox(SignIn way) throws Exception {
        var others = new String[] {"mailbox." + RunningBroker.NURSE, "acks", "intake", "DLQ.acks"};
        for (var address : others) {
            running.put(address, "not for the GP");
        }

        for (var address : new String[] {
            "mailbox." + RunningBroker.NURSE,
            "acks",
            "intake",
            "DLQ.acks",
            "DLQ.mailbox",
            "activemq.management",
            "activemq.notifications",
            "mailbox.#",
            "mailbox.*",
            "#",
            OWN + "::mailbox." + RunningBroker.NURSE,
            "mailbox." + RunningBroker.NURSE + "::" + OWN,
            "mailbox." + RunningBroker.NURSE + "::mailbox." + RunningBroker.NURSE,
            "$sys.anything"
        }) {
            try (var connection = way.open(gp, running.broker.port())) {
                assertThatThrownBy(() -> read(connection, address)).as(address).isInstanceOf(JMSException.class);
                assertThat(sees(connection, address))
                        .as("looking into " + address)
                        .isFalse();
            }
        }
        for (var address : others) {
            assertThat(running.take(address).getBody(String.class)).isEqualTo("not for the GP");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_sends_nowhere_but_to_the_answers(SignIn way) throws Exception {
        for (var address : new String[] {
            "intake",
            OWN,
            "mailbox." + RunningBroker.NURSE,
            "DLQ.acks",
            "activemq.management",
            "activemq.notifications",
            "acks::mailbox." + RunningBroker.NURSE,
            "acks::intake",
            "never.seen"
        }) {
            try (var connection = way.open(gp, running.broker.port())) {
                // Closed with its connection, which the broker may have ended over what it refused.
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
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
        assertThat(running.broker.depth("intake"))
                .hasValueSatisfying(depth -> assertThat(depth.waiting()).isZero());
        assertThat(running.broker.depth("mailbox." + RunningBroker.NURSE))
                .hasValueSatisfying(depth -> assertThat(depth.waiting()).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_makes_no_queue_and_no_subscription(SignIn way) throws Exception {
        try (var connection = way.open(gp, running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            assertThatThrownBy(() -> session.createConsumer(session.createTemporaryQueue()))
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> session.createConsumer(session.createTopic("acks")))
                    .isInstanceOf(JMSException.class);
            assertThatThrownBy(() -> session.createSharedDurableConsumer(session.createTopic("acks"), "mine"))
                    .isInstanceOf(JMSException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "AMQP_PASSWORD, gp-lefevre, wrong",
        "CORE_PASSWORD, gp-lefevre, wrong",
        "AMQP_PASSWORD, nobody, wrong",
        "CORE_PASSWORD, nobody, wrong",
        "AMQP_PASSWORD, liaison.hub, wrong",
        "CORE_PASSWORD, liaison.hub, wrong",
        "CORE_PASSWORD, ACTIVEMQ.CLUSTER.ADMIN.USER, CHANGE ME!!",
        "AMQP_PASSWORD, ACTIVEMQ.CLUSTER.ADMIN.USER, CHANGE ME!!",
        "CORE_PASSWORD, admin, admin",
        "CORE_PASSWORD, gp-lefevre,",
        "CORE_PASSWORD, ,"
    })
    void whoever_knows_no_password_and_shows_no_certificate_is_refused(SignIn way, String user, String password)
            throws Exception {
        var factory = way.factory(gp, running.broker.port(), user, password);

        assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
    }

    @Test
    void another_recipients_password_does_not_fit() throws Exception {
        var nurse = new Folder(running.folder(RunningBroker.NURSE));
        var factory = SignIn.CORE_PASSWORD.factory(gp, running.broker.port(), RunningBroker.GP, nurse.password());

        assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
    }

    @Test
    void the_hubs_own_password_does_not_fit_from_outside() {
        var inside = running.broker.connectionFactory();
        var password = ((org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory) inside).getPassword();

        assertThatThrownBy(() ->
                        SignIn.open(SignIn.CORE_PASSWORD.factory(gp, running.broker.port(), "liaison.hub", password)))
                .isInstanceOf(JMSException.class);
    }

    @Test
    void a_certificate_with_another_recipients_password_is_refused() throws Exception {
        var nurse = new Folder(running.folder(RunningBroker.NURSE));
        var factory = SignIn.amqp(running.broker.port(), "amqp.saslMechanisms=PLAIN");
        factory.setSslContext(gp.withCertificate());
        factory.setUsername(RunningBroker.NURSE);
        factory.setPassword(nurse.password());

        assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
    }

    @Test
    void a_certificate_with_its_own_password_is_accepted() throws Exception {
        var factory = SignIn.amqp(running.broker.port(), "amqp.saslMechanisms=PLAIN");
        factory.setSslContext(gp.withCertificate());
        factory.setUsername(RunningBroker.GP);
        factory.setPassword(gp.password());

        try (var connection = SignIn.open(factory)) {
            assertThat(connection.getMetaData()).isNotNull();
        }
    }

    @Test
    void a_certificate_naming_another_user_is_refused() throws Exception {
        var factory = (org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory)
                SignIn.CORE_CERTIFICATE.factory(gp, running.broker.port(), "", "");
        factory.setUser(RunningBroker.NURSE);

        assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
    }

    @Test
    void anonymous_is_refused_by_amqp() throws Exception {
        var factory = SignIn.amqp(running.broker.port(), "amqp.saslMechanisms=ANONYMOUS");
        factory.setSslContext(gp.trustOnly());

        assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
    }

    @Test
    void amqp_without_any_sign_in_is_refused() throws Exception {
        var factory = SignIn.amqp(running.broker.port(), "amqp.saslLayer=false");
        factory.setSslContext(gp.trustOnly());

        assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
    }

    @Test
    void a_certificate_of_another_authority_is_refused(@TempDir Path otherData) throws Exception {
        try (var other = new RunningBroker(otherData)) {
            var stranger = new Folder(other.folder(RunningBroker.GP));
            var factory = SignIn.amqp(running.broker.port(), "amqp.saslMechanisms=EXTERNAL");
            factory.setSslContext(stranger.withCertificateAt(gp));

            assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
        }
    }

    @Test
    void a_connection_in_clear_is_refused() {
        var port = running.broker.port();

        assertThatThrownBy(() -> SignIn.open(new org.apache.qpid.jms.JmsConnectionFactory(
                        RunningBroker.GP, gp.password(), "amqp://127.0.0.1:" + port + "?jms.connectTimeout=2000")))
                .isInstanceOf(JMSException.class);
        assertThatThrownBy(() -> SignIn.open(new org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory(
                        "tcp://127.0.0.1:" + port + "?callTimeout=2000", RunningBroker.GP, gp.password())))
                .isInstanceOf(JMSException.class);
    }

    private static void read(Connection connection, String address) throws JMSException {
        try (var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createConsumer(session.createQueue(address)).receive(200);
        }
    }

    private static boolean sees(Connection connection, String address) {
        try (var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            return session.createBrowser(session.createQueue(address))
                    .getEnumeration()
                    .hasMoreElements();
        } catch (JMSException e) {
            return false;
        }
    }
}
