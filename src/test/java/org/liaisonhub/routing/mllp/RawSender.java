package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import javax.net.SocketFactory;
import org.liaisonhub.Patience;

/** A sender that may say anything: writes bytes as told and reads one answer at a time. */
final class RawSender implements AutoCloseable {

    static final String START = "\u000b";
    static final String END = "\u001c\r";

    final Socket socket;

    RawSender(int port) {
        this(port, SocketFactory.getDefault());
    }

    /** By TLS where the factory is that of a context. */
    RawSender(int port, SocketFactory sockets) {
        try {
            socket = sockets.createSocket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(Patience.millis());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String framed(String content) {
        return START + content + END;
    }

    RawSender says(String bytes) {
        try {
            socket.getOutputStream().write(bytes.getBytes(ISO_8859_1));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** MSA-1 and MSA-2 of the next answer, or {@code closed}, for TLS also before it began. */
    String hears() {
        try {
            var in = socket.getInputStream();
            var answer = new ByteArrayOutputStream();
            int next = in.read();
            while (next >= 0 && next != 0x1C) {
                answer.write(next);
                next = in.read();
            }
            if (next < 0) {
                return answer.size() == 0 ? "closed" : "cut off";
            }
            if (in.read() != '\r') {
                return "no carriage return";
            }
            var text = answer.toString(ISO_8859_1);
            var msa = text.substring(text.indexOf("MSA|") + 4).split("\r", 2)[0].split("\\|", -1);
            return (text.startsWith(START + "MSH|") ? "" : "unframed ") + msa[0] + " " + msa[1];
        } catch (IOException e) {
            if (isEnd(e)) {
                return "closed";
            }
            throw new UncheckedIOException(e);
        }
    }

    /** The peer closed: before it had begun to speak, or with bytes unread, which resets the connection. */
    private static boolean isEnd(IOException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof EOFException || cause instanceof SocketException;
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
