package org.liaisonhub.routing.mllp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** The bytes of the frame being read: grows by doubling, never beyond its limit, and counts what it grows in {@link FrameMemory}. */
final class FrameContent {

    /** Enough for an ordinary ADT message; kept by every connection and therefore not counted. */
    private static final int FIRST_CAPACITY = 8 * 1024;

    private static final int HEAD = 64 * 1024;

    private final int maxBytes;
    private final FrameMemory memory;
    private byte[] bytes = new byte[FIRST_CAPACITY];
    private int size;
    /** Bytes that are held for this frame, while it is read and until it is handled. */
    private int held;

    FrameContent(int maxBytes, FrameMemory memory) {
        this.maxBytes = maxBytes;
        this.memory = memory;
    }

    /** Appends all that remains in {@code in}, or nothing and says why. */
    Optional<MllpFault> append(ByteBuffer in) {
        int count = in.remaining();
        if (count > maxBytes - size) {
            return Optional.of(MllpFault.TOO_LARGE);
        }
        if (count > bytes.length - size && !grow(size + count)) {
            return Optional.of(MllpFault.NO_ROOM);
        }
        in.get(bytes, size, count);
        size += count;
        return Optional.empty();
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The whole frame, which is held, and no more than it, until {@link #clear()}. */
    byte[] handOut() {
        byte[] all = Arrays.copyOf(bytes, size);
        if (bytes.length > FIRST_CAPACITY) {
            bytes = new byte[FIRST_CAPACITY];
            memory.letGo(Math.max(0, held - size));
            held = Math.min(held, size);
        }
        return all;
    }

    /** The beginning, enough to find the first segment in. */
    byte[] head() {
        return Arrays.copyOf(bytes, Math.min(size, HEAD));
    }

    void clear() {
        size = 0;
        if (held > 0) {
            memory.letGo(held);
            held = 0;
            bytes = new byte[FIRST_CAPACITY];
        }
    }

    private boolean grow(int needed) {
        int capacity = (int) Math.min(Math.max(2L * bytes.length, needed), Math.max(maxBytes, FIRST_CAPACITY));
        if (!memory.hold(capacity - bytes.length)) {
            return false;
        }
        held += capacity - bytes.length;
        bytes = Arrays.copyOf(bytes, capacity);
        return true;
    }
}
