package org.liaisonhub.load;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;

/**
 * A connection to a feed by HTTP that stays open (HTTP/1.1). Written by hand, because a sender must cost little beside the hub
 * it measures on the same processors.
 */
final class HttpSender implements Closeable {
    private static final int LONGEST_LINE = 8_192;

    private final Socket socket = new Socket();
    private final InputStream answers;
    private final String head;

    /** @param feed the last part of its path */
    HttpSender(HubAddress hub, String feed, String contentType, Duration connectWithin, Duration answerWithin)
            throws IOException {
        try {
            socket.connect(
                    new InetSocketAddress(HubAddress.HOST, hub.httpPort()), Math.toIntExact(connectWithin.toMillis()));
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Math.toIntExact(answerWithin.toMillis()));
            this.answers = new BufferedInputStream(socket.getInputStream());
            this.head = "POST /feeds/" + feed + " HTTP/1.1\r\nHost: " + HubAddress.HOST + ":" + hub.httpPort()
                    + "\r\nAuthorization: Bearer " + hub.feedToken()
                    + "\r\nContent-Type: " + contentType + "\r\nContent-Length: ";
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** The answer's status. */
    String send(byte[] message) throws IOException {
        byte[] start = (head + message.length + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1);
        byte[] request = new byte[start.length + message.length];
        System.arraycopy(start, 0, request, 0, start.length);
        System.arraycopy(message, 0, request, start.length, message.length);
        socket.getOutputStream().write(request);
        String[] status = line().split(" ", 3);
        if (status.length < 2) {
            throw new IOException("the hub answered with something that is not HTTP");
        }
        skipRest();
        return status[1];
    }

    private void skipRest() throws IOException {
        long length = 0;
        boolean isChunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            }
            isChunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
        }
        if (isChunked) {
            for (long chunk = chunk(); chunk > 0; chunk = chunk()) {
                answers.skipNBytes(chunk + 2);
            }
            line();
        } else {
            answers.skipNBytes(length);
        }
    }

    private long chunk() throws IOException {
        return Long.parseLong(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = answers.read(); next != '\n'; next = answers.read()) {
            if (next < 0 || line.length() > LONGEST_LINE) {
                throw new EOFException("the hub closed the connection within an answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
