package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GoldenTest {
    @TempDir
    private Path folder;

    @Test
    void a_file_that_differs_or_is_missing_fails_and_says_how_to_update_it() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "old");
        Golden golden = new Golden(false, false);

        assertThatThrownBy(() -> golden.compare(file, "new"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("letter.txt")
                .hasMessageContaining("-Dgolden.update=true");
        assertThatThrownBy(() -> golden.compare(folder.resolve("missing.txt"), "new"))
                .isInstanceOf(AssertionError.class);
        assertThatCode(() -> golden.compare(file, "old")).doesNotThrowAnyException();
    }

    @Test
    void an_update_writes_the_file_in_a_folder_that_was_not_there() {
        Path file = folder.resolve("new/letter.txt");

        new Golden(true, false).compare(file, "été");

        assertThat(file).hasContent("été");
    }

    @Test
    void an_update_where_nobody_reads_the_diff_is_refused() {
        Path file = folder.resolve("letter.txt");

        assertThatThrownBy(() -> new Golden(true, true).compare(file, "new")).hasMessageContaining("CI=true");
        assertThat(file).doesNotExist();
    }
}
