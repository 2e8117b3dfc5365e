package org.liaisonhub.broker;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.liaisonhub.keys.PrivateFolder;

/** Holds a folder against a second hub, for as long as it is open or the process lives. Artemis would wait without end and without a word. */
record DataLock(FileChannel channel) implements AutoCloseable {

    static DataLock on(Path folder) throws IOException {
        PrivateFolder.make(folder);
        var channel = FileChannel.open(folder.resolve("hub.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = false;
        try {
            held = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            throw new DataInUse(folder);
        } finally {
            if (!held) {
                channel.close();
            }
        }
        if (!held) {
            throw new DataInUse(folder);
        }
        return new DataLock(channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
