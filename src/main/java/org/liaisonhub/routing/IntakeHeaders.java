package org.liaisonhub.routing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.camel.Message;
import org.liaisonhub.discharge.FeedFormat;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;

/** Puts on a message what the fold step must know of it, and nothing else: no header from outside goes on the queue. */
final class IntakeHeaders {
    private IntakeHeaders() {}

    static void set(
            Message message,
            String feed,
            FeedFormat format,
            String controlId,
            Instant receivedAt,
            String group,
            Optional<NotUnderstood> refused) {
        message.removeHeaders("*");
        message.setHeader(Headers.FEED, feed);
        message.setHeader(Headers.FORMAT, format.text());
        message.setHeader(Headers.CONTROL_ID, controlId);
        message.setHeader(Headers.RECEIVED_AT, Long.toString(receivedAt.toEpochMilli()));
        message.setHeader(Headers.GROUP, nameless(group));
        refused.ifPresent(why -> {
            message.setHeader(Headers.REFUSED_CODE, why.code());
            message.setHeader(Headers.REFUSED_WHY, why.why());
        });
    }

    /** A stay's key can hold a patient's number, and brokers log properties: its digest tells one from others just as well. */
    static String nameless(String group) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(group.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
