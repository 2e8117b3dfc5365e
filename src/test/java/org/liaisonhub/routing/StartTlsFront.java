package org.liaisonhub.routing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** The front of a mail server that offers STARTTLS (RFC 3207), which the one behind it cannot; one caller at a time. */
final class StartTlsFront implements AutoCloseable {
    /** Whatever came before TLS. */
    final List<String> heardInClear = new CopyOnWriteArrayList<>();

    private final ServerSocket door;
    private final SSLContext tls;
    private final int behind;

    StartTlsFront(SSLContext tls, int behind) throws IOException {
        this.door = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        this.tls = tls;
        this.behind = behind;
        inBackground(this::serve);
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                serve(caller);
            } catch (IOException gone) {
                // The next caller, or the end.
                continue;
            }
        }
    }

    private void serve(Socket caller) throws IOException {
        say(caller, "220 front");
        for (Optional<String> heard = line(caller); heard.isPresent(); heard = line(caller)) {
            String line = heard.get();
            heardInClear.add(line);
            if (line.startsWith("EHLO ")) {
                say(caller, "250-front\r\n250 STARTTLS");
            } else if (line.equals("STARTTLS")) {
                say(caller, "220 go ahead");
                serveSecretly(caller);
                return;
            } else {
                say(caller, "530 Must issue a STARTTLS command first");
            }
        }
    }

    private void serveSecretly(Socket caller) throws IOException {
        try (SSLSocket secret = (SSLSocket) tls.getSocketFactory().createSocket(caller, null, caller.getPort(), true);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            secret.setUseClientMode(false);
            secret.startHandshake();
            line(server);
            inBackground(() -> pass(server, secret));
            pass(secret, server);
        }
    }

    private static void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] some = new byte[1_024];
            for (int read = in.read(some); read >= 0; read = in.read(some)) {
                out.write(some, 0, read);
                out.flush();
            }
        } catch (IOException gone) {
            return;
        }
    }

    /** Byte by byte, so that nothing of what follows is taken along. */
    private static Optional<String> line(Socket from) throws IOException {
        InputStream in = from.getInputStream();
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return Optional.of(line.toString().strip());
            }
            line.append((char) next);
        }
        return Optional.empty();
    }

    private static void say(Socket to, String words) throws IOException {
        to.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void inBackground(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
