package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.broker.CoreRecipient;
import org.liaisonhub.broker.QueueDepth;

/** Whoever sends to the hub may ask for a reply anywhere; the hub, which may send to more places than it may, gives none. */
class NoReplyTest {
    @TempDir
    Path data;

    @Test
    void a_recipient_that_asks_for_a_reply_to_its_answer_has_the_hub_send_nothing_in_its_name() throws Exception {
        try (Hub hub = Hub.start(OneHub.settings(data), InstantSource.system())) {
            Path folder = data.resolve("recipients/dr-martin");
            String password = Files.readString(folder.resolve("password")).strip();
            var recipient = CoreRecipient.withCertificate(
                    "127.0.0.1", hub.brokerPort(), folder.resolve("client.p12"), password);
            try (var connection = recipient.createConnection();
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                var answer = session.createTextMessage("for somebody else");
                answer.setJMSReplyTo(session.createQueue("DLQ.mailbox"));
                session.createProducer(session.createQueue("acks")).send(answer);
            }

            await().untilAsserted(() ->
                    assertThat(hub.ledger().parked(Optional.empty(), 10)).hasSize(1));
            await().untilAsserted(() -> assertThat(hub.broker().depth("acks"))
                    .map(QueueDepth::waiting)
                    .hasValue(0L));
            assertThat(hub.broker().depth("DLQ.mailbox"))
                    .map(QueueDepth::waiting)
                    .hasValue(0L);
        }
    }
}
