package org.liaisonhub.hl7v2;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * In which characters a message is really written. MSH-18 (HL7 table 0211) is a hint: it is often absent, spelled in
 * many ways, and sometimes wrong. The bytes decide.
 *
 * @param charset what the message is written in, and what its answer should be written in
 * @param text the message
 * @param oddity what was odd about the declaration
 */
record Hl7CharacterSet(Charset charset, String text, Optional<String> oddity) {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /**
     * Reads a message's bytes.
     *
     * @param declared MSH-18, first repetition; may be blank
     * @param usual what this sender writes in where it does not say so; 8859/1 where nobody knows
     */
    static Hl7CharacterSet of(byte[] bytes, String declared, Optional<Charset> usual) {
        Optional<Charset> said = CharacterSetName.meant(declared);
        boolean unknownName = !declared.isBlank() && said.isEmpty();
        if (isAscii(bytes)) {
            Optional<Charset> shifting = said.filter(CharacterSetName.SHIFTING::equals);
            if (shifting.isPresent()) {
                return new Hl7CharacterSet(shifting.get(), new String(bytes, shifting.get()), Optional.empty());
            }
            return new Hl7CharacterSet(
                    said.or(() -> usual).orElse(StandardCharsets.UTF_8),
                    new String(bytes, StandardCharsets.US_ASCII),
                    when(unknownName, "names a character set the hub does not know"));
        }
        Optional<String> utf8 = strictUtf8(bytes);
        if (utf8.isPresent()) {
            return new Hl7CharacterSet(
                    StandardCharsets.UTF_8,
                    utf8.get(),
                    when(
                            unknownName
                                    || said.filter(StandardCharsets.UTF_8::equals)
                                                    .isEmpty()
                                            && said.isPresent(),
                            "declares another character set, but the text is UTF-8; read as UTF-8"));
        }
        Hl7CharacterSet read = singleByte(bytes, said, usual);
        return unknownName
                ? new Hl7CharacterSet(
                        read.charset(),
                        read.text(),
                        Optional.of("names a character set the hub does not know; read as "
                                + read.charset().name()))
                : read;
    }

    private static Hl7CharacterSet singleByte(byte[] bytes, Optional<Charset> said, Optional<Charset> usual) {
        boolean saidUtf8 = said.filter(StandardCharsets.UTF_8::equals).isPresent();
        if (saidUtf8) {
            String repaired = new String(bytes, StandardCharsets.UTF_8);
            if (repaired.chars().anyMatch(c -> c > 0x7F && c != 0xFFFD)) {
                return new Hl7CharacterSet(
                        StandardCharsets.UTF_8,
                        repaired,
                        Optional.of("declares UTF-8, but some characters are broken"));
            }
        }
        Charset declared = said.filter(charset -> !saidUtf8 && !charset.equals(StandardCharsets.US_ASCII))
                .or(() -> usual.filter(charset -> !charset.equals(StandardCharsets.UTF_8)))
                .orElse(StandardCharsets.ISO_8859_1);
        // 8859/1 has no printable character from 80 to 9F, where Windows keeps the French œ and €.
        boolean windows = declared.equals(StandardCharsets.ISO_8859_1) && hasC1(bytes);
        Charset charset = windows ? WINDOWS : declared;
        boolean odd = windows || said.filter(charset::equals).isEmpty() && said.isPresent();
        return new Hl7CharacterSet(
                charset,
                new String(bytes, charset),
                when(odd, "declares another character set than the text is in; read as " + charset.name()));
    }

    private static Optional<String> strictUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean hasC1(byte[] bytes) {
        for (byte b : bytes) {
            if ((b & 0xE0) == 0x80) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> when(boolean odd, String what) {
        return odd ? Optional.of(what) : Optional.empty();
    }
}
