package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every decision on record has the same four parts, and the tests it is confirmed by exist. */
class AdrTest {
    private static final Path RECORDS = Path.of("src/site/markdown/adr");
    private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+(?:Test|Contract))(?:\\.(\\w+))?`");

    static Stream<Path> records() throws IOException {
        try (Stream<Path> records = Files.list(RECORDS)) {
            return records.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_record_has_decision_options_consequences_and_confirmation_on_one_page(Path record) throws IOException {
        assertThat(Files.readString(record))
                .containsSubsequence("# ", "**Decision.**", "**Options.**", "**Consequences.**", "**Confirmed by**");
        assertThat(Files.readAllLines(record)).hasSizeLessThan(50);
    }

    @ParameterizedTest
    @MethodSource("records")
    void the_tests_a_record_names_exist(Path record) throws IOException {
        Map<String, Path> classes = testClasses();
        List<String> missing = TEST.matcher(Files.readString(record))
                .results()
                .filter(named -> !classes.containsKey(named.group(1))
                        || named.group(2) != null && !has(classes.get(named.group(1)), named.group(2)))
                .map(named -> named.group())
                .toList();

        assertThat(missing).isEmpty();
    }

    private static Map<String, Path> testClasses() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString().replace(".java", ""),
                            file -> file,
                            (one, other) -> one));
        }
    }

    private static boolean has(Path file, String method) {
        try {
            return Files.readString(file).contains(" " + method + "(");
        } catch (IOException e) {
            throw new AssertionError(file + " cannot be read", e);
        }
    }
}
