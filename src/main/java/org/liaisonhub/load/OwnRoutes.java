package org.liaisonhub.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The routes of a hub that is only measured or killed: the hub's own steps, and feeds of its own. A folder, a server or a port that
 * somebody's route names is not touched: what such a hub takes in is thrown away with it.
 */
final class OwnRoutes {
    private static final String FEEDS = "10-feeds.camel.yaml";
    private static final List<String> STEPS = List.of(
            "01-way-mllp",
            "02-way-http",
            "20-fold",
            "21-not-folded",
            "30-relay",
            "40-channel-mailbox",
            "50-acknowledge",
            "60-watch",
            "61-hub-watch",
            "62-audit-watch",
            "70-retention",
            "90-errors");

    private OwnRoutes() {}

    /**
     * Lays them into a folder.
     *
     * @param home whose {@code routes} have the steps
     * @return the folder of the routes
     * @throws IOException if a step is not there, or they cannot be written
     */
    static Path lay(Path home, Path folder) throws IOException {
        Path routes = Files.createDirectories(folder.resolve("routes"));
        for (String step : STEPS) {
            String name = step + ".camel.yaml";
            Files.copy(home.resolve("routes").resolve(name), routes.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        try (InputStream feeds = OwnRoutes.class.getResourceAsStream("/load/" + FEEDS)) {
            if (feeds == null) {
                throw new IllegalStateException("the program lacks its file load/" + FEEDS);
            }
            Files.copy(feeds, routes.resolve(FEEDS), StandardCopyOption.REPLACE_EXISTING);
        }
        return routes;
    }
}
