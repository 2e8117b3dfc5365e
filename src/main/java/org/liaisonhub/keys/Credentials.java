package org.liaisonhub.keys;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * The secrets that open the hub's HTTP doors, each a file under {@code <data>/credentials} readable by the hub's user alone. A missing one
 * is made; to change one, write or delete its file and start again.
 *
 * @param data the hub's data folder
 */
public record Credentials(Path data) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,64}");
    private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{24,512}");
    private static final String REMEDY =
            "Write 24 to 512 visible ASCII characters on its only line, or delete the file: a new one is made at the next start";

    /**
     * The secret of that name, made on first use.
     *
     * @param name 1 to 64 of {@code a-z 0-9 -}, for example {@code feed-token}
     * @throws KeysUnreadable when the file is there but unreadable, empty, or too short to be a secret
     * @throws UncheckedIOException when it cannot be written
     */
    public String secret(String name) {
        var file = file(name);
        if (Files.notExists(file)) {
            DurableFile.write(file, RandomSecret.next() + "\n");
        }
        var secret = Pem.text(file, REMEDY).strip();
        if (!TOKEN.matcher(secret).matches()) {
            throw new KeysUnreadable(file, "it holds no usable secret", REMEDY);
        }
        return secret;
    }

    /** Where the secret of that name is, so that a message can name the file instead of the secret. */
    public Path file(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("The name of a secret is 1 to 64 of a-z, 0-9 and '-'");
        }
        return data.resolve("credentials").resolve(name);
    }
}
