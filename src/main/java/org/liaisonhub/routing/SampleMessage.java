package org.liaisonhub.routing;

import jakarta.jms.BytesMessage;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.jms.JmsBinding;
import org.apache.camel.component.jms.JmsMessage;

/** A sample as if a queue had brought it. */
final class SampleMessage {
    private SampleMessage() {}

    /** Puts the sample on an exchange. @param properties of the queue message */
    static void on(Exchange exchange, byte[] bytes, Map<String, Object> properties) {
        JmsMessage message = new JmsMessage(exchange, queued(bytes, properties), null, new JmsBinding());
        message.setBody(bytes);
        properties.forEach(message::setHeader);
        exchange.setIn(message);
    }

    private static BytesMessage queued(byte[] bytes, Map<String, Object> properties) {
        return (BytesMessage) Proxy.newProxyInstance(
                SampleMessage.class.getClassLoader(),
                new Class<?>[] {BytesMessage.class},
                (self, method, given) -> switch (method.getName()) {
                    case "getBodyLength" -> (long) bytes.length;
                    case "readBytes" -> {
                        System.arraycopy(bytes, 0, (byte[]) given[0], 0, bytes.length);
                        yield bytes.length;
                    }
                    case "getPropertyNames" -> Collections.enumeration(properties.keySet());
                    case "getObjectProperty", "getStringProperty" -> properties.get((String) given[0]);
                    case "toString" -> "a sample";
                    default -> nothing(method.getReturnType());
                });
    }

    private static @org.jspecify.annotations.Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return 0;
        }
        return type == long.class ? (Object) 0L : null;
    }
}
