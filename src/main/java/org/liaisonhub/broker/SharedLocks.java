package org.liaisonhub.broker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.activemq.artemis.lockmanager.DistributedLock;
import org.apache.activemq.artemis.lockmanager.DistributedLockManager;
import org.apache.activemq.artemis.lockmanager.MutableLong;

/**
 * Who of a pair serves, by the locks of the operating system on files in a folder both see: on one machine any folder, else one that is
 * mounted with locks that hold across machines (NFS 4). Made by Artemis, by its class name.
 */
public final class SharedLocks implements DistributedLockManager {

    static final String FOLDER = "folder";

    private final Path folder;
    private final Map<String, FileLockOfPair> locks = new ConcurrentHashMap<>();
    private volatile boolean started;

    /** @param properties with the folder */
    public SharedLocks(Map<String, String> properties) {
        this.folder = Path.of(properties.getOrDefault(FOLDER, "locks"));
    }

    /**
     * Looks for the folder before anything is started.
     *
     * @throws BrokerNotStarted when it is not there or cannot be written
     */
    static void check(Path folder) {
        if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
            throw new BrokerNotStarted("The folder of locks " + folder
                    + " is not there or cannot be written. Make it where both brokers see it, and name it by"
                    + " liaison.broker.pair.locks");
        }
    }

    @Override
    public boolean start(long timeout, TimeUnit unit) {
        started = true;
        return true;
    }

    @Override
    public void start() {
        started = true;
    }

    @Override
    public boolean isStarted() {
        return started;
    }

    /** Gives back every lock. */
    @Override
    public void stop() {
        locks.values().forEach(FileLockOfPair::close);
        locks.clear();
        started = false;
    }

    @Override
    public DistributedLock getDistributedLock(String lockId) throws ExecutionException {
        return of(lockId);
    }

    @Override
    public MutableLong getMutableLong(String id) throws ExecutionException {
        return new CountOfPair(id, folder.resolve(id + ".count"));
    }

    private FileLockOfPair of(String id) throws ExecutionException {
        if (!started) {
            throw new IllegalStateException("The locks are not started");
        }
        var known = locks.get(id);
        if (known != null && known.isOpen()) {
            return known;
        }
        try {
            var made = new FileLockOfPair(id, folder.resolve(id + ".lock"));
            locks.put(id, made);
            return made;
        } catch (IOException e) {
            throw new ExecutionException("The lock in " + folder + " cannot be opened", e);
        }
    }

    /** Nothing is told of the folder as a whole: each lock watches itself. */
    @Override
    public void addUnavailableManagerListener(UnavailableManagerListener listener) {
        // see above
    }

    @Override
    public void removeUnavailableManagerListener(UnavailableManagerListener listener) {
        // see above
    }
}
