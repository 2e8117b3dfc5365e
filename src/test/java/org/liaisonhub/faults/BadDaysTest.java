package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every row of the table "Bad days" in {@code operating.md} is proven by a test, and every such test has its row. */
class BadDaysTest {
    private static final Pattern PROOF =
            Pattern.compile("@Fault\\(\"([^\"]+)\"\\)\\s+(?:@\\w+(?:\\([^)]*\\))?\\s+)*void \\w+\\(");
    private static final Pattern ROW = Pattern.compile("^\\| ([^|]+) \\|(?: [^|]+ \\|){3}$", Pattern.MULTILINE);

    @Test
    void each_row_has_its_test_and_each_test_its_row() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/operating.md"));
        String table = page.substring(page.indexOf("## Bad days"));
        List<String> rows = ROW.matcher(table.substring(0, table.indexOf("\n## ", 1)))
                .results()
                .map(row -> row.group(1))
                .filter(fault -> !fault.equals("fault"))
                .toList();

        assertThat(rows).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(proven()).containsExactlyInAnyOrderElementsOf(rows);
    }

    private static List<String> proven() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/test/java"))) {
            return sources.filter(source -> source.toString().endsWith("Test.java"))
                    .flatMap(source -> PROOF.matcher(text(source)).results())
                    .map(found -> found.group(1))
                    .distinct()
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
