package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.apache.camel.Exchange;

/** The bean behind the route of these tests: acknowledges, or does what a test asks for a control id. */
public class Ward implements MllpReplies {

    final List<String> admitted = new CopyOnWriteArrayList<>();
    final Map<String, UnaryOperator<byte[]>> instead = new ConcurrentHashMap<>();
    final Map<String, Map<String, Object>> headers = new ConcurrentHashMap<>();

    static String message(String id) {
        return "MSH|^~\\&|ADT|HOSPITAL|LIAISON|HUB|20261122||ADT^A03|" + id + "|P|2.5\rPID|1||4711\r";
    }

    /** Makes the message with this control id wait until the latch is counted down. */
    CountDownLatch hold(String id) {
        var latch = new CountDownLatch(1);
        instead.put(id, request -> {
            try {
                latch.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return acknowledge("AA", request);
        });
        return latch;
    }

    public byte[] admit(byte[] message, Exchange exchange) {
        String id = id(message);
        admitted.add(id);
        headers.put(id, Map.copyOf(exchange.getMessage().getHeaders()));
        return instead.getOrDefault(id, request -> acknowledge("AA", request)).apply(message);
    }

    public byte[] refuse(byte[] message) {
        return acknowledge("AR", message);
    }

    @Override
    public byte[] unanswered(byte[] request, String certificate) {
        return acknowledge("AE", request);
    }

    @Override
    public byte[] refused(byte[] head, MllpFault fault, String certificate) {
        return acknowledge("AR", head);
    }

    static byte[] acknowledge(String code, byte[] request) {
        return ("MSH|^~\\&|LIAISON|HUB|||20261122||ACK|a|P|2.5\rMSA|" + code + "|" + id(request) + "\r")
                .getBytes(ISO_8859_1);
    }

    private static String id(byte[] message) {
        var text = new String(message, ISO_8859_1);
        var fields = text.substring(Math.max(0, text.indexOf("MSH")))
                .split("\r", 2)[0]
                .split("\\|", -1);
        return fields.length > 9 ? fields[9] : "?";
    }
}
