package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.LocalCodes;

/**
 * A file of one hospital's codes, CSV in UTF-8 with comma or semicolon:
 *
 * <pre>{@code
 * kind,local,hub,label
 * exit-mode,DOM,home,Retour à domicile
 * exit-mode,ANN,-,means nothing
 * ward,3210,3210|Cardiologie,
 * }</pre>
 *
 * <p>{@code kind} is the {@linkplain CodeTable#key() key of a table}, {@code hub} what the code is read as, {@code -} that it means nothing;
 * the label, which may be left out, is for people. An empty {@code hub} is a line nobody has filled in yet, and a fault.
 */
final class CodeFile {
    /** Bytes, lines, and characters of a field. */
    private static final long MOST_BYTES = 4_000_000;

    private static final int MOST_LINES = 50_000;
    private static final int LONGEST = 200;

    private static final String NOTHING = "-";
    private static final List<String> HEADER = List.of("kind", "local", "hub");
    private static final String LABEL = "label";

    private final Path file;
    private final List<LocalCodes.Line> lines = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();

    private CodeFile(Path file) {
        this.file = file;
    }

    /** @throws HubNotStarted with file, line, and what to write instead */
    static LocalCodes read(Path file) {
        CodeFile table = new CodeFile(file);
        table.take(table.content().lines().toList());
        return new LocalCodes(table.lines);
    }

    private String content() {
        try {
            if (Files.size(file) > MOST_BYTES) {
                throw new HubNotStarted(about() + " has more than " + MOST_BYTES + " bytes; split it by feed");
            }
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new HubNotStarted(about() + " is not in UTF-8; save it as \"CSV UTF-8\"", e);
        } catch (IOException e) {
            throw new HubNotStarted(about() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private void take(List<String> all) {
        if (all.size() > MOST_LINES) {
            throw new HubNotStarted(about() + " has more than " + MOST_LINES + " lines; split it by feed");
        }
        char separator = ' ';
        for (int i = 0; i < all.size(); i++) {
            String line = all.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            if (separator == ' ') {
                separator = line.contains(";") ? ';' : ',';
                header(i + 1, fields(i + 1, line, separator));
            } else {
                take(i + 1, fields(i + 1, line, separator));
            }
        }
        if (separator == ' ') {
            throw fault(1, "is empty; the first line is kind,local,hub,label");
        }
    }

    private void header(int number, List<String> names) {
        boolean isRight = names.equals(HEADER)
                || names.equals(Stream.concat(HEADER.stream(), Stream.of(LABEL)).toList());
        if (!isRight) {
            throw fault(number, "the first line is kind,local,hub,label");
        }
    }

    private List<String> fields(int number, String line, char separator) {
        return CsvLine.fields(line, separator).orElseThrow(() -> fault(number, "a quotation mark is not closed"));
    }

    private void take(int number, List<String> fields) {
        if (fields.size() < HEADER.size() || fields.size() > HEADER.size() + 1) {
            throw fault(number, "has " + fields.size() + " fields; write kind,local,hub,label");
        }
        if (fields.stream().anyMatch(field -> field.length() > LONGEST)) {
            throw fault(number, "a field is longer than " + LONGEST + " characters");
        }
        CodeTable kind = CodeTable.named(fields.get(0))
                .orElseThrow(() -> fault(number, "no such kind: " + fields.get(0) + "; kinds are " + kinds()));
        String local = fields.get(1);
        if (local.isEmpty()) {
            throw fault(number, "has no local code");
        }
        Integer before = places.putIfAbsent(kind.key() + ' ' + local, number);
        if (before != null) {
            throw fault(number, kind.key() + " " + local + " is there already, on line " + before + "; keep one");
        }
        lines.add(new LocalCodes.Line(kind, local, hub(number, kind, fields.get(2))));
    }

    private String hub(int number, CodeTable kind, String hub) {
        if (hub.equals(NOTHING)) {
            return "";
        }
        if (hub.isEmpty()) {
            throw fault(number, "has no hub code; write " + choice(kind) + ", or - if the code means nothing");
        }
        if (!kind.isOpen() && !kind.hubCodes().contains(hub)) {
            throw fault(
                    number, "no such " + kind.key() + ": " + hub + "; write " + choice(kind) + ", or - for nothing");
        }
        if (kind == CodeTable.WARD && hub.startsWith("|")) {
            throw fault(number, "write the ward's code before |");
        }
        return hub;
    }

    private static String choice(CodeTable kind) {
        return kind.isOpen() ? "what it stands for" : String.join(", ", kind.hubCodes());
    }

    private static String kinds() {
        return Stream.of(CodeTable.values()).map(CodeTable::key).collect(Collectors.joining(", "));
    }

    private String about() {
        return "code table " + file;
    }

    private HubNotStarted fault(int line, String what) {
        return new HubNotStarted(about() + ", line " + line + ": " + what);
    }
}
