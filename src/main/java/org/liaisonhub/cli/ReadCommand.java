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
import org.liaisonhub.reading.FactWords;
import org.liaisonhub.reading.Piece;
import org.liaisonhub.reading.Piece.Format;
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
        HubSettings settings = zone == null ? place.settings() : place.settings().with(Setting.ZONE, zone);
        InstantSource clock = InstantSource.fixed(Instant.now());
        OfflineFeeds feeds = new OfflineFeeds(settings, clock);
        List<Piece> pieces = pieces(feeds);
        Case known = Case.of(pieces);
        FactWords facts = new FactWords(place.around().language(), settings.zone());
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

    private List<Piece> pieces(OfflineFeeds feeds) {
        FileSource source = new FileSource(place.around().folder(), input, words);
        List<Piece> pieces = new ArrayList<>();
        for (String file : files) {
            Sample sample = Sample.of(source.read(file));
            for (int i = 0; i < sample.messages().size(); i++) {
                String number = sample.messages().size() == 1 ? "" : " #" + (i + 1);
                pieces.add(feeds.piece(
                        FileSource.name(file) + number,
                        sample.format(),
                        sample.messages().get(i),
                        Optional.ofNullable(feed)));
            }
        }
        return pieces;
    }

    /**
     * The messages of a file.
     *
     * @param format of all of them
     */
    record Sample(Format format, List<byte[]> messages) {
        static Sample of(byte[] bytes) {
            FeedFile file = FeedFile.of(bytes);
            if (file instanceof FeedFile.Hl7 hl7) {
                List<byte[]> messages = hl7.messages().stream()
                        .flatMap(message -> OfflineFeeds.messages(message).stream())
                        .toList();
                return new Sample(Format.HL7, messages.isEmpty() ? List.of(bytes) : messages);
            }
            if (file instanceof FeedFile.ByHttp document) {
                return new Sample(
                        switch (document.path()) {
                            case "/feeds/json" -> Format.JSON;
                            case "/feeds/cda" -> Format.CDA;
                            default ->
                                document.contentType().endsWith("xml") ? Format.FHIR_XML : Format.FHIR_JSON;
                        },
                        List.of(document.document()));
            }
            return new Sample(Format.UNKNOWN, List.of(bytes));
        }
    }
}
