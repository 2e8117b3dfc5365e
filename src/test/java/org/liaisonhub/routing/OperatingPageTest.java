package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.RuleCatalogue;

/** {@code operating.md} leaves out no setting, no error code and no task of the delivery step, and invents none. */
class OperatingPageTest {
    private static final Path PAGE = Path.of("src/site/markdown/operating.md");
    private static final Pattern CODE = Pattern.compile("(?:HUB-\\d{4}|JSON-\\d{2}|FHIR-ACK-\\d{2})");

    @Test
    void each_setting_stands_there_with_its_default_and_a_meaning() throws IOException {
        List<String> lines = Files.readAllLines(PAGE);

        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(lines)
                        .as(setting.key())
                        .anyMatch(line -> line.startsWith("| `" + setting.key() + "` | `" + setting.standard() + "` | ")
                                && line.split("\\|", -1)[3].strip().length() > 5));
    }

    @Test
    void no_key_stands_in_the_table_that_is_no_setting() throws IOException {
        List<String> keys = rows("`(liaison\\.[a-z.-]+)`");

        assertThat(keys)
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Setting.values()).map(Setting::key).toList());
    }

    @Test
    void the_error_codes_are_those_of_the_code() throws IOException {
        assertThat(rows("`(" + CODE + ")`")).isNotEmpty().containsExactlyElementsOf(codesInTheSources());
    }

    @Test
    void each_rule_of_the_delivery_step_has_its_task() throws IOException {
        List<String> rules = RuleCatalogue.inForce().stream()
                .map(rule -> rule.id())
                .filter(id -> id.startsWith("DEL-"))
                .toList();

        assertThat(rows("`(DEL-\\d{2})`")).isNotEmpty().containsExactlyInAnyOrderElementsOf(rules);
    }

    /** The first cells of table rows that are of this form. */
    private static List<String> rows(String cell) throws IOException {
        return Pattern.compile("^\\| " + cell + " \\|", Pattern.MULTILINE)
                .matcher(Files.readString(PAGE))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> codesInTheSources() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            return sources.filter(source -> source.toString().endsWith(".java"))
                    .flatMap(source -> Pattern.compile("\"(" + CODE + ")\"")
                            .matcher(text(source))
                            .results())
                    .map((MatchResult found) -> found.group(1))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
