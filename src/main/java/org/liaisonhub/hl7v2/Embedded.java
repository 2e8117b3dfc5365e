package org.liaisonhub.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.discharge.FileKind;

/**
 * A document inside a message: OBX-5 of type ED (HL7 2.5, section 2.A.24): type, subtype, encoding, data. What it is its
 * bytes say; senders give every sort of type.
 *
 * @param bytes the document; empty if there is no data
 */
record Embedded(byte[] bytes) {
    private static final int HEAD = 16 * 1024;

    /** The document, or empty if its data are not what their encoding (Base64, Hex, A) says. */
    static Optional<Embedded> of(Segment obx) {
        FreeField value = obx.free();
        String encoding = value.component(4).toUpperCase(Locale.ROOT);
        String data = value.wholeComponent(5);
        try {
            return Optional.of(new Embedded(
                    switch (encoding) {
                        case "HEX" -> HexFormat.of().parseHex(data.strip());
                        case "A" -> Escapes.unescape(data, value.delimiters()).getBytes(StandardCharsets.UTF_8);
                        // Line breaks inside were joined by blanks; the decoder passes over both.
                        default -> Base64.getMimeDecoder().decode(data);
                    }));
        } catch (IllegalArgumentException notDecodable) {
            return Optional.empty();
        }
    }

    /** Whether an XML document brings a document type, which no CDA needs and which harms who believes it. */
    boolean declaresItsOwnGrammar() {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.contains("<!DOCTYPE");
    }

    /** The bytes as text, if they are no file that goes with a letter, and a person can read them as they are, in UTF-8. */
    Optional<String> plainText() {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean plain = FileKind.of(bytes).isEmpty()
                && !text.isBlank()
                && text.indexOf('\uFFFD') < 0
                && !text.stripLeading().startsWith("<")
                && text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        return plain ? Optional.of(text.strip()) : Optional.empty();
    }
}
