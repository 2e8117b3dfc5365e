package org.liaisonhub.fhirfeed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** JSON is UTF-8 (RFC 8259, section 8.1), and XML that declares nothing else; old systems send the code page of their machine all the same. */
final class Utf8 {
    static final Charset WESTERN = Charset.forName("windows-1252");
    private static final int UTF_16_MARK = 0xFE;

    private Utf8() {}

    /** Whether the bytes are UTF-8, or UTF-16 with a mark, which a JSON parser finds out by itself. */
    static boolean isValid(byte[] bytes) {
        if (bytes.length > 1 && ((bytes[0] & 0xFF) >= UTF_16_MARK && (bytes[1] & 0xFF) >= UTF_16_MARK)) {
            return true;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** The same text in UTF-8. */
    static byte[] fromWestern(byte[] bytes) {
        return new String(bytes, WESTERN).getBytes(StandardCharsets.UTF_8);
    }
}
