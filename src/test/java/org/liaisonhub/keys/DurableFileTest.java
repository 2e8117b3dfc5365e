package org.liaisonhub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    @TempDir
    Path folder;

    @Test
    void writing_replaces_the_whole_file_and_leaves_nothing_beside_it() throws Exception {
        var file = folder.resolve("a");
        DurableFile.write(file, "a longer text");

        DurableFile.write(file, "short");

        assertThat(file).hasContent("short");
        assertThat(folder.toFile().list()).containsExactly("a");
    }

    @Test
    void a_write_that_fails_leaves_nothing_beside_the_file() throws Exception {
        var file = folder.resolve("a");
        Files.createDirectories(file.resolve("full"));

        assertThatThrownBy(() -> DurableFile.write(file, "text"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
        assertThat(folder.toFile().list()).containsExactly("a");
    }
}
