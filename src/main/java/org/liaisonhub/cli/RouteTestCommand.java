package org.liaisonhub.cli;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.liaisonhub.reading.Piece;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.OfflineFeeds;
import org.liaisonhub.routing.RouteTrial;
import org.liaisonhub.routing.TrialReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One route file with samples, without a hub: nothing listens, nothing is sent, nothing is left behind. */
@Command(name = "test", mixinStandardHelpOptions = true)
final class RouteTestCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;
    private final InputStream input;

    @Parameters(paramLabel = "FILE", descriptionKey = "parameter.route-file")
    private Path file = Path.of("");

    @Option(names = "--with", paramLabel = "SAMPLE", descriptionKey = "option.with")
    private List<String> with = new ArrayList<>();

    @Option(names = "--header", paramLabel = "NAME=VALUE", descriptionKey = "option.header")
    private List<String> headers = new ArrayList<>();

    @Option(names = "--json", descriptionKey = "option.json-result")
    private boolean json;

    RouteTestCommand(Place place, Words words, InputStream input) {
        this.place = place;
        this.words = words;
        this.input = input;
    }

    @Override
    public Integer call() {
        Path found = place.around().folder().resolve(file);
        if (!Files.isReadable(found) || Files.isDirectory(found)) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.file", found));
        }
        HubSettings settings = place.settings();
        InstantSource clock = InstantSource.fixed(Instant.now());
        OfflineFeeds feeds = new OfflineFeeds(settings, clock);
        FileSource source = new FileSource(place.around().folder(), input, words);
        List<Piece> samples = with.stream()
                .flatMap(sample ->
                        Samples.of(feeds, FileSource.name(sample), source.read(sample), Optional.empty()).stream())
                .toList();
        TrialReport report = new RouteTrial(settings, clock, headers()).run(found, samples);
        TrialPage page = new TrialPage(report, words);
        place.around().out().print(json ? page.json() : page.text());
        place.around().out().flush();
        return report.isGood() ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
    }

    private Map<String, String> headers() {
        Map<String, String> named = new LinkedHashMap<>();
        for (String header : headers) {
            int equals = header.indexOf('=');
            if (equals < 1) {
                throw new CommandFault(ExitCodes.WRONG_USE, words.say("fault.header"));
            }
            named.put(header.substring(0, equals), header.substring(equals + 1));
        }
        return named;
    }
}
