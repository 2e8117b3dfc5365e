package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.routing.HubNotStarted;

class DemoFolderTest {
    @TempDir
    Path data;

    @Test
    void a_second_demo_starts_on_an_empty_folder_and_what_lies_beside_it_is_left_alone() throws IOException {
        Path real = Files.writeString(data.resolve("ledger.db"), "real");
        Path former;
        try (DemoFolder first = DemoFolder.in(data)) {
            former = Files.createDirectories(first.path().resolve("broker/journal"));
        }

        try (DemoFolder second = DemoFolder.in(data)) {
            assertThat(former).doesNotExist();
            assertThat(second.path().resolve("directory.json")).isNotEmptyFile();
            assertThat(second.path().resolve("owners.properties")).isNotEmptyFile();
        }
        assertThat(real).hasContent("real");
    }

    @Test
    void a_folder_that_the_demo_did_not_make_is_refused_and_not_emptied() throws IOException {
        Path other = Files.createDirectories(data.resolve("demo")).resolve("thesis.txt");
        Files.writeString(other, "years of work");

        assertThatThrownBy(() -> DemoFolder.in(data))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("--data");
        assertThat(other).hasContent("years of work");
    }

    @Test
    void a_folder_in_use_by_another_demo_is_refused_and_not_emptied() throws IOException {
        try (DemoFolder first = DemoFolder.in(data)) {
            Path journal = Files.writeString(first.path().resolve("journal"), "in use");

            assertThatThrownBy(() -> DemoFolder.in(data))
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageContaining("another demo");
            assertThat(journal).hasContent("in use");
        }
    }
}
