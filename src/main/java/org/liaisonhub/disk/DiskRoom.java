package org.liaisonhub.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * What a file system has to give to this process.
 *
 * @param free bytes this process may still write
 * @param total bytes in all
 * @param writable false when it only reads, as after a fault of the device
 */
public record DiskRoom(long free, long total, boolean writable) {

    /** Empty; a file system that turned read-only in need is only found out by opening a file to write it. */
    private static final String TRIAL = ".writable";

    /**
     * The room of the file system that a folder is on. Leaves an empty file {@code .writable} there.
     *
     * @throws IOException when the file system cannot be asked
     */
    public static DiskRoom of(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return new DiskRoom(store.getUsableSpace(), store.getTotalSpace(), isWritable(folder));
    }

    private static boolean isWritable(Path folder) {
        try (FileChannel opened =
                FileChannel.open(folder.resolve(TRIAL), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return opened.isOpen();
        } catch (IOException refused) {
            return false;
        }
    }
}
