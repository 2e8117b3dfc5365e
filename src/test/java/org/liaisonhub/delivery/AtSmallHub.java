package org.liaisonhub.delivery;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** For each test a small hub of its own, opened at ten in the morning in Paris. */
abstract class AtSmallHub {
    static final Instant MORNING = Instant.parse("2026-03-05T09:00:00Z");

    @TempDir
    Path folder;

    SmallHub hub;

    @BeforeEach
    void open_the_hub() {
        hub = SmallHub.open(folder, MORNING);
    }

    @AfterEach
    void close_the_hub() {
        hub.close();
    }
}
