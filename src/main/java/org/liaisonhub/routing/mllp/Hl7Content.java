package org.liaisonhub.routing.mllp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.List;

/** The little of HL7 v2 (chapter 2) that tells a message from noise and an acknowledgement from a message. */
final class Hl7Content {

    private static final List<byte[]> FIRST_SEGMENTS =
            List.of("MSH".getBytes(US_ASCII), "FHS".getBytes(US_ASCII), "BHS".getBytes(US_ASCII));
    private static final byte[] ACKNOWLEDGEMENT_SEGMENT = "MSA".getBytes(US_ASCII);
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private Hl7Content() {}

    /** Begins with MSH, or FHS or BHS of a batch, after a byte order mark and white space. */
    static boolean isHl7(byte[] content) {
        int start = start(content);
        return FIRST_SEGMENTS.stream().anyMatch(segment -> has(segment, content, start));
    }

    /**
     * HL7 with an MSA segment, whatever its delimiters. A route without a last step leaves its request, which is HL7 too,
     * but acknowledges nothing.
     */
    static boolean isAcknowledgement(byte[] content) {
        int separator = start(content) + ACKNOWLEDGEMENT_SEGMENT.length;
        if (!isHl7(content) || separator >= content.length) {
            return false;
        }
        for (int at = 1; at < content.length - ACKNOWLEDGEMENT_SEGMENT.length; at++) {
            boolean begins = content[at - 1] == '\r' || content[at - 1] == '\n';
            if (begins
                    && has(ACKNOWLEDGEMENT_SEGMENT, content, at)
                    && content[at + ACKNOWLEDGEMENT_SEGMENT.length] == content[separator]) {
                return true;
            }
        }
        return false;
    }

    private static int start(byte[] content) {
        int at = has(BYTE_ORDER_MARK, content, 0) ? BYTE_ORDER_MARK.length : 0;
        while (at < content.length && Character.isWhitespace(content[at])) {
            at++;
        }
        return at;
    }

    private static boolean has(byte[] part, byte[] content, int from) {
        int to = from + part.length;
        return to <= content.length && Arrays.equals(content, from, to, part, 0, part.length);
    }
}
