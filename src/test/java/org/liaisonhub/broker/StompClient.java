package org.liaisonhub.broker;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.liaisonhub.Patience;

/** STOMP 1.2 by hand over a TLS socket, as a GP's software in any language could do it. */
final class StompClient implements AutoCloseable {

    private final java.net.Socket socket;
    private final InputStream in;
    private final OutputStream out;

    StompClient(SSLContext tls, int port) throws IOException {
        socket = tls.getSocketFactory().createSocket("127.0.0.1", port);
        socket.setSoTimeout(Patience.millis());
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Sends a frame given as its command, then pairs of header and value. */
    void send(String command, String body, String... headers) throws IOException {
        var pairs = new LinkedHashMap<String, String>();
        for (int i = 0; i < headers.length; i += 2) {
            pairs.put(headers[i], headers[i + 1]);
        }
        var lines = pairs.entrySet().stream()
                .map(pair -> pair.getKey() + ":" + pair.getValue() + "\n")
                .collect(Collectors.joining());
        out.write((command + "\n" + lines + "\n" + body + "\0").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    Frame connect(Map<String, String> credentials) throws IOException {
        var headers = new LinkedHashMap<>(Map.of("accept-version", "1.2", "host", "liaison"));
        headers.putAll(credentials);
        send(
                "CONNECT",
                "",
                headers.entrySet().stream()
                        .flatMap(entry -> java.util.stream.Stream.of(entry.getKey(), entry.getValue()))
                        .toArray(String[]::new));
        return receive();
    }

    void write(String raw) throws IOException {
        out.write(raw.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Reads to the end; false when the broker keeps the line open. */
    boolean untilClosed() throws IOException {
        try {
            in.readAllBytes();
            return true;
        } catch (java.net.SocketTimeoutException e) {
            return false;
        } catch (java.net.SocketException e) {
            return true;
        }
    }

    /** The next frame, or one named CLOSED when the broker hung up. */
    Frame receive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        for (int next = in.read(); next != 0 || bytes.size() == 0; next = in.read()) {
            if (next < 0) {
                return new Frame("CLOSED", "");
            }
            if (next != '\n' || bytes.size() > 0) {
                bytes.write(next);
            }
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        return new Frame(text.lines().findFirst().orElse(""), text);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    record Frame(String command, String text) {

        String header(String name) {
            return Arrays.stream(text.split("\n"))
                    .filter(line -> line.startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1))
                    .findFirst()
                    .orElse("");
        }

        String body() {
            return text.substring(text.indexOf("\n\n") + 2);
        }
    }
}
