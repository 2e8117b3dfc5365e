package org.liaisonhub.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders only the hub's user may enter (700, where the file system knows such rights), for secrets and for anything of a patient. */
public final class PrivateFolder {

    private PrivateFolder() {}

    /**
     * Makes the folder, and those above it, that are not there; those that are stay as they are.
     *
     * @throws IOException when it cannot be made
     */
    public static void make(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        var above = above(folder);
        make(above);
        Files.createDirectory(folder);
        allow(folder, "rwx------");
        force(above);
    }

    /** Renames a finished folder into place; what stood at {@code to} must be gone. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        force(above(to));
    }

    static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> walk = Files.walk(folder)) {
            deepestFirst = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var path : deepestFirst) {
            Files.delete(path);
        }
        force(above(folder));
    }

    static Path above(Path path) {
        var above = path.toAbsolutePath().getParent();
        if (above == null) {
            throw new IllegalArgumentException(path + " has no folder above it");
        }
        return above;
    }

    static void allow(Path path, String rights) throws IOException {
        var view = Files.getFileAttributeView(path, PosixFileAttributeView.class);
        if (view != null) {
            view.setPermissions(PosixFilePermissions.fromString(rights));
        }
    }

    /** Makes names created, renamed or deleted in the folder survive a power cut. */
    static void force(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
