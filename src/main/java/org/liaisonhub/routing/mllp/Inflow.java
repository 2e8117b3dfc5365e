package org.liaisonhub.routing.mllp;

import io.netty.buffer.ByteBuf;
import java.util.ArrayDeque;
import java.util.Optional;

/** What has arrived of one connection and is not handled yet: bytes, read into frames one at a time. Lives on its event loop. */
final class Inflow {

    private final MllpFrameReader reader;
    private final ArrayDeque<ByteBuf> arrived = new ArrayDeque<>();

    Inflow(MllpFrameReader reader) {
        this.reader = reader;
    }

    /** Takes bytes over; they are released when read. */
    void add(ByteBuf bytes) {
        arrived.add(bytes);
    }

    boolean isEmpty() {
        return arrived.isEmpty();
    }

    /** The next frame that ends in what has arrived. */
    Optional<MllpFrame> next() {
        Optional<MllpFrame> frame = Optional.empty();
        while (frame.isEmpty() && !arrived.isEmpty()) {
            frame = readFrom(arrived.element());
        }
        return frame;
    }

    /** Nothing more comes: see {@link MllpFrameReader#finish()}. */
    Optional<MllpFrame> finish() {
        return reader.finish();
    }

    boolean isInsideFrame() {
        return reader.isInsideFrame();
    }

    boolean awaitsCarriageReturn() {
        return reader.awaitsCarriageReturn();
    }

    void frameHandled() {
        reader.frameHandled();
    }

    /** Gives everything back. */
    void release() {
        arrived.forEach(ByteBuf::release);
        arrived.clear();
        reader.reset();
    }

    private Optional<MllpFrame> readFrom(ByteBuf bytes) {
        var view = bytes.nioBuffer();
        int before = view.remaining();
        var frame = reader.read(view);
        bytes.skipBytes(before - view.remaining());
        if (!bytes.isReadable()) {
            arrived.remove().release();
        }
        return frame;
    }
}
