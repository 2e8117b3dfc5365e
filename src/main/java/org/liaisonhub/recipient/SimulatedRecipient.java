package org.liaisonhub.recipient;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The software of one GP or nurse: signs in with what the hub put into its folder, reads its mailbox, answers. Connects
 * again when the line breaks, as such software must.
 */
public final class SimulatedRecipient implements AutoCloseable {
    private static final long BEFORE_CONNECTING_AGAIN_MILLIS = 1_000;
    private static final long FOR_THE_LAST_MESSAGE_MILLIS = 5_000;

    /** Opens a line to the hub. */
    @FunctionalInterface
    public interface Dial {
        MailboxLine open() throws IOException;
    }

    private final Dial dial;
    private final MailDesk desk;
    private final Consumer<String> trouble;
    private final CountDownLatch connected = new CountDownLatch(1);
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;

    /** @param trouble hears, in words, what went wrong with the line or a message */
    public SimulatedRecipient(String recipientId, Dial dial, MailDesk desk, Consumer<String> trouble) {
        this.dial = dial;
        this.desk = desk;
        this.trouble = trouble;
        this.thread = new Thread(this::work, "recipient-" + recipientId);
        this.thread.setDaemon(true);
    }

    /** Begins to work, on a thread of its own. */
    public SimulatedRecipient start() {
        thread.start();
        return this;
    }

    /** Waits until it is signed in; false if it is not in time. */
    public boolean isConnectedWithin(long seconds) throws InterruptedException {
        return connected.await(seconds, TimeUnit.SECONDS);
    }

    private void work() {
        boolean again = true;
        while (again) {
            try (MailboxLine line = dial.open()) {
                connected.countDown();
                while (!isClosing()) {
                    serve(line);
                }
            } catch (IOException broken) {
                if (!isClosing()) {
                    trouble.accept(String.valueOf(broken.getMessage()));
                }
            }
            again = !waitedForClosing();
        }
    }

    private void serve(MailboxLine line) throws IOException {
        Optional<byte[]> message = line.next();
        if (message.isPresent()) {
            try {
                MailDesk.Reply reply = desk.open(message.get());
                for (byte[] answer : reply.answers()) {
                    line.answer(reply.messageId(), answer);
                }
            } catch (IllegalArgumentException unreadable) {
                trouble.accept(String.valueOf(unreadable.getMessage()));
            }
            line.keep();
        }
    }

    private boolean isClosing() {
        return closing.getCount() == 0;
    }

    private boolean waitedForClosing() {
        try {
            return closing.await(BEFORE_CONNECTING_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Tells it to end, and does not wait. */
    public void stop() {
        closing.countDown();
    }

    @Override
    public void close() {
        stop();
        try {
            thread.join(FOR_THE_LAST_MESSAGE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
