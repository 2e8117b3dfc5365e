package org.liaisonhub.faults;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A disk with a file system that turns read-only at an error, as ext4 does, and on which such an error can be made. Needs root and a loop device. */
final class FailingDisk implements AutoCloseable {
    private static final Path KNOWN = Path.of("/sys/fs/ext4");

    private final Path image;
    private final Path at;
    private Path device;

    private FailingDisk(Path image, Path at) throws Exception {
        this.image = image;
        this.at = at;
        this.device = mount();
    }

    static FailingDisk of(int mebibytes, Path at) throws Exception {
        Files.createDirectories(at);
        Path image = at.resolveSibling("image");
        try (var file = new java.io.RandomAccessFile(image.toFile(), "rw")) {
            file.setLength((long) mebibytes << 20);
        }
        Assumptions.assumeTrue(
                Shell.run("mkfs.ext4", "-q", image.toString())
                        && Shell.run("mount", "-o", "loop,errors=remount-ro", image.toString(), at.toString()),
                "a disk that fails needs root, ext4 and a loop device");
        Shell.mustRun("umount", at.toString());
        return new FailingDisk(image, at);
    }

    private Path mount() throws Exception {
        List<Path> before = devices();
        Shell.mustRun("mount", "-o", "loop,errors=remount-ro", image.toString(), at.toString());
        return devices().stream()
                .filter(found -> !before.contains(found))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> devices() throws Exception {
        try (Stream<Path> known = Files.list(KNOWN)) {
            return known.toList();
        }
    }

    Path path() {
        return at;
    }

    /** An error on the disk: from now on the kernel lets nobody write. */
    void fail() throws Exception {
        Files.writeString(device.resolve("trigger_fs_error"), "test");
    }

    /** What a person does: takes it off, has it checked, puts it back. No program may use it meanwhile. */
    void repair() throws Exception {
        Shell.mustRun("umount", at.toString());
        Shell.run("e2fsck", "-fy", image.toString());
        device = mount();
    }

    @Override
    public void close() throws Exception {
        Shell.mustRun("umount", "-l", at.toString());
    }
}
