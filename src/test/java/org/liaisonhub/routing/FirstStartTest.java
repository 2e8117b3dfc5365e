package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a new data folder gets, and what one that is in use does not. */
class FirstStartTest {
    @TempDir
    Path data;

    @Test
    void a_new_folder_gets_a_fictitious_directory() {
        FirstStart.prepare(settings());

        assertThat(data.resolve("directory.json")).isNotEmptyFile();
    }

    @Test
    void a_hub_that_knows_recipients_does_not_start_with_a_fictitious_directory_that_would_shut_them_all_out()
            throws Exception {
        Files.createDirectories(data.resolve("keys").resolve("recipients"));

        assertThatThrownBy(() -> FirstStart.prepare(settings()))
                .isInstanceOf(HubNotStarted.class)
                .hasMessageContaining("liaison.directory");
        assertThat(data.resolve("directory.json")).doesNotExist();
    }

    private HubSettings settings() {
        return HubSettings.read(Path.of("").toAbsolutePath(), data, Optional.empty(), Map.of(), new Properties());
    }
}
