package org.liaisonhub;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * How long a test waits for what must come: so long that only a fault uses it up, never a busy machine. JUnit finds it by itself, so
 * that it holds wherever a test says no time of its own.
 */
public final class Patience implements BeforeAllCallback {
    public static final Duration LONG = Duration.ofSeconds(90);

    @Override
    public void beforeAll(ExtensionContext context) {
        Awaitility.setDefaultTimeout(LONG);
    }

    /** For sockets and queues, which count in milliseconds. */
    public static int millis() {
        return Math.toIntExact(LONG.toMillis());
    }
}
