package org.liaisonhub.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What a file to be sent holds, judged by its content and not by its name. */
sealed interface FeedFile {
    /** What a document is stands near its beginning. */
    int LOOK = 16 * 1024;

    /** HL7 v2 messages, one after the other, without MLLP frames. */
    record Hl7(List<byte[]> messages) implements FeedFile {}

    /**
     * One document that goes by HTTP.
     *
     * @param path of its feed
     * @param contentType what it is
     */
    record ByHttp(String path, String contentType, byte[] document) implements FeedFile {}

    /** Neither. */
    record Unknown() implements FeedFile {}

    static FeedFile of(byte[] bytes) {
        byte[] content = withoutMark(bytes);
        String start = beginning(content, 64).stripLeading();
        // 0x0B counts as a blank to Java, so that a frame's content is seen here.
        if (start.startsWith("MSH")) {
            return new Hl7(messages(content));
        }
        if (start.startsWith("FHS") || start.startsWith("BHS")) {
            return new Hl7(List.of(content));
        }
        String head = beginning(content, LOOK);
        if (start.startsWith("{") || start.startsWith("[")) {
            return head.contains("\"resourceType\"")
                    ? new ByHttp("/feeds/fhir", "application/fhir+json", content)
                    : new ByHttp("/feeds/json", "application/json", content);
        }
        return start.startsWith("<") ? xml(head, content) : new Unknown();
    }

    /** What is written in two bytes a character reads here as if it were in one. */
    private static String beginning(byte[] content, int length) {
        return new String(content, 0, Math.min(content.length, length), StandardCharsets.ISO_8859_1)
                .replaceAll("[\\x00\\xfe\\xff]", "");
    }

    private static FeedFile xml(String head, byte[] content) {
        if (head.contains("ClinicalDocument")) {
            return new ByHttp("/feeds/cda", "application/xml", content);
        }
        return head.contains("http://hl7.org/fhir")
                ? new ByHttp("/feeds/fhir", "application/fhir+xml", content)
                : new Unknown();
    }

    private static byte[] withoutMark(byte[] bytes) {
        boolean marked =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        return marked ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    // A message begins at every line that begins with MSH and a field separator; frames around messages are taken off.
    private static List<byte[]> messages(byte[] content) {
        List<byte[]> messages = new ArrayList<>();
        var message = new ByteArrayOutputStream();
        boolean atLineStart = true;
        for (int i = 0; i < content.length; i++) {
            byte next = content[i];
            if (atLineStart && message.size() > 0 && startsMessage(content, i)) {
                messages.add(message.toByteArray());
                message.reset();
            }
            if (next != 0x0B && next != 0x1C) {
                message.write(next);
            }
            atLineStart = next == '\r' || next == '\n' || next == 0x0B;
        }
        messages.add(message.toByteArray());
        return messages.stream().filter(FeedFile::hasText).toList();
    }

    private static boolean startsMessage(byte[] content, int at) {
        return at + 4 <= content.length && content[at] == 'M' && content[at + 1] == 'S' && content[at + 2] == 'H';
    }

    private static boolean hasText(byte[] message) {
        return !new String(message, StandardCharsets.ISO_8859_1).isBlank();
    }
}
