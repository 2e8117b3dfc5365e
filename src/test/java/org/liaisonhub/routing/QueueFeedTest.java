package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.audit.Act;
import org.liaisonhub.audit.Link;
import org.liaisonhub.broker.BrokerSettings;
import org.liaisonhub.broker.CoreRecipient;
import org.liaisonhub.broker.EmbeddedBroker;
import org.liaisonhub.broker.QueueDepth;
import org.liaisonhub.delivery.Ledger;
import org.liaisonhub.delivery.Parked;

/** A hospital that hands in by a queue of its own, at a whole hub. */
class QueueFeedTest {
    private static final String FILE = "19-feed-ch-nord.camel.yaml";
    private static final String ROUTE = """
            # CH Nord by its own queue.
            - templatedRoute:
                routeTemplateRef: way-queue
                parameters:
                  - name: feed
                    value: ch-nord
            """;
    private static final String DISCHARGE = String.join(
            "\r",
            "MSH|^~\\&|ADT|750000001|HUB|HUB|20261120101500||ADT^A03^ADT_A03|42|P|2.5^FRA^2.11|||||FRA|UNICODE UTF-8",
            "EVN||20261120101500",
            "PID|||700001^^^HOSP&1.2.3&ISO^PI||DURAND^JEANNE^JEANNE^^Mme^^L||19400101|F||||||||||||||||||||||||VALI",
            "PV1||I|1120|R|||||||||||||||S100^^^HOSP&1.2.3&ISO^VN|||||||||||||||||||||||||20261115080000|20261120100000",
            "ROL||UP|ODRP|99700000013^MARTIN^PAUL^^^DR^^^RPPS&1.2.250.1.71.4.2.1&ISO^L^^^RPPS",
            "ZFM||8",
            "");

    @TempDir
    Path data;

    @TempDir
    Path routes;

    private interface Making {
        Message message(Session session) throws JMSException;
    }

