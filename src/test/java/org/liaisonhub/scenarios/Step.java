package org.liaisonhub.scenarios;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One input of a scenario: a file {@code N.<what>.<kind>}.
 *
 * @param file the file
 * @param number its place in the order
 * @param words what stands between the dots after the number
 */
record Step(Path file, int number, List<String> words) {
    private static final Pattern INPUT = Pattern.compile("(\\d+)\\.(.+)");

    /** The inputs of a folder, in order. */
    static List<Step> of(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.flatMap(file -> step(file).stream())
                    .sorted(Comparator.comparing(Step::number))
                    .toList();
        }
    }

    private static List<Step> step(Path file) {
        Matcher name = INPUT.matcher(name(file));
        return name.matches()
                ? List.of(new Step(
                        file,
                        Integer.parseInt(name.group(1)),
                        List.of(name.group(2).split("\\."))))
                : List.of();
    }

    private static String name(Path file) {
        return Objects.requireNonNull(file.getFileName(), "name").toString();
    }

    String name() {
        return name(file);
    }

    /** {@code hl7}, {@code raw}, {@code json}, {@code cda}, {@code fhir}, {@code demo}, {@code clock}, {@code do} or {@code answer}. */
    String kind() {
        return words.get(0).equals("answer") ? "answer" : words.get(words.size() - 1);
    }

    byte[] bytes() throws IOException {
        return Files.readAllBytes(file);
    }

    String text() throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    /** Its lines of {@code key=value}. */
    Properties settings() throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            settings.load(reader);
        }
        return settings;
    }
}
