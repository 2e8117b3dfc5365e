package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.RouteWatcherReloadStrategy;

/**
 * The route files of a folder: all are loaded at the start, where a broken one stops it; after that a new or changed
 * file is loaded while the hub runs, and a broken one is refused and the rest keeps running.
 */
final class RouteFiles {
    private static final String PATTERN = "*.camel.yaml";

    private final Path folder;

    RouteFiles(Path folder) {
        this.folder = folder;
    }

    void loadInto(CamelContext context) {
        List<Path> files = files();
        if (files.isEmpty()) {
            throw new HubNotStarted("no route file " + PATTERN + " in " + folder.toAbsolutePath());
        }
        List<Resource> resources = files.stream()
                .map(file -> ResourceHelper.resolveResource(context, "file:" + file.toAbsolutePath()))
                .toList();
        try {
            PluginHelper.getRoutesLoader(context).loadRoutes(resources);
        } catch (Exception e) {
            throw new HubNotStarted("a route file is broken: " + RouteFault.of(e), e);
        }
    }

    /** Loads what is added to the folder or changed in it from now on. */
    void watch(CamelContext context) {
        RouteWatcherReloadStrategy watcher = new RouteWatcherReloadStrategy(folder.toString(), false);
        watcher.setPattern(PATTERN);
        watcher.setRemoveAllRoutes(false);
        watcher.setCamelContext(context);
        try {
            context.addService(watcher);
        } catch (Exception e) {
            throw new HubNotStarted("the folder " + folder + " cannot be watched: " + e.getMessage(), e);
        }
    }

    private List<Path> files() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(PATTERN.substring(1)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new HubNotStarted("the routes folder " + folder.toAbsolutePath() + " cannot be read", e);
        }
    }
}
