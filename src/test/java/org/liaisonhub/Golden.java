package org.liaisonhub;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the file it should be. {@code -Dgolden.update=true} writes the file instead, so that the change
 * is read in the diff of the commit; refused where {@code CI=true}, as nobody reads a diff there.
 */
public final class Golden {
    private final boolean update;
    private final boolean unattended;

    Golden(boolean update, boolean unattended) {
        this.update = update;
        this.unattended = unattended;
    }

    /**
     * Fails unless the file has exactly this text.
     *
     * @param file the golden file, from the project's folder
     * @param actual what the code makes now
     */
    public static void check(Path file, String actual) {
        new Golden(Boolean.getBoolean("golden.update"), "true".equals(System.getenv("CI"))).compare(file, actual);
    }

    void compare(Path file, String actual) {
        if (update && unattended) {
            throw new IllegalStateException("golden files are not updated where CI=true: update at home, and commit");
        }
        try {
            if (update) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual, StandardCharsets.UTF_8);
            }
            String expected = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
            assertThat(actual)
                    .as(
                            "%s is not what the code makes; if the code is right, run again with -Dgolden.update=true",
                            file)
                    .isEqualTo(expected);
        } catch (IOException cause) {
            throw new AssertionError("golden file " + file + " cannot be read or written", cause);
        }
    }
}
