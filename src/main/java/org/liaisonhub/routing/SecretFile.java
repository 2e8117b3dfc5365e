package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A file that holds one secret and nothing else, relative to the data folder. The secret is in no setting and no log. */
final class SecretFile {
    private static final long LONGEST = 4096;

    private final Setting setting;
    private final Path path;

    private SecretFile(Setting setting, Path path) {
        this.setting = setting;
        this.path = path;
    }

    /** The file a setting names; none when it is empty. */
    static Optional<SecretFile> of(HubSettings settings, Setting setting) {
        return Optional.of(settings.text(setting).strip())
                .filter(name -> !name.isEmpty())
                .map(name -> new SecretFile(setting, settings.dataFile(setting)));
    }

    /**
     * The secret, without the line end.
     *
     * @throws HubNotStarted if the file cannot be read, is empty or too large
     */
    String read() {
        try {
            String secret =
                    Files.size(path) > LONGEST ? "" : Files.readString(path).strip();
            if (secret.isEmpty() || secret.contains("\n")) {
                throw new HubNotStarted(setting.key() + ": file " + path + " does not hold one secret on one line");
            }
            return secret;
        } catch (IOException e) {
            throw new HubNotStarted(
                    setting.key() + ": file " + path + " cannot be read: "
                            + e.getClass().getSimpleName(),
                    e);
        }
    }
}
