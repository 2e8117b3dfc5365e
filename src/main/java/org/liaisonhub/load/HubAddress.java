package org.liaisonhub.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a hub on this machine takes discharges and hands out mail.
 *
 * @param data its data folder: the feed's token and the recipients' folders are read there
 */
public record HubAddress(Path data, int mllpPort, int httpPort, int brokerPort) {
    /** Where it listens. */
    public static final String HOST = "127.0.0.1";

    /** What opens the JSON feed. */
    String feedToken() throws IOException {
        return Files.readString(data.resolve("credentials").resolve("feed-token"))
                .strip();
    }

    Path recipient(String id) {
        return data.resolve("recipients").resolve(id);
    }
}
