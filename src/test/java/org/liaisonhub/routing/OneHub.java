package org.liaisonhub.routing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.liaisonhub.Patience;
import org.liaisonhub.routing.mllp.MllpClient;

/** How a test sets up a whole hub by itself, and what it says to it. */
final class OneHub {
    private static final Path DEMO = Path.of("src/main/resources/demo/directory.json");
    private static final JsonMapper JSON = new JsonMapper();

    private OneHub() {}

    /** On free ports, with {@code dr-martin} of the demonstration as its only recipient: each costs a start a dozen writes to disk. */
    static HubSettings settings(Path data) throws IOException {
        HubSettings settings = asItComes(data);
        Path directory = settings.dataFile(Setting.DIRECTORY);
        if (Files.notExists(directory)) {
            Files.createDirectories(data);
            JsonNode demo = JSON.readTree(DEMO.toFile());
            for (Iterator<JsonNode> entries = demo.get("entry").elements(); entries.hasNext(); ) {
                if (!entries.next().at("/resource/id").asText().matches("dr-martin(-.*)?")) {
                    entries.remove();
                }
            }
            JSON.writeValue(directory.toFile(), demo);
        }
        return settings;
    }

    /** On free ports, with everything else as it comes. */
    static HubSettings asItComes(Path data) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return HubSettings.read(Path.of("."), data, Optional.empty(), Map.of(), new Properties())
                    .with(Setting.MLLP_PORT, Integer.toString(free.getLocalPort()))
                    .with(Setting.HTTP_PORT, "0")
                    .with(Setting.BROKER_PORT, "0")
                    .with(Setting.OBSERVE_PORT, "0");
        }
    }

    /** Sends a message over a connection of its own; the answer. */
    static String send(Hub hub, String message) throws IOException {
        try (MllpClient sender =
                MllpClient.connect("127.0.0.1", hub.mllpPort(), Patience.LONG, Patience.LONG, Optional.empty())) {
            return new String(sender.send(message.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        }
    }
}