    @BeforeEach
    void the_routes_and_one_more() throws IOException {
        try (var files = Files.list(Path.of("routes"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, routes.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(routes.resolve(FILE), ROUTE);
    }

    @Test
    void a_discharge_handed_in_becomes_a_stay_and_is_off_the_queue_and_nothing_its_sender_wrote_beside_it_counts()
            throws Exception {
        try (Hub hub = start()) {
            handIn(hub.brokerPort(), session -> {
                Message message = session.createTextMessage(DISCHARGE);
                message.setStringProperty("Feed", "somebody-else");
                message.setStringProperty("Format", "text/plain");
                message.setStringProperty("JMSXGroupID", "mine");
                message.setJMSReplyTo(session.createQueue("mailbox.dr-martin"));
                return message;
            });

            await().untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S100")).hasSize(1));
            await().untilAsserted(() -> assertThat(hub.broker().depth("feed.ch-nord"))
                    .map(QueueDepth::waiting)
                    .hasValue(0L));
            await().untilAsserted(() -> assertThat(hub.broker().depth("mailbox.dr-martin"))
                    .as("the letter, and no reply")
                    .map(QueueDepth::waiting)
                    .hasValue(1L));
            assertThat(hub.ledger().parked(Optional.empty(), 10)).isEmpty();
        }
    }

    @Test
    void what_cannot_be_read_is_parked_whole_and_blocks_nothing() throws Exception {
        try (Hub hub = start()) {
            handIn(hub.brokerPort(), session -> session.createTextMessage("%PDF-1.7 DURAND"));
            handIn(hub.brokerPort(), session -> session.createTextMessage(""));
            handIn(hub.brokerPort(), session -> {
                var map = session.createMapMessage();
                map.setString("MSH", "in a map");
                return map;
            });
            handIn(hub.brokerPort(), session -> session.createTextMessage("MSH|^~\\&|broken"));
            handIn(hub.brokerPort(), session -> {
                var bytes = session.createBytesMessage();
                bytes.writeBytes(DISCHARGE.getBytes(StandardCharsets.UTF_8));
                bytes.setStringProperty("ContentType", "application/hl7-v2");
                return bytes;
            });

            await().untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S100")).hasSize(1));
            await().untilAsserted(() -> assertThat(hub.ledger().parked(Optional.empty(), 10))
                    .extracting(Parked::feed, Parked::code)
                    .contains(tuple("ch-nord", "HUB-1011"), tuple("ch-nord", "HUB-1012"), tuple("ch-nord", "HUB-1015"))
                    .hasSize(4));
        }
    }

    @Test
    void what_was_handed_in_while_no_hub_took_it_is_taken_later_and_what_comes_twice_is_a_repeat() throws Exception {
        try (EmbeddedBroker alone = EmbeddedBroker.start(
                BrokerSettings.of(data, InstantSource.system()).withAddress("127.0.0.1", 0))) {
            alone.openFeed("ch-nord");
            handIn(alone.port(), session -> session.createTextMessage(DISCHARGE));
            handIn(alone.port(), session -> session.createTextMessage(DISCHARGE));
        }

        try (Hub hub = start()) {
            await().untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S100")).hasSize(1));
            await().untilAsserted(() -> assertThat(hub.broker().depth("feed.ch-nord"))
                    .map(QueueDepth::waiting)
                    .hasValue(0L));
            await().untilAsserted(() -> assertThat(hub.broker().depth("intake"))
                    .map(QueueDepth::waiting)
                    .hasValue(0L));
            assertThat(hub.ledger().undelivered(10)).hasSize(1);
        }
    }

    @Test
    void without_its_route_a_sender_is_shut_out_and_with_it_comes_in_again_with_the_same_credentials()
            throws Exception {
        try (Hub hub = start()) {
            handIn(hub.brokerPort(), session -> session.createTextMessage(DISCHARGE));
            await().untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S100")).hasSize(1));

            Files.delete(routes.resolve(FILE));
            await().untilAsserted(() -> assertThat(hub.broker().feeds()).isEmpty());
            assertThatThrownBy(() -> handIn(hub.brokerPort(), session -> session.createTextMessage("late")))
                    .isInstanceOf(JMSException.class);

            Files.writeString(routes.resolve(FILE), ROUTE);
            await().untilAsserted(() -> assertThat(hub.broker().feeds()).containsExactly("ch-nord"));
            handIn(hub.brokerPort(), session -> session.createTextMessage(DISCHARGE.replace("S100", "S200")));
            await().untilAsserted(
                            () -> assertThat(hub.ledger().staysNumbered("S200")).hasSize(1));
        }
    }

    @Test
    void who_was_let_in_and_shut_out_is_on_record_and_a_restart_is_no_news() throws Exception {
        start().close();
        try (Hub hub = start()) {
            assertThat(audit(hub))
                    .filteredOn(link -> link.deed().thing().id().equals("feed.ch-nord"))
                    .extracting(link -> link.deed().act())
                    .containsExactly(Act.GRANTED);
        }
        Files.delete(routes.resolve(FILE));
        try (Hub hub = start()) {
            assertThat(hub.broker().feeds()).isEmpty();
        }
    }

    private static List<Link> audit(Hub hub) {
        return ((Ledger) hub.ledger()).audit().by(SenderAccounts.DOER, 10);
    }

    private Hub start() throws IOException {
        return Hub.start(OneHub.settings(data).with(Setting.ROUTES, routes.toString()), InstantSource.system());
    }

    private void handIn(int port, Making making) throws Exception {
        Path folder = data.resolve("queue-senders/ch-nord");
        String password = Files.readString(folder.resolve("password")).strip();
        var sender = CoreRecipient.withCertificate("127.0.0.1", port, folder.resolve("client.p12"), password);
        try (var connection = sender.createConnection();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            session.createProducer(session.createQueue("feed.ch-nord")).send(making.message(session));
        }
    }
}
