package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Path;

/** Where the folder of a feed is: on this machine, or on another that is connected to when it is needed. */
@FunctionalInterface
interface FeedFolder extends AutoCloseable {
    /**
     * The folder, as it can be reached now; a path of an earlier call need not be of use any more.
     *
     * @throws IOException if it cannot be reached
     */
    Path reach() throws IOException;

    /** Ends whatever it is reached by, for good; closing twice is harmless. */
    @Override
    default void close() {
        // A folder of this machine is not connected to.
    }
}
