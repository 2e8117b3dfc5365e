package org.liaisonhub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FolderConfigTest extends CommandToHub {
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = Files.writeString(folder.resolve("liaison.properties"), "liaison.nonsense=1\n");
        may("rw-r--r--");
        command.environment.remove("LIAISON_URL");
    }

    @Test
    void a_file_of_one_s_own_is_read() {
        assertThat(command.run("status")).isEqualTo(2);
        assertThat(command.err()).contains("liaison.nonsense");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-rw-r--", "rw-r--rw-"})
    void one_that_others_can_write_is_refused_by_name_in_one_line(String rights) throws IOException {
        may(rights);

        assertThat(command.run("status")).isEqualTo(2);

        assertThat(command.err())
                .contains(file.toAbsolutePath() + " can be written by others")
                .doesNotContain("nonsense")
                .hasLineCount(1);
    }

    @Test
    void one_that_is_named_is_read_whoever_can_write_it() throws IOException {
        may("rw-rw-rw-");

        command.run("status", "--config", "liaison.properties");
        assertThat(command.err()).contains("liaison.nonsense");
        command.environment.put("LIAISON_CONFIG", file.toString());
        command.run("status");
        assertThat(command.err()).contains("liaison.nonsense");
    }

    @Test
    void one_of_somebody_else_is_refused_and_one_of_root_is_not() throws IOException {
        int owner = (int) Files.getAttribute(file, "unix:uid");
        if (owner == 0) {
            assertThat(FolderConfig.doubt(file, 1_001)).isEmpty();
            owner = 1_000;
            Files.setAttribute(file, "unix:uid", owner);
        }

        assertThat(FolderConfig.doubt(file, owner)).isEmpty();
        assertThat(FolderConfig.doubt(file, owner + 1)).hasValue("fault.config-owner");
    }

    @Test
    void a_link_counts_as_its_owner_s_and_one_to_nothing_is_no_file() throws IOException {
        Files.move(file, folder.resolve("elsewhere"));
        Files.createSymbolicLink(file, folder.resolve("elsewhere"));
        int owner = (int) Files.getAttribute(file, "unix:uid");

        assertThat(FolderConfig.doubt(file, owner)).isEmpty();
        Files.delete(folder.resolve("elsewhere"));
        assertThat(new FolderConfig(new Words(Locale.ENGLISH)).in(folder)).isEmpty();
    }

    private void may(String rights) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
    }
}
