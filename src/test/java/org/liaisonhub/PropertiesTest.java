package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Of a key given twice only the last is heard, without a word: one of two places would show what is meant for the other. */
class PropertiesTest {
    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            return files.filter(file -> file.toString().endsWith(".properties")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void no_key_stands_twice_in_a_file(Path file) throws IOException {
        List<String> keys = Files.readAllLines(file).stream()
                .filter(line -> line.matches("[^#!\\s][^=]*=.*"))
                .map(line -> line.substring(0, line.indexOf('=')).strip())
                .toList();

        assertThat(keys).doesNotHaveDuplicates();
    }
}
