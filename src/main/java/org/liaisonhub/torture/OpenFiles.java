package org.liaisonhub.torture;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * The files a process has open, as Linux shows them; elsewhere none.
 *
 * @param folder of its descriptors
 */
record OpenFiles(Path folder) {
    private static final long BETWEEN_LOOKS_NANOS = 500_000;

    static OpenFiles of(long pid) {
        return new OpenFiles(Path.of("/proc", Long.toString(pid), "fd"));
    }

    /** Looks without rest until one has this in its path; false when the time is over or the process has ended. */
    boolean hasWithin(String path, Duration time) throws IOException {
        long deadline = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < deadline && Files.exists(folder)) {
            if (has(path)) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
        return false;
    }

    private boolean has(String path) throws IOException {
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(folder)) {
            for (Path descriptor : descriptors) {
                if (target(descriptor).contains(path)) {
                    return true;
                }
            }
            return false;
        } catch (NoSuchFileException ended) {
            return false;
        }
    }

    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closed) {
            return "";
        }
    }
}
