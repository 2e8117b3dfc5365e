package org.liaisonhub.broker;

/**
 * The broker could not start, for a reason the operator can do something about. The message is one line that says what and where; keys that
 * cannot be read are {@link org.liaisonhub.keys.KeysUnreadable} instead.
 */
public class BrokerNotStarted extends RuntimeException {

    BrokerNotStarted(String message, Throwable cause) {
        super(message, cause);
    }

    BrokerNotStarted(String message) {
        super(message);
    }
}
