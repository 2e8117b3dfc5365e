package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.Patience;
import org.liaisonhub.keys.KeysUnreadable;
import org.liaisonhub.keys.RecipientUser;

class ProvisioningTest {

    @TempDir
    Path data;

    @Test
    void a_recipient_made_while_the_broker_runs_can_read_at_once_and_after_a_restart() throws Exception {
        try (var running = new RunningBroker(data)) {
            running.broker.provision("late-comer");
            running.put("mailbox.late-comer", "first");
            assertThat(readOne(running, "late-comer")).isEqualTo("first");
        }

        try (var again = new RunningBroker(data)) {
            again.put("mailbox.late-comer", "second");
            assertThat(readOne(again, "late-comer")).isEqualTo("second");
        }
    }

    @Test
    void making_a_recipient_again_leaves_its_credentials_as_they_are() throws Exception {
        try (var running = new RunningBroker(data)) {
            running.broker.provision("twice");
            var first = running.broker.keys().recipients().find(new RecipientUser("twice"));
            var password = new Folder(running.folder("twice")).password();

            running.broker.provision("twice");
            assertThat(running.broker.keys().recipients().find(new RecipientUser("twice")))
                    .isPresent()
                    .isEqualTo(first);
            assertThat(new Folder(running.folder("twice")).password()).isEqualTo(password);
        }
    }

    @Test
    void a_recipient_still_signs_in_when_its_folder_was_handed_over_and_deleted_here() throws Exception {
        try (var running = new RunningBroker(data)) {
            var factory = SignIn.AMQP_PASSWORD.factory(
                    new Folder(running.folder(RunningBroker.GP)),
                    running.broker.port(),
                    RunningBroker.GP,
                    new Folder(running.folder(RunningBroker.GP)).password());
            for (var file : running.folder(RunningBroker.GP).toFile().listFiles()) {
                Files.delete(file.toPath());
            }
            Files.delete(running.folder(RunningBroker.GP));
            running.broker.provision(RunningBroker.GP);

            try (var connection = SignIn.open(factory)) {
                assertThat(connection.getMetaData()).isNotNull();
            }
            assertThat(running.folder(RunningBroker.GP)).doesNotExist();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_recipient_shut_out_loses_its_connection_and_cannot_come_back(SignIn way) throws Exception {
        try (var running = new RunningBroker(data)) {
            var gp = new Folder(running.folder(RunningBroker.GP));
            var factory = way.factory(gp, running.broker.port(), RunningBroker.GP, gp.password());
            var lost = new AtomicBoolean();
            try (var connection = SignIn.open(factory);
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                    var consumer = session.createConsumer(session.createQueue("mailbox." + RunningBroker.GP))) {
                connection.setExceptionListener(fault -> lost.set(true));

                running.broker.revoke(RunningBroker.GP);
                running.put("mailbox." + RunningBroker.GP, "too late");

                await().untilTrue(lost);
                assertThatThrownBy(() -> SignIn.open(factory)).isInstanceOf(JMSException.class);
                assertThat(running.broker.depth("mailbox." + RunningBroker.GP))
                        .contains(new QueueDepth("mailbox." + RunningBroker.GP, 1, 0, 0));
            }
            assertThat(running.folder(RunningBroker.GP)).doesNotExist();
        }
    }

    @Test
    void a_recipient_made_anew_after_being_shut_out_gets_new_credentials_and_its_waiting_letters() throws Exception {
        try (var running = new RunningBroker(data)) {
            var before = new Folder(running.folder(RunningBroker.GP)).password();
            running.put("mailbox." + RunningBroker.GP, "still waiting");
            running.broker.revoke(RunningBroker.GP);

            running.broker.provision(RunningBroker.GP);

            assertThat(new Folder(running.folder(RunningBroker.GP)).password()).isNotEqualTo(before);
            assertThat(readOne(running, RunningBroker.GP)).isEqualTo("still waiting");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Dupont", "a/b", "..", "a.b", "a b", "#", "é"})
    void a_name_that_is_no_recipient_id_is_refused_without_being_repeated(String id) {
        try (var running = new RunningBroker(data)) {
            assertThatThrownBy(() -> running.broker.provision(id))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("a-z, 0-9");
            assertThatThrownBy(() -> running.broker.revoke(id)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void one_recipient_cannot_use_up_all_sessions() throws Exception {
        var few = new BrokerLimits(1 << 20, 1 << 24, 1 << 20, 1 << 20, 1 << 20, 100, 3, 1 << 16, Duration.ofSeconds(5));
        try (var running = new RunningBroker(RunningBroker.settings(data).withLimits(few));
                var connection = SignIn.AMQP_PASSWORD.open(
                        new Folder(running.folder(RunningBroker.GP)), running.broker.port())) {

            assertThatThrownBy(() -> {
                        for (int i = 0; i < 10; i++) {
                            connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                        }
                    })
                    .isInstanceOf(JMSException.class);

            running.put("mailbox." + RunningBroker.NURSE, "unharmed");
            assertThat(readOne(running, RunningBroker.NURSE)).isEqualTo("unharmed");
        }
    }

    @Test
    void a_damaged_account_stops_the_start_and_names_the_file() throws Exception {
        try (var running = new RunningBroker(data)) {
            assertThat(running.broker.isRunning()).isTrue();
        }
        var account = data.resolve("keys/recipients/" + RunningBroker.GP + ".access");
        Files.writeString(account, "password.sha256=00\n");

        assertThatThrownBy(() -> EmbeddedBroker.start(RunningBroker.settings(data)))
                .isInstanceOf(KeysUnreadable.class)
                .hasMessageContaining(account.toString());
    }

    private static String readOne(RunningBroker running, String recipient) throws Exception {
        try (var connection = SignIn.AMQP_PASSWORD.open(new Folder(running.folder(recipient)), running.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var consumer = session.createConsumer(session.createQueue("mailbox." + recipient))) {
            return consumer.receive(Patience.millis()).getBody(String.class);
        }
    }
}
