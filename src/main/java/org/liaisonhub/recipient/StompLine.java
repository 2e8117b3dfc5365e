package org.liaisonhub.recipient;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSocket;

/** A line by STOMP 1.2 over a bare TLS socket: what a practice's software does where there is no library for it. */
final class StompLine implements MailboxLine {
    private static final int WAIT_MILLIS = 500;
    private static final int RECEIPT_MILLIS = 10_000;
    private static final long BEAT_NANOS = Duration.ofSeconds(5).toNanos();

    private final SSLSocket socket;
    private final StompFrames incoming;
    private final Deque<StompFrame> waiting = new ArrayDeque<>();
    private Optional<StompFrame> last = Optional.empty();
    private long lastWrite = System.nanoTime();
    private int receipts;

    StompLine(RecipientFolder folder, String host, int port) throws IOException {
        this.socket = (SSLSocket) folder.trustOnly().getSocketFactory().createSocket(host, port);
        try {
            var parameters = socket.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            socket.setSSLParameters(parameters);
            socket.setSoTimeout(RECEIPT_MILLIS);
            this.incoming = new StompFrames(socket.getInputStream());
            signIn(folder, host);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private void signIn(RecipientFolder folder, String host) throws IOException {
        write(new StompFrame(
                "CONNECT",
                Map.of(
                        "accept-version",
                        "1.2",
                        "host",
                        host,
                        "login",
                        folder.id(),
                        "passcode",
                        folder.password(),
                        "heart-beat",
                        "20000,0"),
                ""));
        StompFrame answer = incoming.next();
        if (!answer.command().equals("CONNECTED")) {
            throw new IOException("cannot sign in: " + answer.header("message"));
        }
        write(new StompFrame(
                "SUBSCRIBE", Map.of("id", "0", "destination", folder.mailbox(), "ack", "client-individual"), ""));
    }

    @Override
    public Optional<byte[]> next() throws IOException {
        beat();
        last = Optional.ofNullable(waiting.poll());
        if (last.isEmpty()) {
            last = read();
        }
        return last.map(frame -> frame.body().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<StompFrame> read() throws IOException {
        socket.setSoTimeout(WAIT_MILLIS);
        try {
            return Optional.of(message(incoming.next()));
        } catch (SocketTimeoutException nothingYet) {
            return Optional.empty();
        }
    }

    @Override
    public void answer(String messageId, byte[] answer) throws IOException {
        confirmed(new StompFrame(
                "SEND",
                Map.of(
                        "destination",
                        ACKS,
                        "content-type",
                        "application/json",
                        "JMSXGroupID",
                        messageId,
                        "receipt",
                        nextReceipt()),
                new String(answer, StandardCharsets.UTF_8)));
    }

    @Override
    public void keep() throws IOException {
        if (last.isPresent()) {
            confirmed(new StompFrame("ACK", Map.of("id", last.get().header("ack"), "receipt", nextReceipt()), ""));
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private String nextReceipt() {
        receipts++;
        return Integer.toString(receipts);
    }

    /** Writes, and waits until the hub says that it has done so; messages that come meanwhile wait their turn. */
    private void confirmed(StompFrame frame) throws IOException {
        write(frame);
        socket.setSoTimeout(RECEIPT_MILLIS);
        StompFrame answer = incoming.next();
        while (answer.command().equals("MESSAGE")) {
            waiting.add(answer);
            answer = incoming.next();
        }
        if (!answer.command().equals("RECEIPT")) {
            throw new IOException("the hub did not confirm a " + frame.command() + ": " + answer.header("message"));
        }
    }

    private static StompFrame message(StompFrame frame) throws IOException {
        if (!frame.command().equals("MESSAGE")) {
            throw new IOException("the hub ended the line: " + frame.header("message"));
        }
        return frame;
    }

    /** The broker ends a line that is silent for a minute. */
    private void beat() throws IOException {
        if (System.nanoTime() - lastWrite > BEAT_NANOS) {
            send("\n");
        }
    }

    private void write(StompFrame frame) throws IOException {
        send(frame.asText());
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        lastWrite = System.nanoTime();
    }
}
