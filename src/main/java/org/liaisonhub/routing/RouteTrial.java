package org.liaisonhub.routing;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.impl.DefaultCamelContext;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.keys.PrivateFolder;
import org.liaisonhub.ledger.SqlLedger;
import org.liaisonhub.observe.Observatory;
import org.liaisonhub.reading.Piece;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one route file with samples, without a hub: the steps are those of a hub, over a ledger in a folder of its own that is gone
 * afterwards; no endpoint is opened, and what would leave is shown.
 */
public final class RouteTrial {
    private static final Logger LOG = LoggerFactory.getLogger(RouteTrial.class);

    private final HubSettings settings;
    private final InstantSource clock;
    private final Map<String, String> headers;
    private final OfflineFeeds feeds;

    /**
     * @param settings of the hub whose file it is; its data folder is only read
     * @param headers that the samples come with, beside those that the way they come by gives them
     */
    public RouteTrial(HubSettings settings, InstantSource clock, Map<String, String> headers) {
        this.settings = settings;
        this.clock = clock;
        this.headers = Map.copyOf(headers);
        this.feeds = new OfflineFeeds(settings, clock);
    }

    /**
     * Runs a file.
     *
     * @throws HubNotStarted in the one line in which a hub would refuse it, if the file is broken
     */
    public TrialReport run(Path file, List<Piece> samples) {
        Path folder = made();
        try {
            return run(file, samples, folder);
        } finally {
            remove(folder);
        }
    }

    private TrialReport run(Path file, List<Piece> samples, Path folder) {
        HubSettings own =
                new HubSettings(settings.home(), folder, settings.values()).with(Setting.LEDGER_URL, "sqlite");
        try (Parts parts = new Parts()) {
            PrivateFolder.make(own.ledgerFolder());
            SqlLedger ledger = parts.opened(SqlLedger.open(LedgerPlace.of(own), new JsonDossierFormat()));
            Observatory observatory = parts.opened(new Observatory(clock));
            Steps steps = new Steps(
                    own,
                    ledger,
                    new TrialRecipients(settings),
                    (fixer, dossier) -> fixer.name(),
                    feeds.trust(),
                    feeds.codes(),
                    List::of,
                    new IntakeGate(DiskSettings.guard(own), () -> true),
                    new MllpDoor(Optional.empty(), Optional.empty()),
                    SenderQueues.NONE,
                    clock,
                    observatory);
            Flow flow = parts.opened(new Flow(
                    own, "trial", steps, Absent.of(ConnectionFactory.class), Absent.of(ConnectionFactory.class)));
            DefaultCamelContext context = (DefaultCamelContext) flow.context();
            steps.ways().tryIn(folder.resolve("inboxes"));
            TrialEndpoints endpoints = new TrialEndpoints();
            TrialSteps watched = new TrialSteps();
            context.getCamelContextExtension().registerEndpointCallback(endpoints);
            flow.watchedBy(watched);
            context.start();
            RouteFile read = load(context, steps.ways(), file);
            return new TrialReport(
                    read.name(),
                    read.policies(),
                    new TrialRuns(context, steps.ways(), endpoints, watched, ledger, feeds, headers).of(read, samples));
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of a trial cannot be used", e);
        }
    }

    /** The file, after the error policies and templates beside it. */
    private RouteFile load(DefaultCamelContext context, WaysIn ways, Path file) {
        RoutesInForce routes = new RoutesInForce(context, ways);
        try {
            List<RouteFile> files = new ArrayList<>();
            for (Path other : beside(file)) {
                read(context, other).filter(found -> found.ids().isEmpty()).ifPresent(files::add);
            }
            RouteFile tried = RouteFile.read(context, name(file), Files.readAllBytes(file));
            files.sort(RouteFile.IN_ORDER);
            files.forEach(needed -> putIfItFits(routes, needed));
            routes.put(tried);
            return tried;
        } catch (RouteFault fault) {
            throw new HubNotStarted("the route file is broken: " + fault.getMessage(), fault);
        } catch (IOException e) {
            throw new HubNotStarted("the route file " + file + " cannot be read", e);
        }
    }

    /** A file that is broken is no hindrance to its neighbour; what it should have brought is then missed by name. */
    private static void putIfItFits(RoutesInForce routes, RouteFile needed) {
        try {
            routes.put(needed);
        } catch (RouteFault broken) {
            LOG.debug("a file beside the one that is tried does not fit: {}", broken.getMessage());
        }
    }

    private static Optional<RouteFile> read(DefaultCamelContext context, Path file) throws IOException {
        try {
            return Optional.of(RouteFile.read(context, name(file), Files.readAllBytes(file)));
        } catch (RouteFault broken) {
            return Optional.empty();
        }
    }

    /** Files in the folder of the file and in that of the hub, but for those of the file's own name. */
    private List<Path> beside(Path file) throws IOException {
        Set<String> seen = new LinkedHashSet<>(Set.of(name(file)));
        List<Path> found = new ArrayList<>();
        Path beside = Objects.requireNonNull(file.toAbsolutePath().getParent(), "folder");
        for (Path folder : List.of(beside, settings.routes().toAbsolutePath())) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.list(folder)) {
                    files.filter(RouteFiles::isRouteFile)
                            .filter(other -> seen.add(name(other)))
                            .forEach(found::add);
                }
            }
        }
        return found;
    }

    /** A draft is read under the name it is to have. */
    private static String name(Path file) {
        String name = String.valueOf(file.getFileName());
        boolean yaml = name.endsWith(".yaml") || name.endsWith(".yml");
        return yaml ? name : name.replaceFirst("^[.]", "").replaceFirst("[.]draft$", "") + ".camel.yaml";
    }

    private static Path made() {
        try {
            return Files.createTempDirectory("liaison-trial-");
        } catch (IOException e) {
            throw new HubNotStarted("no folder for a trial can be made: " + e.getMessage(), e);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " of a trial cannot be removed", e);
        }
    }
}
