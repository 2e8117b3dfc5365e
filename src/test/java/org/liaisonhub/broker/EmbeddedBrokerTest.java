package org.liaisonhub.broker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import jakarta.jms.DeliveryMode;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import jakarta.jms.TextMessage;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.Patience;
import org.liaisonhub.keys.RecipientUser;

class EmbeddedBrokerTest {

    @TempDir
    Path data;

    @Test
    void a_message_survives_a_restart() throws Exception {
        try (var before = new RunningBroker(data)) {
            before.put("mailbox." + RunningBroker.GP, "a letter");
        }

        try (var after = new RunningBroker(data)) {
            assertThat(after.take("mailbox." + RunningBroker.GP).getBody(String.class))
                    .isEqualTo("a letter");
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_keeps_its_senders_name_over_a_restart_though_it_asked_for_no_durability(SignIn way)
            throws Exception {
        try (var before = new RunningBroker(data);
                var connection = way.open(new Folder(before.folder(RunningBroker.GP)), before.broker.port());
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
            var producer = session.createProducer(session.createQueue("acks"));
            producer.setDeliveryMode(DeliveryMode.NON_PERSISTENT);
            var answer = session.createTextMessage("accepted");
            answer.setStringProperty("_AMQ_VALIDATED_USER", RunningBroker.NURSE);
            producer.send(answer);
            await().until(() -> before.broker.depth("acks").orElseThrow().waiting() == 1);
        }

        try (var after = new RunningBroker(data)) {
            assertThat(ValidatedSender.of(after.take("acks"))).contains(new RecipientUser(RunningBroker.GP));
        }
    }

    @Test
    void messages_of_one_group_are_read_in_order_by_one_reader_while_another_stands_by() throws Exception {
        try (var running = new RunningBroker(data);
                var connection = running.open();
                var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var sender = session.createProducer(session.createQueue("intake"));
                var other = connection.createSession(false, Session.AUTO_ACKNOWLEDGE);
                var one = session.createConsumer(session.createQueue("intake"));
                var two = other.createConsumer(other.createQueue("intake"))) {
            for (int i = 0; i < 50; i++) {
                var message = session.createTextMessage("" + i);
                message.setStringProperty("JMSXGroupID", "stay-1");
                sender.send(message);
            }

            var readByOne = new ArrayList<Integer>();
            var readByTwo = new ArrayList<Integer>();
            await().until(() -> {
                drain(one, readByOne);
                drain(two, readByTwo);
                return readByOne.size() + readByTwo.size() == 50;
            });

            var read = readByOne.isEmpty() ? readByTwo : readByOne;
            assertThat(List.of(readByOne.size(), readByTwo.size())).containsExactlyInAnyOrder(0, 50);
            assertThat(read).isSorted().hasSize(50);
        }
    }

    @Test
    void a_message_given_back_too_often_goes_to_the_dead_letters_of_its_address() throws Exception {
        try (var running = new RunningBroker(data)) {
            running.put("intake", "cannot be folded");

            try (var connection = running.open();
                    var session = connection.createSession(true, Session.SESSION_TRANSACTED);
                    var consumer = session.createConsumer(session.createQueue("intake"))) {
                for (int attempt = 1; attempt <= RunningBroker.FAST.attempts(); attempt++) {
                    assertThat(consumer.receive(Patience.millis())).isNotNull();
                    session.rollback();
                }
            }

            assertThat(running.take("DLQ.intake").getBody(String.class)).isEqualTo("cannot be folded");
        }
    }

    @Test
    void consuming_and_sending_in_one_transaction_leaves_nothing_behind_when_it_is_undone() throws Exception {
        try (var running = new RunningBroker(data)) {
            running.put("intake", "a piece");

            try (var connection = running.open();
                    var session = connection.createSession(true, Session.SESSION_TRANSACTED)) {
                var piece =
                        session.createConsumer(session.createQueue("intake")).receive(Patience.millis());
                session.createProducer(session.createQueue("mailbox." + RunningBroker.GP))
                        .send(piece);
                session.rollback();
            }

            assertThat(running.take("intake").getBody(String.class)).isEqualTo("a piece");
            assertThat(running.broker.depth("mailbox." + RunningBroker.GP))
                    .hasValueSatisfying(depth -> assertThat(depth.waiting()).isZero());
        }
    }

    @Test
    void the_depth_of_a_mailbox_counts_what_waits_there() throws Exception {
        try (var running = new RunningBroker(data)) {
            running.put("mailbox." + RunningBroker.GP, "one");
            running.put("mailbox." + RunningBroker.GP, "two");

            var depth = running.broker.depth("mailbox." + RunningBroker.GP);

            assertThat(depth).contains(new QueueDepth("mailbox." + RunningBroker.GP, 2, 0, 0));
            assertThat(running.broker.depth("mailbox.unknown")).isEmpty();
        }
    }

    @Test
    void a_port_in_use_is_reported_in_one_line_and_leaves_nothing_running() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var settings = RunningBroker.settings(data).withAddress("127.0.0.1", taken.getLocalPort());

            assertThatThrownBy(() -> EmbeddedBroker.start(settings))
                    .isInstanceOf(PortInUse.class)
                    .hasMessageContaining("127.0.0.1:" + taken.getLocalPort())
                    .hasMessageContaining("liaison.broker.port")
                    .message()
                    .doesNotContain("\n");
        }

        try (var second = new RunningBroker(data)) {
            assertThat(second.broker.isRunning()).isTrue();
        }
    }

    @Test
    void a_second_broker_on_the_same_data_is_refused() {
        try (var first = new RunningBroker(data)) {
            assertThat(first.broker.isRunning()).isTrue();
            assertThatThrownBy(() -> EmbeddedBroker.start(RunningBroker.settings(data)))
                    .isInstanceOf(DataInUse.class)
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void the_pool_sends_to_the_same_queues() throws Exception {
        try (var running = new RunningBroker(data)) {
            try (var connection = running.broker.pooledConnectionFactory().createConnection();
                    var session = connection.createSession(false, Session.AUTO_ACKNOWLEDGE)) {
                session.createProducer(session.createQueue("intake")).send(session.createTextMessage("by the pool"));
            }

            assertThat(running.take("intake").getBody(String.class)).isEqualTo("by the pool");
        }
    }

    @Test
    void an_address_nobody_made_is_not_made_by_naming_it() throws Exception {
        try (var running = new RunningBroker(data)) {
            assertThatThrownBy(() -> running.put("mailbox.nobody", "lost?")).isInstanceOf(JMSException.class);
            assertThat(running.broker.depth("mailbox.nobody")).isEmpty();
        }
    }

    @Test
    void the_journal_is_closed_to_other_users_of_the_machine() throws Exception {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        try (var running = new RunningBroker(data)) {
            assertThat(running.broker.isRunning()).isTrue();
        }

        assertThat(Files.getPosixFilePermissions(data.resolve("broker")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void the_note_for_a_recipient_says_where_and_as_whom_to_connect() throws Exception {
        try (var running = new RunningBroker(data)) {
            var note = Files.readString(running.folder(RunningBroker.GP).resolve("connect.txt"));

            assertThat(note)
                    .contains("127.0.0.1", "" + running.broker.port(), "mailbox." + RunningBroker.GP, "acks", "ca.pem")
                    .contains("Comment se connecter", "How to connect");
        }
    }

    private static void drain(jakarta.jms.MessageConsumer consumer, List<Integer> read) throws JMSException {
        for (var message = consumer.receiveNoWait(); message != null; message = consumer.receiveNoWait()) {
            read.add(Integer.valueOf(((TextMessage) message).getText()));
        }
    }
}
