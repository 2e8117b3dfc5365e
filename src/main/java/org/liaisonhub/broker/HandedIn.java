package org.liaisonhub.broker;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.MapMessage;
import jakarta.jms.Message;
import jakarta.jms.ObjectMessage;
import jakarta.jms.StreamMessage;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.activemq.artemis.jms.client.ActiveMQMessage;

/**
 * What a sender handed in by its queue, whichever protocol it speaks.
 *
 * @param bytes all of it; a text is in UTF-8. Of a map, a list or an object it is what the broker holds of it, never made into one here
 * @param contentType as the sender gave it; empty text where it gave none
 * @param isPlain whether it is bytes or text, and not a map, a list or an object
 */
public record HandedIn(byte[] bytes, String contentType, boolean isPlain) {

    /** Where each protocol puts it: a Core client writes the first itself, AMQP and STOMP have a field of their own. */
    private static final String[] CONTENT_TYPE = {
        "ContentType",
        "JMS_AMQP_ContentType",
        org.apache.activemq.artemis.api.core.Message.HDR_CONTENT_TYPE.toString(),
        "content-type"
    };

    private static final int LONGEST_TYPE = 200;

    /**
     * Reads a message that was received by a connection of the hub.
     *
     * @throws JMSException when the broker cannot hand it over now
     */
    public static HandedIn of(Message message) throws JMSException {
        if (message instanceof BytesMessage bytes) {
            return new HandedIn(content(bytes), contentType(message), true);
        }
        if (message instanceof TextMessage text) {
            var content = Optional.ofNullable(text.getText()).orElse("");
            return new HandedIn(content.getBytes(StandardCharsets.UTF_8), contentType(message), true);
        }
        if (message instanceof MapMessage || message instanceof StreamMessage || message instanceof ObjectMessage) {
            return new HandedIn(raw(message), contentType(message), false);
        }
        return new HandedIn(new byte[0], contentType(message), true);
    }

    private static byte[] content(BytesMessage message) throws JMSException {
        var content = new byte[Math.toIntExact(message.getBodyLength())];
        message.reset();
        message.readBytes(content);
        return content;
    }

    private static byte[] raw(Message message) {
        if (message instanceof ActiveMQMessage held) {
            var buffer = held.getCoreMessage().getReadOnlyBodyBuffer();
            var content = new byte[buffer.readableBytes()];
            buffer.readBytes(content);
            return content;
        }
        return new byte[0];
    }

    private static String contentType(Message message) {
        return Stream.of(CONTENT_TYPE)
                .flatMap(name -> property(message, name).stream())
                .findFirst()
                .orElse("");
    }

    private static Optional<String> property(Message message, String name) {
        try {
            return Optional.ofNullable(message.getStringProperty(name))
                    .filter(type -> !type.isBlank() && type.length() <= LONGEST_TYPE);
        } catch (JMSException | RuntimeException e) {
            // A property of another type says nothing.
            return Optional.empty();
        }
    }
}
