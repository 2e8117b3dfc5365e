package org.liaisonhub.routing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The routes of a hub that is only shown, measured or killed: the hub's own steps, and feeds of its own. A folder, a server or a
 * port that somebody's route names is not touched: what such a hub takes in is thrown away with it.
 */
public final class OwnRoutes {
    private static final String FEEDS = "10-feeds.camel.yaml";

    /** Names of the hub's own steps, a line each; the launcher reads it too. */
    private static final String STEPS = "steps";

    private OwnRoutes() {}

    /**
     * Lays them into a folder.
     *
     * @param home whose {@code routes} have the steps
     * @return the folder of the routes
     * @throws IOException if a step is not there, or they cannot be written
     */
    public static Path lay(Path home, Path folder) throws IOException {
        Path routes = Files.createDirectories(folder.resolve("routes"));
        for (String step : steps()) {
            String name = step + ".camel.yaml";
            Files.copy(home.resolve("routes").resolve(name), routes.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        try (InputStream feeds = resource(FEEDS)) {
            Files.copy(feeds, routes.resolve(FEEDS), StandardCopyOption.REPLACE_EXISTING);
        }
        return routes;
    }

    private static List<String> steps() throws IOException {
        try (InputStream names = resource(STEPS)) {
            return new String(names.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .toList();
        }
    }

    private static InputStream resource(String name) {
        InputStream content = OwnRoutes.class.getResourceAsStream("/routing/own/" + name);
        if (content == null) {
            throw new IllegalStateException("the program lacks its file routing/own/" + name);
        }
        return content;
    }
}
