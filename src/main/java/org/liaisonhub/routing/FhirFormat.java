package org.liaisonhub.routing;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.fhirfeed.FhirAnswers;
import org.liaisonhub.fhirfeed.FhirFeedReader;
import org.liaisonhub.fhirfeed.FhirLimits;
import org.liaisonhub.fhirfeed.FhirReading;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.fhirfeed.Systems;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** FHIR R4 in JSON or XML at the HTTP door: read there already, so that its sender hears an OperationOutcome with paths. */
final class FhirFormat implements HttpFormat {
    private static final FhirAnswers ANSWERS = new FhirAnswers();
    private static final Set<String> PARAMETERS =
            Set.of("charset=utf-8", "fhirversion=4.0", "fhirversion=4.1", "fhirversion=4.3");

    private final Map<FhirSyntax, FhirFeedReader> readers;
    private final InstantSource clock;

    FhirFormat(ZoneId zone, Systems systems, InstantSource clock, FeedCodes codes) {
        this.clock = clock;
        this.readers = Stream.of(FhirSyntax.values())
                .collect(Collectors.toUnmodifiableMap(
                        syntax -> syntax,
                        syntax -> new FhirFeedReader(syntax, FhirLimits.DEFAULT, zone, systems, codes)));
    }

    /** The readers of the fold step, by content type. */
    Map<String, FeedReader> byContentType() {
        return readers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(reader -> reader.getKey().contentType(), Map.Entry::getValue));
    }

    /** What the gate before the routes must know. */
    static FeedDoor door(String feed) {
        return new FeedDoor(
                feed,
                Stream.of(FhirSyntax.values())
                        .flatMap(syntax -> syntax.spellings().stream())
                        .collect(Collectors.toUnmodifiableSet()),
                PARAMETERS,
                FhirLimits.DEFAULT.bytes(),
                Optional.of(FhirFormat::notTaken));
    }

    private static FeedDoor.Answer notTaken(int status, String code, String sentence, String requestType) {
        FhirSyntax syntax = FhirSyntax.of(requestType);
        return new FeedDoor.Answer(syntax.contentType(), ANSWERS.notTaken(syntax, status, code, sentence));
    }

    @Override
    public Look look(byte[] body, String contentType, String feed) {
        FhirSyntax syntax = FhirSyntax.of(contentType);
        FhirReading reading = reader(syntax).look(body, feed, clock.instant());
        if (reading instanceof FhirReading.Read read) {
            return new Look(
                    syntax.contentType(),
                    read.messageId(),
                    read.group(),
                    Optional.empty(),
                    new Reply(202, syntax.contentType(), ANSWERS.accepted(syntax, read)));
        }
        FhirReading.Refused refused = (FhirReading.Refused) reading;
        return new Look(
                syntax.contentType(),
                "",
                refused.why(),
                Optional.of(new NotUnderstood(refused.fault().code(), refused.why())),
                new Reply(refused.fault().httpStatus(), syntax.contentType(), ANSWERS.refused(syntax, refused)));
    }

    private FhirFeedReader reader(FhirSyntax syntax) {
        FhirFeedReader reader = readers.get(syntax);
        if (reader == null) {
            throw new IllegalStateException("no reader for " + syntax);
        }
        return reader;
    }

    @Override
    public Reply notNow(Reason reason, String contentType) {
        FhirSyntax syntax = FhirSyntax.of(contentType);
        return new Reply(503, syntax.contentType(), ANSWERS.notTaken(syntax, 503, reason.code(), reason.words()));
    }
}
