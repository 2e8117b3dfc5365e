package org.liaisonhub.routing;

import jakarta.jms.Message;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsMessage;

/** What a step must find on its exchange; its absence is a fault of the route, not of the message. */
final class Given {
    private Given() {}

    static String property(Exchange exchange, String name) {
        return Objects.requireNonNull(exchange.getProperty(name, String.class), name);
    }

    static String header(Exchange exchange, String name) {
        String value = exchange.getMessage().getHeader(name, String.class);
        return value == null ? "" : value;
    }

    static <T> T body(Exchange exchange, Class<T> type) {
        return Objects.requireNonNull(exchange.getMessage().getBody(type), "body");
    }

    static Message queueMessage(Exchange exchange) {
        JmsMessage message = exchange.getMessage(JmsMessage.class);
        return Objects.requireNonNull(
                Objects.requireNonNull(message, "queue message").getJmsMessage(), "queue message");
    }

    static Throwable fault(Exchange exchange) {
        return Objects.requireNonNull(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class), "fault");
    }
}
