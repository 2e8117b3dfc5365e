package org.liaisonhub.ledger;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;

/** A PostgreSQL server of our own for a test, as a hospital runs it: commits are forced to disk. Made for tests, it would not. */
public final class DurablePostgres {
    private DurablePostgres() {}

    /** A running server with an empty database, on a free port. */
    public static EmbeddedPostgres start() throws IOException {
        return builder().start();
    }

    /** The same, to be told more. */
    public static EmbeddedPostgres.Builder builder() {
        return EmbeddedPostgres.builder().setServerConfig("fsync", "on").setServerConfig("full_page_writes", "on");
    }
}
