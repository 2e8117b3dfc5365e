package org.liaisonhub.broker;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a broker outside serves, as one open connection tells. It is asked for every message: the answer is remembered and costs nothing.
 * When the connection breaks, or the broker is silent for too long, the answer is no from that moment on, until a new connection is
 * open; one caller at a time tries that, once a second, and the others hear no.
 */
final class Lifeline implements AutoCloseable {
    private static final long BETWEEN_TRIES = Duration.ofSeconds(1).toNanos();

    private final ConnectionFactory factory;
    private final LongSupplier nanos;
    private final ReentrantLock trying = new ReentrantLock();
    private volatile @Nullable Line line;
    private long lastTry;

    /**
     * @param factory makes connections that are never taken up again after a break
     * @param nanos a clock that never goes back
     */
    Lifeline(ConnectionFactory factory, LongSupplier nanos) {
        this.factory = factory;
        this.nanos = nanos;
        this.lastTry = nanos.getAsLong() - BETWEEN_TRIES;
    }

    /** Whether a broker serves. */
    boolean holds() {
        return isOpen() || trying.tryLock() && tryAgain();
    }

    private boolean isOpen() {
        Line now = line;
        return now != null && !now.broken;
    }

    private boolean tryAgain() {
        try {
            if (isOpen()) {
                return true;
            }
            long now = nanos.getAsLong();
            if (now - lastTry < BETWEEN_TRIES) {
                return false;
            }
            lastTry = now;
            close();
            line = Line.open(factory);
            return isOpen();
        } catch (JMSException nobodyServes) {
            return false;
        } finally {
            trying.unlock();
        }
    }

    @Override
    public void close() {
        Line last = line;
        line = null;
        if (last != null) {
            last.close();
        }
    }

    /** One connection, which may break before anybody knows of it. */
    private static final class Line {
        private final Connection connection;
        private volatile boolean broken;

        private Line(Connection connection) {
            this.connection = connection;
        }

        private static Line open(ConnectionFactory factory) throws JMSException {
            Line line = new Line(factory.createConnection());
            try {
                line.connection.setExceptionListener(fault -> line.broken = true);
                line.connection.start();
                return line;
            } catch (JMSException e) {
                line.close();
                throw e;
            }
        }

        private void close() {
            try {
                connection.close();
            } catch (JMSException brokenAlready) {
                broken = true;
            }
        }
    }
}
