package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.qpid.jms.message.JmsMessage;
import org.apache.qpid.jms.provider.amqp.message.AmqpJmsMessageFacade;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.Patience;

/** What the hub makes of a message that a sender's library put together in its own way. */
class HandedInTest {

    private static final String OWN = "feed.chu-lille";
    private static final String TEXT = "{\"stay\":\"é\"}";
    private static final byte[] BYTES = TEXT.getBytes(StandardCharsets.UTF_8);

    @TempDir
    static Path data;

    private static RunningBroker running;
    private static Folder sender;

    @BeforeAll
    static void start() {
        running = new RunningBroker(data);
        running.broker.openFeed("chu-lille");
        sender = new Folder(data.resolve("queue-senders/chu-lille"));
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    private interface Making {
        Message message(Session session) throws JMSException;
    }

    @ParameterizedTest
    @EnumSource
    void bytes_are_as_they_were(SignIn way) throws Exception {
        var taken = handIn(way, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(BYTES);
            message.setStringProperty("ContentType", "application/json");
            return message;
        });

        assertThat(taken.bytes()).isEqualTo(BYTES);
        assertThat(taken.contentType()).isEqualTo("application/json");
        assertThat(taken.isPlain()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_text_is_taken_in_utf_8(SignIn way) throws Exception {
        var taken = handIn(way, session -> session.createTextMessage(TEXT));

        assertThat(taken.bytes()).isEqualTo(BYTES);
        assertThat(taken.contentType()).isEmpty();
        assertThat(taken.isPlain()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_large_one_is_taken_whole(SignIn way) throws Exception {
        var taken = handIn(way, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(new byte[5 << 20]);
            return message;
        });

        assertThat(taken.bytes()).hasSize(5 << 20);
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_nothing(SignIn way) throws Exception {
        // The Core client sends bytes that nobody wrote as four zeros.
        assertThat(handIn(way, Session::createBytesMessage).bytes()).isIn(new byte[0], new byte[4]);
        assertThat(handIn(way, session -> session.createTextMessage("")).bytes())
                .isEmpty();
        assertThat(handIn(way, Session::createTextMessage).bytes()).isEmpty();
        assertThat(handIn(way, Session::createMessage).bytes()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void of_a_map_a_list_or_an_object_what_there_is_of_it_is_kept_and_no_object_is_made(SignIn way) throws Exception {
        var map = handIn(way, session -> {
            var message = session.createMapMessage();
            message.setString("name", "in a map");
            return message;
        });
        var list = handIn(way, session -> {
            var message = session.createStreamMessage();
            message.writeString("in a list");
            return message;
        });
        var object = handIn(way, session -> session.createObjectMessage("in an object"));

        assertThat(map.isPlain() || list.isPlain() || object.isPlain()).isFalse();
        assertThat(object.bytes()).containsSequence("in an object".getBytes(StandardCharsets.UTF_8));
        assertThat(map.bytes()).isNotEmpty();
        assertThat(list.bytes()).isNotEmpty();
    }

    @Test
    void amqp_has_a_field_for_the_content_type() throws Exception {
        var taken = handIn(SignIn.AMQP_PASSWORD, session -> {
            var message = session.createBytesMessage();
            message.writeBytes(BYTES);
            ((AmqpJmsMessageFacade) ((JmsMessage) message).getFacade())
                    .setContentType(org.apache.qpid.proton.amqp.Symbol.valueOf("application/fhir+json"));
            return message;
        });

        assertThat(taken.bytes()).isEqualTo(BYTES);
        assertThat(taken.contentType()).isEqualTo("application/fhir+json");
    }

    @Test
    void stomp_has_a_header_for_the_content_type_and_is_text_without_a_length() throws Exception {
        try (var client = new StompClient(sender.trustOnly(), running.broker.port())) {
            client.connect(Map.of("login", OWN, "passcode", sender.password()));
            client.send("SEND", TEXT, "destination", OWN, "receipt", "1", "content-type", "application/fhir+json");
            client.receive();
            client.send(
                    "SEND",
                    TEXT,
                    "destination",
                    OWN,
                    "receipt",
                    "2",
                    "content-type",
                    "application/json",
                    "content-length",
                    Integer.toString(BYTES.length));
            client.receive();
        }

        var text = take();
        var bytes = take();

        assertThat(text.bytes()).isEqualTo(BYTES);
        assertThat(text.contentType()).isEqualTo("application/fhir+json");
        assertThat(bytes.bytes()).isEqualTo(BYTES);
        assertThat(bytes.contentType()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @EnumSource
    void a_content_type_that_is_no_text_or_too_long_says_nothing(SignIn way) throws Exception {
        var taken = handIn(way, session -> {
            var message = session.createTextMessage(TEXT);
            message.setStringProperty("ContentType", "x".repeat(5_000));
            return message;
        });

        assertThat(taken.contentType()).isEmpty();
        assertThat(taken.bytes()).isEqualTo(BYTES);
    }

    private static HandedIn handIn(SignIn way, Making making) throws Exception {
        try (var connection = SignIn.open(way.factory(sender, running.broker.port(), OWN, sender.password()));
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue(OWN)).send(making.message(session));
        }
        return take();
    }

    private static HandedIn take() throws JMSException {
        try (var connection = running.open();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue(OWN))) {
            return HandedIn.of(consumer.receive(Patience.millis()));
        }
    }
}
