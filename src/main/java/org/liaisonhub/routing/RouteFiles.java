package org.liaisonhub.routing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of route files. At the start a broken file stops the hub; while it runs a file that is new, changed or gone
 * is seen within about a second, and a broken one is refused: what ran before goes on. Camel's own reloading would log
 * stack traces, keep the routes of a file that is gone, let one file take another's route ids, and leave a changed error
 * policy without effect.
 */
final class RouteFiles {
    private static final Logger LOG = LoggerFactory.getLogger(RouteFiles.class);
    private static final String ENDING = ".camel.yaml";
    private static final long LOOK_MILLIS = 1000;
    /** Editors that delete and write anew must not stop a route. */
    private static final int LOOKS_UNTIL_GONE = 2;

    private final Path folder;
    private final DefaultCamelContext context;
    private final RoutesInForce routes;
    private final Map<String, byte[]> lastSeen = new HashMap<>();
    private final Map<String, Integer> missed = new HashMap<>();
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    RouteFiles(Path folder, DefaultCamelContext context, WaysIn ways) {
        this.folder = folder;
        this.context = context;
        this.routes = new RoutesInForce(context, ways);
    }

    /**
     * Puts every file in force, the last first, and after all others those made of templates: error policies before
     * routes, and a feed's door opens only when everything behind it works. The context must be running.
     *
     * @throws HubNotStarted if one is broken, with its name and line, or there is none
     */
    void load() {
        try {
            lastSeen.putAll(read());
        } catch (IOException e) {
            throw new HubNotStarted("the routes folder " + folder.toAbsolutePath() + " cannot be read", e);
        }
        if (lastSeen.isEmpty()) {
            throw new HubNotStarted("no route file *" + ENDING + " in " + folder.toAbsolutePath());
        }
        try {
            List<RouteFile> files = new ArrayList<>();
            for (Map.Entry<String, byte[]> seen : lastSeen.entrySet()) {
                files.add(RouteFile.read(context, seen.getKey(), seen.getValue()));
            }
            files.sort(RouteFile.IN_ORDER);
            for (RouteFile file : files) {
                routes.put(file);
            }
        } catch (RouteFault e) {
            throw new HubNotStarted("a route file in " + folder + " is broken: " + e.getMessage(), e);
        }
    }

    /** Names of the files whose newest form is broken. */
    Set<String> refused() {
        return Set.copyOf(refused.keySet());
    }

    /** Looks at the folder every second from now on, until the context stops. */
    void watch() {
        context.getExecutorServiceManager()
                .newSingleThreadScheduledExecutor(this, "route-files")
                .scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void look() {
        try {
            Map<String, byte[]> files = read();
            // An unmounted folder is an accident; taking every feed down would be another.
            if (!files.isEmpty() && context.isStarted()) {
                see(files);
                refused.keySet().retainAll(files.keySet());
                routes.names().forEach(name -> miss(name, files.containsKey(name)));
                lastSeen.keySet()
                        .removeIf(name ->
                                !files.containsKey(name) && !routes.names().contains(name));
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "the routes folder {} cannot be looked at now: {}",
                    folder,
                    e.getClass().getName());
        }
    }

    private void see(Map<String, byte[]> files) {
        List<RouteFile> changed = new ArrayList<>();
        files.forEach((name, bytes) -> {
            if (!Arrays.equals(lastSeen.put(name, bytes), bytes)) {
                read(name, bytes).ifPresent(changed::add);
            }
        });
        changed.sort(RouteFile.IN_ORDER);
        changed.forEach(this::put);
    }

    private Optional<RouteFile> read(String name, byte[] bytes) {
        try {
            return Optional.of(RouteFile.read(context, name, bytes));
        } catch (RouteFault e) {
            refuse(name, e);
            return Optional.empty();
        }
    }

    private void put(RouteFile file) {
        try {
            if (!routes.has(file)) {
                routes.put(file);
            }
            refused.remove(file.name());
            // What did not fit before may fit now: it is looked at as if it were new.
            lastSeen.keySet().removeAll(refused.keySet());
            LOG.info(
                    "route file {} is in force: routes {}, error policies {}, templates {}",
                    file.name(),
                    file.ids(),
                    file.policies(),
                    file.templateIds());
        } catch (RouteFault e) {
            refuse(file.name(), e);
        }
    }

    private void refuse(String name, RouteFault fault) {
        String why = String.valueOf(fault.getMessage());
        if (!why.equals(refused.put(name, why))) {
            LOG.error("route file refused, what ran before goes on: {}", why);
        }
    }

    private void miss(String name, boolean isThere) {
        if (isThere) {
            missed.remove(name);
        } else if (missed.merge(name, 1, Integer::sum) == LOOKS_UNTIL_GONE) {
            routes.remove(name);
        }
    }

    private Map<String, byte[]> read() throws IOException {
        Map<String, byte[]> read = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(RouteFiles::isRouteFile).toList()) {
                read.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return read;
    }

    /** Whether its name is that of a route file. */
    static boolean isRouteFile(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(ENDING) && !name.startsWith(".");
    }
}
