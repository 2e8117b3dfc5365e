package org.liaisonhub.broker;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.lockmanager.DistributedLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The right to serve, as the operating system's lock on a file. While held it is tried every two seconds: a file system that has taken the
 * lock away (its server restarted, the mount is gone, the file was replaced) does not let the holder write there, and whoever listens must
 * stop serving.
 */
final class FileLockOfPair implements DistributedLock {

    private static final Logger LOG = LoggerFactory.getLogger(FileLockOfPair.class);
    private static final long TRIAL_SECONDS = 2;

    private final String id;
    private final Path file;
    private final FileChannel channel;
    private final Optional<Object> fileKey;
    private final List<UnavailableLockListener> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService trials = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "lock of the pair");
        thread.setDaemon(true);
        return thread;
    });
    private volatile Optional<FileLock> held = Optional.empty();

    FileLockOfPair(String id, Path file) throws IOException {
        this.id = id;
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.fileKey = keyOf(file);
        trials.scheduleWithFixedDelay(this::tryOut, TRIAL_SECONDS, TRIAL_SECONDS, TimeUnit.SECONDS);
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public String getLockId() {
        return id;
    }

    @Override
    public boolean isHeldByCaller() {
        return held.filter(FileLock::isValid).isPresent() && isStillOurs();
    }

    @Override
    public synchronized boolean tryLock() {
        if (held.isPresent()) {
            throw new IllegalStateException("The lock is held already");
        }
        try {
            held = Optional.ofNullable(channel.tryLock());
            return isHeldByCaller();
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        } catch (IOException e) {
            LOG.warn("the lock {} cannot be asked for: {}", file, e.getClass().getName());
            return false;
        }
    }

    @Override
    public synchronized void unlock() {
        held.ifPresent(lock -> {
            try {
                lock.release();
            } catch (IOException e) {
                LOG.warn(
                        "the lock {} was gone before it was given back: {}",
                        file,
                        e.getClass().getName());
            }
        });
        held = Optional.empty();
    }

    @Override
    public void addListener(UnavailableLockListener listener) {
        listeners.add(listener);
    }

    @Override
    public void removeListener(UnavailableLockListener listener) {
        listeners.remove(listener);
    }

    @Override
    public synchronized void close() {
        trials.shutdownNow();
        unlock();
        try {
            channel.close();
        } catch (IOException e) {
            LOG.warn("the lock {} did not close: {}", file, e.getClass().getName());
        }
    }

    private void tryOut() {
        if (held.isPresent() && !isHeldByCaller()) {
            LOG.error("the lock {} is lost: this broker stops serving", file);
            held = Optional.empty();
            listeners.forEach(UnavailableLockListener::onUnavailableLockEvent);
        }
    }

    /** The file of that name is the one we hold, and takes a write. */
    private boolean isStillOurs() {
        try {
            channel.write(ByteBuffer.wrap(new byte[] {1}), 0);
            return keyOf(file).equals(fileKey);
        } catch (IOException e) {
            return false;
        }
    }

    private static Optional<Object> keyOf(Path file) throws IOException {
        return Optional.ofNullable(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    }
}
