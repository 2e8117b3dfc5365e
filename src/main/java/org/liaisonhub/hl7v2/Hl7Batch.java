package org.liaisonhub.hl7v2;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Several messages in one (HL7 2.5, section 2.10.3): a file (FHS, FTS), a batch (BHS, BTS), or both around them. Counts
 * in the trailers are not believed: what is there is there.
 *
 * @param header the segment that begins it
 * @param messages the messages as they stand, each from its MSH on
 */
public record Hl7Batch(String header, List<byte[]> messages) {
    private static final Pattern LINES = Pattern.compile("[\\r\\n]+");

    public Hl7Batch {
        messages = List.copyOf(messages);
    }

    /** The batch, if the bytes are one. */
    public static Optional<Hl7Batch> in(byte[] bytes) {
        byte[] content = MessageBytes.unwrap(bytes);
        String first = MessageBytes.headerOf(content);
        return isEnvelope(first) ? Optional.of(cut(content, first)) : Optional.empty();
    }

    /** Bytes stand for themselves in 8859/1, whatever character set each message is in. */
    private static Hl7Batch cut(byte[] content, String first) {
        List<byte[]> messages = new ArrayList<>();
        StringBuilder message = new StringBuilder();
        for (String line : LINES.split(new String(content, StandardCharsets.ISO_8859_1))) {
            boolean begins = line.startsWith("MSH");
            if (begins || isEnvelope(line)) {
                settle(message, messages);
            }
            if (begins || message.length() > 0) {
                message.append(line).append('\r');
            }
        }
        settle(message, messages);
        return new Hl7Batch(first, messages);
    }

    private static void settle(StringBuilder message, List<byte[]> messages) {
        if (message.length() > 0) {
            messages.add(message.toString().getBytes(StandardCharsets.ISO_8859_1));
            message.setLength(0);
        }
    }

    private static boolean isEnvelope(String line) {
        boolean named =
                line.startsWith("FHS") || line.startsWith("BHS") || line.startsWith("BTS") || line.startsWith("FTS");
        return named && (line.length() == 3 || Hl7Delimiters.isUsable(line.charAt(3)));
    }

    /**
     * The envelope as that of a message, so that its sender can be answered: FHS and BHS have sender and receiver where
     * MSH has them, and their own id in FHS-11 and BHS-11, or only a name in 9.
     */
    Hl7Envelope envelope() {
        if (header.length() < 5) {
            return new Hl7Envelope(
                    List.of(header), StandardCharsets.UTF_8, Hl7Delimiters.USUAL, List.of("|"), List.of());
        }
        Hl7Delimiters delimiters = Hl7Delimiters.of(header);
        String[] fields = header.split(Pattern.quote(String.valueOf(delimiters.field())), 13);
        List<String> asMessage = new ArrayList<>(List.of(String.valueOf(delimiters.field())));
        for (int i = 1; i < 7; i++) {
            asMessage.add(field(fields, i));
        }
        String id = field(fields, 10).isEmpty() ? field(fields, 8) : field(fields, 10);
        asMessage.addAll(List.of("", "", id, "P", "2.5"));
        return new Hl7Envelope(List.of(header), StandardCharsets.UTF_8, delimiters, asMessage, List.of());
    }

    private static String field(String[] fields, int index) {
        return index < fields.length ? fields[index] : "";
    }
}
