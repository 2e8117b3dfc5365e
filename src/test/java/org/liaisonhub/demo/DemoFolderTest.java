package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.routing.HubNotStarted;

class DemoFolderTest {
    private static final Instant NOW = Instant.parse("2026-11-28T05:11:12Z");

    @TempDir
    Path data;

    @Test
    void a_second_demo_starts_on_an_empty_folder_and_what_lies_beside_it_is_left_alone() throws IOException {
        Path real = Files.writeString(data.resolve("ledger.db"), "real");
        Path former;
        try (DemoFolder first = DemoFolder.in(data, NOW)) {
            former = Files.createDirectories(first.path().resolve("broker/journal"));
        }

        try (DemoFolder second = DemoFolder.in(data, NOW)) {
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

        assertThatThrownBy(() -> DemoFolder.in(data, NOW))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("--data");
        assertThat(other).hasContent("years of work");
    }

    @Test
    void a_folder_in_use_by_another_demo_is_refused_and_not_emptied() throws IOException {
        try (DemoFolder first = DemoFolder.in(data, NOW)) {
            Path journal = Files.writeString(first.path().resolve("journal"), "in use");

            assertThatThrownBy(() -> DemoFolder.in(data, NOW))
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageContaining("another demo");
            assertThat(journal).hasContent("in use");
        }
    }

    @Test
    void what_somebody_else_may_have_sent_is_set_aside_and_never_emptied() throws IOException {
        try (DemoFolder died = DemoFolder.in(data, NOW)) {
            died.opening();
            Files.writeString(died.path().resolve("ledger.db"), "a stranger's discharge");
        }

        try (DemoFolder second = DemoFolder.in(data, NOW)) {
            assertThat(second.setAside()).contains(data.resolve("demo-20261128T051112.000Z"));
            assertThat(data.resolve("demo-20261128T051112.000Z/ledger.db")).hasContent("a stranger's discharge");
            assertThat(second.path().resolve("ledger.db")).doesNotExist();
        }
    }

    @Test
    void a_demo_that_nobody_else_sent_to_is_emptied() throws IOException {
        try (DemoFolder first = DemoFolder.in(data, NOW)) {
            first.opening();
            Files.writeString(first.path().resolve("ledger.db"), "its own");
            first.nobodyElseCame();
        }

        try (DemoFolder second = DemoFolder.in(data, NOW)) {
            assertThat(second.setAside()).isEmpty();
            assertThat(second.path().resolve("ledger.db")).doesNotExist();
        }
    }

    @Test
    void a_folder_in_use_that_others_may_have_sent_to_is_not_moved() throws IOException {
        try (DemoFolder first = DemoFolder.in(data, NOW)) {
            first.opening();

            assertThatThrownBy(() -> DemoFolder.in(data, NOW))
                    .isInstanceOf(HubNotStarted.class)
                    .hasMessageContaining("another demo");
            assertThat(first.path()).isDirectory();
        }
    }
}
