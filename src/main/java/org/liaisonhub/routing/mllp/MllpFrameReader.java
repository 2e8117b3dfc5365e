package org.liaisonhub.routing.mllp;

import static org.liaisonhub.routing.mllp.MllpEnvelope.CARRIAGE_RETURN;
import static org.liaisonhub.routing.mllp.MllpEnvelope.END_BLOCK;
import static org.liaisonhub.routing.mllp.MllpEnvelope.START_BLOCK;

import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Finds frames in a stream of bytes, whatever pieces it arrives in. Knows no clock and no socket.
 *
 * <p>An end block (0x1C) that is followed neither by a carriage return nor by a start block belongs to the content: ending the frame
 * there would pass on half a message as if it were whole. A sender that leaves out the final carriage return is served by
 * {@link #finish()} once its reader has waited a moment.
 */
final class MllpFrameReader {

    /** Bytes between two frames that are skipped in silence; senders put line ends there, rarely more. */
    static final int MAX_BETWEEN = 64 * 1024;

    private enum Place {
        BETWEEN,
        CONTENT,
        AFTER_END_BLOCK
    }

    private final FrameContent content;
    private Place place = Place.BETWEEN;
    private int skipped;
    /** The frame was refused already; what is left of it is thrown away up to its end. */
    private boolean refused;

    private boolean handedOut;

    MllpFrameReader(int maxFrameBytes, FrameMemory memory) {
        this.content = new FrameContent(maxFrameBytes, memory);
    }

    /** Reads up to the end of the next frame, or all of {@code in} when no frame ends in it. */
    Optional<MllpFrame> read(ByteBuffer in) {
        frameHandled();
        Optional<MllpFrame> frame = Optional.empty();
        while (frame.isEmpty() && in.hasRemaining()) {
            frame = switch (place) {
                case BETWEEN -> seekStart(in);
                case CONTENT -> readContent(in);
                case AFTER_END_BLOCK -> readAfterEndBlock(in);
            };
        }
        return frame;
    }

    /** Nothing more came: a frame that lacks only its final carriage return is complete; any other stays unfinished. */
    Optional<MllpFrame> finish() {
        frameHandled();
        return awaitsCarriageReturn() ? end() : Optional.empty();
    }

    /** Frees the memory of the frame handed out last; reading on does so as well, but the sender may wait for hours. */
    void frameHandled() {
        if (handedOut) {
            handedOut = false;
            content.clear();
        }
    }

    boolean isInsideFrame() {
        return place != Place.BETWEEN;
    }

    boolean awaitsCarriageReturn() {
        return place == Place.AFTER_END_BLOCK;
    }

    /** Frees all memory; the reader starts afresh. */
    void reset() {
        content.clear();
        place = Place.BETWEEN;
        refused = false;
        handedOut = false;
    }

    private Optional<MllpFrame> seekStart(ByteBuffer in) {
        while (in.hasRemaining()) {
            if (in.get() == START_BLOCK) {
                begin();
                return Optional.empty();
            }
            skipped++;
            if (skipped > MAX_BETWEEN) {
                skipped = 0;
                return Optional.of(new MllpFrame.Broken(new byte[0], MllpFault.NO_START_BLOCK));
            }
        }
        return Optional.empty();
    }

    private Optional<MllpFrame> readContent(ByteBuffer in) {
        int from = in.position();
        int to = from;
        while (to < in.limit() && in.get(to) != START_BLOCK && in.get(to) != END_BLOCK) {
            to++;
        }
        in.position(to);
        var refusal = append(in.slice(from, to - from));
        if (refusal.isPresent() || !in.hasRemaining()) {
            return refusal;
        }
        if (in.get() == END_BLOCK) {
            place = Place.AFTER_END_BLOCK;
            return Optional.empty();
        }
        return startInsideFrame();
    }

    private Optional<MllpFrame> startInsideFrame() {
        boolean nothingLost = refused || content.isEmpty();
        byte[] cutOff = nothingLost ? new byte[0] : content.handOut();
        begin();
        return nothingLost ? Optional.empty() : Optional.of(new MllpFrame.Broken(cutOff, MllpFault.NESTED_START));
    }

    private Optional<MllpFrame> readAfterEndBlock(ByteBuffer in) {
        byte next = in.get(in.position());
        if (next == CARRIAGE_RETURN) {
            in.get();
            return end();
        }
        if (next == START_BLOCK) {
            return end();
        }
        place = Place.CONTENT;
        return append(ByteBuffer.wrap(new byte[] {END_BLOCK}));
    }

    private void begin() {
        content.clear();
        place = Place.CONTENT;
        skipped = 0;
        refused = false;
    }

    private Optional<MllpFrame> end() {
        place = Place.BETWEEN;
        if (refused) {
            refused = false;
            return Optional.empty();
        }
        handedOut = true;
        return Optional.of(new MllpFrame.Whole(content.handOut()));
    }

    private Optional<MllpFrame> append(ByteBuffer piece) {
        if (refused) {
            return Optional.empty();
        }
        var fault = content.append(piece);
        if (fault.isEmpty()) {
            return Optional.empty();
        }
        refused = true;
        byte[] head = content.head();
        content.clear();
        return Optional.of(new MllpFrame.Broken(head, fault.get()));
    }
}
