package org.liaisonhub.routing;

import java.util.function.Supplier;
import org.liaisonhub.directory.Directory;

/** The directory that holds now. */
interface DirectoryInForce extends Supplier<Directory> {
    /** Does a work in which it stays the same; called outside of every commit. One that never changes need do no more. */
    default <T> T during(Supplier<T> work) {
        return work.get();
    }
}
