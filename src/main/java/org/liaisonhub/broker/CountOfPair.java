package org.liaisonhub.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.activemq.artemis.lockmanager.MutableLong;
import org.apache.activemq.artemis.lockmanager.UnavailableStateException;

/**
 * How often who serves has changed: the broker whose own count is behind has old messages and must not serve. Written under the lock of the
 * pair only, forced to disk, in one write of eight bytes.
 */
record CountOfPair(String id, Path file) implements MutableLong {

    @Override
    public String getMutableLongId() {
        return id;
    }

    @Override
    public long get() throws UnavailableStateException {
        var buffer = ByteBuffer.allocate(Long.BYTES);
        try (var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.read(buffer, 0) == Long.BYTES ? buffer.flip().getLong() : 0;
        } catch (IOException e) {
            throw new UnavailableStateException(e);
        }
    }

    @Override
    public void set(long value) throws UnavailableStateException {
        var buffer = ByteBuffer.allocate(Long.BYTES).putLong(value).flip();
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.write(buffer, 0);
            channel.force(true);
        } catch (IOException e) {
            throw new UnavailableStateException(e);
        }
    }

    @Override
    public void close() {
        // each use opens and closes the file
    }
}
