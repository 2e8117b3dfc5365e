package org.liaisonhub.recipient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A recipient's software at its line. */
class SimulatedRecipientTest {
    private final Line line = new Line();
    private final List<String> troubles = new CopyOnWriteArrayList<>();

    @Test
    void it_confirms_a_message_only_after_it_has_answered() {
        line.incoming.add(message("m-1"));

        try (SimulatedRecipient recipient = recipient().start()) {
            await().until(() -> line.steps.contains("keep"));
        }

        assertThat(line.steps).startsWith("answer m-1", "answer m-1", "answer m-1", "keep");
    }

    @Test
    void it_connects_again_when_the_line_breaks_and_says_so() {
        line.breaks = true;
        line.incoming.add(message("m-1"));

        try (SimulatedRecipient recipient = recipient().start()) {
            await().until(() -> line.steps.contains("keep"));
        }

        assertThat(troubles).containsExactly("the line broke");
    }

    @Test
    void a_message_it_cannot_read_is_confirmed_unanswered_and_does_not_stop_it() {
        line.incoming.add(new byte[] {1, 2, 3});
        line.incoming.add(message("m-2"));

        try (SimulatedRecipient recipient = recipient().start()) {
            await().until(() -> line.steps.contains("answer m-2"));
        }

        assertThat(line.steps).startsWith("keep", "answer m-2");
        assertThat(troubles).hasSize(1);
    }

    private SimulatedRecipient recipient() {
        return new SimulatedRecipient("dr-martin", () -> line, SimulatedRecipientTest::answered, troubles::add);
    }

    private static byte[] message(String id) {
        return id.getBytes(StandardCharsets.UTF_8);
    }

    private static MailDesk.Reply answered(byte[] message) {
        if (message[0] != 'm') {
            throw new IllegalArgumentException("no message");
        }
        byte[] answer = {1};
        return new MailDesk.Reply(new String(message, StandardCharsets.UTF_8), List.of(answer, answer, answer));
    }

    /** A line that plays what lies in it, and notes what is done with it. */
    private static final class Line implements MailboxLine {
        private final Queue<byte[]> incoming = new ConcurrentLinkedQueue<>();
        private final List<String> steps = new CopyOnWriteArrayList<>();
        private volatile boolean breaks;

        @Override
        public Optional<byte[]> next() throws IOException {
            if (breaks) {
                breaks = false;
                throw new IOException("the line broke");
            }
            Thread.onSpinWait();
            return Optional.ofNullable(incoming.poll());
        }

        @Override
        public void answer(String messageId, byte[] answer) {
            steps.add("answer " + messageId);
        }

        @Override
        public void keep() {
            steps.add("keep");
        }

        @Override
        public void close() {
            steps.add("close");
        }
    }
}
