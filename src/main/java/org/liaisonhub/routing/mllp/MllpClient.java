package org.liaisonhub.routing.mllp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * Sends HL7 v2 messages by MLLP over one connection, one after the other, each waiting for its answer. Not for several threads.
 *
 * <p>After any {@link MllpException} the connection is closed: a late answer must not be taken for the answer to the next message.
 */
public final class MllpClient implements Closeable {

    private static final int MAX_ANSWER_BYTES = 1024 * 1024;

    private final Socket socket;
    private final String peer;
    private final Duration answerWithin;
    private final MllpFrameReader reader = new MllpFrameReader(MAX_ANSWER_BYTES, new FrameMemory(Long.MAX_VALUE));
    private final ByteBuffer arrived = ByteBuffer.allocate(8 * 1024).limit(0);

    private MllpClient(Socket socket, String peer, Duration answerWithin) {
        this.socket = socket;
        this.peer = peer;
        this.answerWithin = answerWithin;
    }

    /**
     * Connects, and where {@code tls} is present proves the peer: its certificate must be trusted and carry {@code host}.
     *
     * @param connectWithin for the connection and the TLS handshake, each
     * @param answerWithin from a message sent to the last byte of its answer
     */
    public static MllpClient connect(
            String host, int port, Duration connectWithin, Duration answerWithin, Optional<SSLContext> tls)
            throws MllpUnreachable {
        String peer = host + ":" + port;
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(host, port), millis(connectWithin));
            socket.setTcpNoDelay(true);
            return new MllpClient(
                    tls.isPresent() ? secured(socket, host, port, connectWithin, tls.get()) : socket,
                    peer,
                    answerWithin);
        } catch (IOException e) {
            close(socket, e);
            throw new MllpUnreachable("cannot connect to " + peer + " by MLLP (" + e.getMessage() + ")", e);
        }
    }

    /**
     * Sends one message and returns the content of the answer, whatever it says.
     *
     * @throws IllegalArgumentException when the message holds 0x0B or 0x1C, which MLLP cannot carry
     */
    public byte[] send(byte[] message) throws MllpException {
        if (!MllpEnvelope.canCarry(message)) {
            throw new IllegalArgumentException("a message with the byte 0x0B or 0x1C in it cannot be sent by MLLP");
        }
        if (socket.isClosed()) {
            throw new MllpUnreachable("the connection to " + peer + " was closed before this message");
        }
        try {
            socket.getOutputStream().write(MllpEnvelope.around(message));
            return answer();
        } catch (SocketTimeoutException e) {
            close(socket, e);
            throw new MllpNoAnswer(peer + " did not answer within " + answerWithin.toMillis() + " ms", e);
        } catch (MllpException e) {
            close(socket, e);
            throw e;
        } catch (IOException e) {
            close(socket, e);
            throw new MllpNoAnswer("the connection to " + peer + " broke before an answer (" + e.getMessage() + ")", e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private byte[] answer() throws IOException {
        long deadline = System.nanoTime() + answerWithin.toNanos();
        Optional<MllpFrame> frame = reader.read(arrived);
        while (frame.isEmpty()) {
            receive(deadline);
            frame = reader.read(arrived);
        }
        if (frame.get() instanceof MllpFrame.Whole whole) {
            return whole.content();
        }
        throw new MllpBrokenAnswer(
                peer + " answered with something that is not an MLLP frame of at most " + MAX_ANSWER_BYTES + " bytes");
    }

    private void receive(long deadline) throws IOException {
        long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout(millis(Duration.ofMillis(left)));
        int count = socket.getInputStream().read(arrived.array());
        if (count < 0) {
            throw new MllpNoAnswer(peer + " closed the connection without an answer");
        }
        arrived.position(0).limit(count);
    }

    private static Socket secured(Socket plain, String host, int port, Duration within, SSLContext tls)
            throws IOException {
        var secured = (SSLSocket) tls.getSocketFactory().createSocket(plain, host, port, true);
        var parameters = secured.getSSLParameters();
        // Means RFC 2818 host name checks, and has nothing to do with the web otherwise.
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.setSoTimeout(millis(within));
        secured.startHandshake();
        return secured;
    }

    private static void close(Socket socket, IOException because) {
        try {
            socket.close();
        } catch (IOException e) {
            because.addSuppressed(e);
        }
    }

    private static int millis(Duration duration) {
        return (int) Math.max(1, Math.min(Integer.MAX_VALUE, duration.toMillis()));
    }
}
