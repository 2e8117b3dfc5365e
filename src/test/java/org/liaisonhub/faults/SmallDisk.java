package org.liaisonhub.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system of its own, a few MiB in memory, that can be filled and made read-only. Needs the right to mount: skips the test otherwise. */
final class SmallDisk implements AutoCloseable {
    private static final int BLOCK = 64 * 1024;

    private final Path at;

    private SmallDisk(Path at) {
        this.at = at;
    }

    static SmallDisk of(int mebibytes, Path at) throws Exception {
        Files.createDirectories(at);
        Assumptions.assumeTrue(
                Shell.run(
                        "mount",
                        "-t",
                        "tmpfs",
                        "-o",
                        "mode=700,size=" + mebibytes + "m",
                        "liaison-test",
                        at.toString()),
                "mounting a small file system needs root on Linux: run this test as root, or in `unshare -rm`");
        return new SmallDisk(at);
    }

    Path path() {
        return at;
    }

    long free() throws IOException {
        return Files.getFileStore(at).getUsableSpace();
    }

    /** Another program's file grows until so many bytes are left. */
    void fillUpTo(long left) throws IOException {
        byte[] block = new byte[BLOCK];
        try (OutputStream filler = Files.newOutputStream(
                at.resolve("filler"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND)) {
            for (long room = free() - left; room > 0; room = free() - left) {
                filler.write(block, 0, (int) Math.min(room, BLOCK));
            }
        } catch (IOException full) {
            if (free() > left) {
                throw full;
            }
        }
    }

    /** The other program's file shrinks until so many bytes are left. */
    void shrinkTo(long left) throws IOException {
        try (var filler = new java.io.RandomAccessFile(at.resolve("filler").toFile(), "rw")) {
            filler.setLength(Math.max(0, filler.length() - (left - free())));
        }
    }

    /** The other program's file is deleted. */
    void empty() throws IOException {
        Files.deleteIfExists(at.resolve("filler"));
    }

    @Override
    public void close() throws Exception {
        Shell.mustRun("umount", "-l", at.toString());
    }
}
