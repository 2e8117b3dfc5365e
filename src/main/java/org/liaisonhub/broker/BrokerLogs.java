package org.liaisonhub.broker;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the broker's audit loggers still: they write a line for every operation, with message properties in it. Whoever names them in the
 * logging configuration is obeyed instead.
 */
final class BrokerLogs {

    private static final String AUDIT = "org.apache.activemq.audit";

    private BrokerLogs() {}

    static void quiet() {
        if (LoggerFactory.getLogger(AUDIT) instanceof Logger audit && audit.getLevel() == null) {
            audit.setLevel(Level.OFF);
        }
    }
}
