package org.liaisonhub.cli;

import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.reading.Case;
import org.liaisonhub.reading.Explanation;
import org.liaisonhub.reading.Piece;
import org.liaisonhub.reading.StatementWords;
import org.liaisonhub.routing.HubNotStarted;
import org.liaisonhub.routing.HubSettings;
import org.liaisonhub.routing.OfflineFeeds;
import org.liaisonhub.routing.Setting;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the hub understands of files, in the order they are named. No hub need run, and nothing is kept. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;
    private final InputStream input;

    @Option(names = "--explain", descriptionKey = "option.explain")
    private boolean explain;

    @Option(names = "--json", descriptionKey = "option.json-result")
    private boolean json;

    @Option(names = "--feed", paramLabel = "NAME", descriptionKey = "option.read-feed")
    private @Nullable String feed;

    @Option(names = "--zone", paramLabel = "ZONE", descriptionKey = "option.zone")
    private @Nullable String zone;

    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "parameter.read-files")
    private List<String> files = new ArrayList<>();

    ReadCommand(Place place, Words words, InputStream input) {
        this.place = place;
        this.words = words;
        this.input = input;
    }

    @Override
    public Integer call() {
        HubSettings settings = settings();
        InstantSource clock = InstantSource.fixed(Instant.now());
        OfflineFeeds feeds = new OfflineFeeds(settings, clock);
        FileSource source = new FileSource(place.around().folder(), input, words);
        List<Piece> pieces = files.stream()
                .flatMap(file ->
                        Samples.of(feeds, FileSource.name(file), source.read(file), Optional.ofNullable(feed)).stream())
                .toList();
        Case known = Case.of(pieces, feeds.trust());
        StatementWords facts = new StatementWords(place.around().language(), settings.zone());
        Explanation explanation = Explanation.of(known, facts, explain);
        Understanding understanding = new Understanding(
                known,
                explanation,
                pieces.stream()
                        .map(piece -> feeds.heard(piece.format(), piece.bytes()))
                        .toList(),
                settings.zone(),
                known.saidLast().orElse(clock.instant()));
        String shown = json
                ? new ReadJson(understanding, place.around().language()).text()
                : new ReadPage(understanding, facts, words, place.around().language(), explain).text();
        place.around().out().print(shown);
        place.around().out().flush();
        return known.isUnderstood() ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
    }

    private HubSettings settings() {
        HubSettings settings = place.settings();
        if (zone == null) {
            return settings;
        }
        try {
            return settings.with(Setting.ZONE, zone);
        } catch (HubNotStarted noZone) {
            throw new CommandFault(ExitCodes.WRONG_USE, String.valueOf(noZone.getMessage()));
        }
    }
}
