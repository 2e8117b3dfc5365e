package org.liaisonhub.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What inputs are made from: the project's own messages, and the shared samples where they are at hand. */
final class Samples {
    private static final int LONGEST = 60_000;
    private static final List<Path> OWN = List.of(
            Path.of("src/main/resources/demo"),
            Path.of("src/main/resources/json"),
            Path.of("fhir-profiles/examples"),
            Path.of("src/test/resources/scenarios"),
            Path.of("src/test/resources/nasty"));

    private Samples() {}

    /** Kinds of messages. */
    enum Kind {
        HL7,
        JSON,
        CDA,
        FHIR,
        FHIR_FEED,
        DIRECTORY,
        SHORT,
        FRAMES;

        boolean takes(Path file, byte[] bytes) {
            String name = file.toString().toLowerCase(Locale.ROOT);
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            return switch (this) {
                case HL7, FRAMES -> text.contains("MSH|");
                case JSON -> name.endsWith(".json") && text.contains("\"saidAt\"");
                case CDA -> text.contains("<ClinicalDocument");
                case FHIR -> text.contains("MessageHeader") && (name.endsWith(".json") || name.endsWith(".xml"));
                case FHIR_FEED ->
                    text.contains("resourceType") || text.contains("http://hl7.org/fhir") && text.startsWith("<");
                case DIRECTORY -> name.endsWith(".json") && text.contains("\"resourceType\"");
                case SHORT -> name.endsWith(".json") && text.contains("liaison/acknowledgement/1");
            };
        }
    }

    static List<byte[]> of(Kind kind) throws IOException {
        List<Path> roots = new ArrayList<>(OWN);
        roots.add(Path.of(System.getProperty("liaison.shared", "shared")).resolve("samples"));
        List<byte[]> found = new ArrayList<>();
        for (Path root : roots) {
            if (Files.isDirectory(root)) {
                try (Stream<Path> files = Files.walk(root)) {
                    for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                        byte[] bytes = Files.readAllBytes(file);
                        if (bytes.length > 0 && bytes.length <= LONGEST && kind.takes(file, bytes)) {
                            found.add(kind == Kind.HL7 || kind == Kind.FRAMES ? segments(bytes) : bytes);
                        }
                    }
                }
            }
        }
        return found;
    }

    private static byte[] segments(byte[] lines) {
        byte[] segments = lines.clone();
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] == '\n') {
                segments[i] = '\r';
            }
        }
        return segments;
    }
}
