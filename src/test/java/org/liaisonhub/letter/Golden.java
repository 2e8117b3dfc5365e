package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares a text with the one that was read and approved. {@code -Dgolden.update=true} writes it anew, for a person to
 * read in the diff; never where the environment says {@code CI=true}.
 */
final class Golden {
    private static final Path APPROVED = Path.of("src", "test", "resources", "letter");

    private Golden() {}

    static void assertApproved(String name, String text) throws IOException {
        Path approved = APPROVED.resolve(name);
        if (Boolean.getBoolean("golden.update")) {
            assertThat(System.getenv("CI"))
                    .as("approved texts are never rewritten by CI")
                    .isNotEqualTo("true");
            Files.createDirectories(APPROVED);
            Files.writeString(approved, text);
        }
        assertThat(approved)
                .as("approve %s with -Dgolden.update=true and read it", name)
                .exists();
        assertThat(text).isEqualTo(Files.readString(approved));
    }
}
