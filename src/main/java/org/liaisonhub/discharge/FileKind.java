package org.liaisonhub.discharge;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** The kinds of file that may go with a letter. What a file is, its first bytes say, not whoever sends it. */
public enum FileKind {
    PDF("application/pdf", "255044462d"),
    /** CDA R2 travels as text/xml (IHE ITI TF-3, 4.3: XDS document entries). */
    CDA("text/xml"),
    PNG("image/png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "ffd8ff"),
    /** Little-endian and big-endian. */
    TIFF("image/tiff", "49492a00", "4d4d002a");

    /** The root element may stand behind a long comment. */
    private static final int LOOK = 16 * 1024;

    private final String contentType;
    private final List<byte[]> beginnings;

    FileKind(String contentType, String... beginnings) {
        this.contentType = contentType;
        this.beginnings =
                Arrays.stream(beginnings).map(HexFormat.of()::parseHex).toList();
    }

    /** The media type under which it travels. */
    public String contentType() {
        return contentType;
    }

    /** What the bytes are; empty if nothing that may go with a letter. */
    public static Optional<FileKind> of(byte[] bytes) {
        return Arrays.stream(values()).filter(kind -> kind.matches(bytes)).findFirst();
    }

    private boolean matches(byte[] bytes) {
        return this == CDA
                ? isCda(bytes)
                : beginnings.stream()
                        .anyMatch(beginning -> bytes.length > beginning.length
                                && Arrays.equals(bytes, 0, beginning.length, beginning, 0, beginning.length));
    }

    private static boolean isCda(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, LOOK), StandardCharsets.ISO_8859_1);
        String content = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        return content.stripLeading().startsWith("<") && content.contains("ClinicalDocument");
    }
}
