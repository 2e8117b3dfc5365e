package org.liaisonhub.observe;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.disk.DiskState;
import org.liaisonhub.keys.CertificateDate;

/**
 * What the hub lets itself be asked. Each answer may take its time or fail; it is asked off the way of messages.
 *
 * @param ledger what is open
 * @param duty writes into the ledger, and says whether this hub is the one that speaks for all that share it
 * @param queues messages waiting, by queue; throws when the broker does not run
 * @param routes what runs of the route files
 * @param certificates in use, first to end first
 * @param directory in force
 * @param disk how it stands with the disk
 * @param data the folder of all state
 */
public record Sights(
        LedgerView ledger,
        BooleanSupplier duty,
        Supplier<Map<String, Long>> queues,
        Supplier<RouteSight> routes,
        Supplier<List<CertificateDate>> certificates,
        Supplier<Directory> directory,
        Supplier<DiskState> disk,
        Path data) {

    /**
     * The routes.
     *
     * @param running how many take messages
     * @param stopped ids of those that should and do not
     * @param refused names of files that are not in force as they stand in the folder
     * @param unreached names of the feeds whose folder or server cannot be reached now
     */
    public record RouteSight(int running, Set<String> stopped, Set<String> refused, Set<String> unreached) {
        public RouteSight {
            stopped = Set.copyOf(stopped);
            refused = Set.copyOf(refused);
            unreached = Set.copyOf(unreached);
        }
    }

    /**
     * The disk of the data folder.
     *
     * @param state what the guard of the disk made of it
     * @param free bytes this process may still write
     * @param size bytes in all
     */
    record Disk(DiskState state, long free, long size) {
        /** What is free, 0 to 1. */
        double ratio() {
            return size == 0 ? 0 : (double) free / size;
        }
    }
}
