package org.liaisonhub.disk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Says whether the hub may take in more. {@link #look} asks the file systems, about a system call each; {@link #state} tells what it found
 * and costs nothing, so it may be asked for every message.
 */
public final class DiskGuard {
    private final List<Path> folders;
    private final DiskLimit limit;
    private volatile DiskState state = DiskState.PLENTY;
    private volatile long free;

    /** @param folders of the hub's state; they may be on several file systems, and the worst of them counts */
    public DiskGuard(List<Path> folders, DiskLimit limit) {
        this.folders = List.copyOf(folders);
        this.limit = limit;
    }

    /** What the last look found. */
    public DiskState state() {
        return state;
    }

    /** Bytes that were left at the last look, on the file system that has least. */
    public long free() {
        return free;
    }

    /** Asks the file systems. */
    public DiskState look() {
        DiskState worst = DiskState.PLENTY;
        long least = Long.MAX_VALUE;
        for (Path folder : folders) {
            DiskState found;
            try {
                DiskRoom room = DiskRoom.of(folder);
                found = stateOf(room);
                least = Math.min(least, room.free());
            } catch (IOException unanswered) {
                found = DiskState.UNWRITABLE;
                least = 0;
            }
            worst = found.compareTo(worst) > 0 ? found : worst;
        }
        free = least;
        state = worst;
        return worst;
    }

    private DiskState stateOf(DiskRoom room) {
        if (!room.writable()) {
            return DiskState.UNWRITABLE;
        }
        long closes = state.isShut() ? limit.openFrom(room) : limit.refuseBelow(room);
        if (room.free() < closes) {
            return DiskState.NEARLY_FULL;
        }
        return room.free() < limit.warnBelow(room) ? DiskState.FILLING : DiskState.PLENTY;
    }
}
