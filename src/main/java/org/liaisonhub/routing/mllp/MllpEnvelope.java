package org.liaisonhub.routing.mllp;

/** The three bytes MLLP puts around a message (HL7 v2 Implementation Guide, appendix C.2: start block, end block, carriage return). */
final class MllpEnvelope {

    static final byte START_BLOCK = 0x0B;
    static final byte END_BLOCK = 0x1C;
    static final byte CARRIAGE_RETURN = 0x0D;

    private MllpEnvelope() {}

    static byte[] around(byte[] content) {
        var frame = new byte[content.length + 3];
        frame[0] = START_BLOCK;
        System.arraycopy(content, 0, frame, 1, content.length);
        frame[frame.length - 2] = END_BLOCK;
        frame[frame.length - 1] = CARRIAGE_RETURN;
        return frame;
    }

    /** Content with one of the block bytes inside would be cut in two by its reader. */
    static boolean canCarry(byte[] content) {
        for (byte b : content) {
            if (b == START_BLOCK || b == END_BLOCK) {
                return false;
            }
        }
        return true;
    }
}
