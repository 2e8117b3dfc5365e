package org.liaisonhub.routing.mllp;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;

/** The frame reader under any stream of bytes in any pieces; what it must keep to besides not throwing. */
public final class FrameTarget {
    private static final int MAX_FRAME = 32 * 1024;
    private static final int MAX_HELD = 256 * 1024;

    private FrameTarget() {}

    /** Reads the bytes as they are, then framed. */
    public static String read(byte[] bytes) {
        FrameMemory memory = new FrameMemory(MAX_HELD);
        MllpFrameReader reader = new MllpFrameReader(MAX_FRAME, memory);
        int frames = stream(reader, bytes);
        byte[] framed = new byte[bytes.length + 3];
        framed[0] = 0x0b;
        System.arraycopy(bytes, 0, framed, 1, bytes.length);
        framed[bytes.length + 1] = 0x1c;
        framed[bytes.length + 2] = '\r';
        frames += stream(reader, framed);
        reader.reset();
        if (!memory.hold(MAX_HELD)) {
            throw new AssertionError("memory of frames is not given back");
        }
        return frames == 0 ? "no frame" : frames == 1 ? "one frame" : "frames";
    }

    private static int stream(MllpFrameReader reader, byte[] bytes) {
        Random pieces = new Random(Arrays.hashCode(bytes));
        int frames = 0;
        int from = 0;
        while (from < bytes.length) {
            int to = Math.min(bytes.length, from + 1 + pieces.nextInt(4_000));
            ByteBuffer piece = ByteBuffer.wrap(bytes, from, to - from).slice();
            while (piece.hasRemaining()) {
                int before = piece.remaining();
                Optional<MllpFrame> frame = reader.read(piece);
                if (frame.isEmpty() && piece.remaining() == before) {
                    throw new AssertionError("neither a frame nor a step");
                }
                frame.ifPresent(FrameTarget::check);
                frames += frame.isPresent() ? 1 : 0;
            }
            from = to;
        }
        return frames + reader.finish().map(frame -> 1).orElse(0);
    }

    private static void check(MllpFrame frame) {
        if (frame instanceof MllpFrame.Whole whole && whole.content().length > MAX_FRAME) {
            throw new AssertionError("a frame beyond the limit");
        }
    }
}
