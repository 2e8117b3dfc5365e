package org.liaisonhub.scenarios;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said of patients in some inputs: names, numbers, birth dates, addresses, telephones, stay numbers, free texts. */
final class PatientValues {
    /** PID and NK1 fields about the person. */
    private static final List<Integer> OF_PERSON = List.of(2, 3, 4, 5, 7, 11, 13, 14, 18, 19);

    private static final int SHORTEST = 5;
    private static final Pattern PERSON_IN_CDA =
            Pattern.compile("<(recordTarget|encompassingEncounter)>.*?</\\1>", Pattern.DOTALL);
    private static final Pattern TEXT_OR_NUMBER =
            Pattern.compile(">([^<>]+)<|(?:extension|value)=\"(?!\\d{14}[+-])([^\"]+)\"");
    private static final Pattern WORDS_IN_CDA = Pattern.compile("(?:<paragraph>|xsi:type=\"ST\">|<td>)([^<]+)<");
    private static final JsonMapper JSON = new JsonMapper();

    private final Set<String> values = new TreeSet<>();
    private final String known;

    /** @param known texts of the hub's own, such as its directory: what stands in them is nobody's secret */
    PatientValues(List<Path> known) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : known) {
            text.append(Files.readString(file));
        }
        this.known = text.toString().toLowerCase(Locale.ROOT);
    }

    void readAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.toString();
                if (name.endsWith(".json") && !name.endsWith("message.json")) {
                    json("", JSON.readTree(file.toFile()));
                } else if (name.endsWith(".fhir")) {
                    fhir(Files.readString(file));
                } else if (name.endsWith(".cda")) {
                    cda(Files.readString(file));
                } else if (name.endsWith(".hl7") || name.endsWith(".raw")) {
                    String utf8 = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                    hl7(
                            utf8.contains("\ufffd")
                                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                    : utf8);
                }
            }
        }
    }

    /** Values that are nobody's secret are written the same way in every resource: what only a Patient or a narrative has is kept. */
    private void fhir(String message) throws IOException {
        if (message.startsWith("<")) {
            return;
        }
        try {
            JSON.readTree(message).path("entry").forEach(entry -> {
                JsonNode resource = entry.path("resource");
                if (resource.path("resourceType").asText().equals("Patient")) {
                    List.of("name", "telecom", "birthDate", "address").forEach(about -> leaves(resource.path(about)));
                    resource.path("identifier").forEach(number -> leaves(number.path("value")));
                }
                resource.findValuesAsText("div").forEach(this::add);
                if (resource.path("resourceType").asText().equals("Encounter")) {
                    resource.path("identifier").forEach(number -> leaves(number.path("value")));
                }
            });
        } catch (JsonProcessingException broken) {
            // A scenario may send what is not JSON: there is nothing of a patient in it that could be found.
        }
    }

    /** Who the patient is, the number of the stay, and what the doctor wrote. */
    private void cda(String document) {
        Matcher person = PERSON_IN_CDA.matcher(document);
        while (person.find()) {
            Matcher value = TEXT_OR_NUMBER.matcher(person.group());
            while (value.find()) {
                add(value.group(value.group(1) == null ? 2 : 1).replaceFirst("^tel:", ""));
            }
        }
        Matcher words = WORDS_IN_CDA.matcher(document);
        while (words.find()) {
            add(words.group(1));
        }
    }

    private void leaves(JsonNode node) {
        if (node.isTextual()) {
            add(node.textValue());
        }
        node.forEach(this::leaves);
    }

    private void hl7(String message) {
        for (String segment : message.split("[\\r\\n]+")) {
            String[] fields = segment.split("\\|", -1);
            boolean person = segment.startsWith("PID|") || segment.startsWith("NK1|");
            for (int i = 1; i < fields.length; i++) {
                if (person && OF_PERSON.contains(i)) {
                    for (String repetition : fields[i].split("~")) {
                        String[] parts = repetition.split("\\^");
                        // Of a number only itself: who gave it is a hospital's name.
                        add(parts[0]);
                        if (i == 5 || i == 11 || segment.startsWith("NK1|")) {
                            Stream.of(parts).forEach(this::add);
                        }
                    }
                }
                if (segment.startsWith("PV1|") && i == 19) {
                    add(fields[i].split("\\^")[0]);
                }
                if (segment.startsWith("NTE|") && i == 3 || segment.startsWith("OBX|") && i == 5) {
                    add(fields[i]);
                }
            }
        }
    }

    private void json(String path, JsonNode node) {
        node.properties().forEach(member -> json(path + "/" + member.getKey(), member.getValue()));
        node.forEach(item -> {
            if (node.isArray()) {
                json(path, item);
            }
        });
        boolean aboutPatient = path.startsWith("/patient") || path.equals("/stay/number") || path.endsWith("/phone");
        if (node.isTextual() && (aboutPatient || node.textValue().contains(" "))) {
            add(node.textValue());
        }
    }

    void add(String value) {
        String clean = value.strip();
        if (clean.length() >= SHORTEST && !known.contains(clean.toLowerCase(Locale.ROOT)) && !clean.equals("LOCAL")) {
            values.add(clean);
        }
    }

    /** Which of them stand in a text. */
    List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        List<String> found = new ArrayList<>();
        for (String value : values) {
            int at = lower.indexOf(value.toLowerCase(Locale.ROOT));
            if (at >= 0 && isWhole(lower, at, value.length())) {
                found.add(value);
            }
        }
        return found;
    }

    private static boolean isWhole(String text, int at, int length) {
        return (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (at + length == text.length() || !Character.isLetterOrDigit(text.charAt(at + length)));
    }

    int size() {
        return values.size();
    }
}
