package org.liaisonhub.scenarios;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liaisonhub.cda.CdaReader;
import org.liaisonhub.delivery.Intake;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.fhirfeed.FhirFeedReader;
import org.liaisonhub.fhirfeed.FhirLimits;
import org.liaisonhub.fhirfeed.FhirSyntax;
import org.liaisonhub.fhirfeed.Systems;
import org.liaisonhub.hl7v2.Hl7Reader;
import org.liaisonhub.hl7v2.OtherTypes;
import org.liaisonhub.json.JsonCheck;
import org.liaisonhub.json.JsonLimits;

/**
 * What a hospital said, as it lies in a file, with the reader that the hub's doors would choose for it.
 *
 * @param feed which also is the format by which {@link #READERS} reads it
 */
record Spoken(String name, String feed, byte[] bytes) {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String FHIR_XML = "fhir-xml";

    /** The reader of each format. */
    static final Map<String, FeedReader> READERS = Map.of(
            "mllp",
            new Hl7Reader(PARIS, new CdaReader(PARIS), OtherTypes.REFUSED),
            "json",
            new JsonCheck(JsonLimits.DEFAULT, Locale.FRENCH).reader(Locale.FRENCH),
            "fhir",
            fhir(FhirSyntax.JSON),
            FHIR_XML,
            fhir(FhirSyntax.XML),
            "cda",
            new CdaReader(PARIS));

    private static FhirFeedReader fhir(FhirSyntax syntax) {
        return new FhirFeedReader(
                syntax,
                FhirLimits.DEFAULT,
                PARIS,
                new Systems(Map.of(
                        "https://ch-tilleuls.example/stays", "990000010",
                        "https://ch-tilleuls.example/patients", "990000010")));
    }

    /** The messages of a scenario's folder, in order; answers, deeds and the clock are left out. */
    static List<Spoken> in(Path folder) throws IOException {
        List<Spoken> spoken = new ArrayList<>();
        for (Step step : Step.of(folder)) {
            of(step.kind(), step.name(), step.bytes()).ifPresent(spoken::add);
        }
        return spoken;
    }

    static Optional<Spoken> of(String kind, String name, byte[] bytes) {
        return switch (kind) {
            case "hl7" -> Optional.of(new Spoken(name, "mllp", withCarriageReturns(bytes)));
            case "raw" -> Optional.of(new Spoken(name, "mllp", bytes));
            case "json", "cda" -> Optional.of(new Spoken(name, kind, bytes));
            case "fhir" -> Optional.of(new Spoken(name, bytes[0] == '<' ? FHIR_XML : "fhir", bytes));
            default -> Optional.empty();
        };
    }

    private static byte[] withCarriageReturns(byte[] lines) {
        byte[] segments = lines.clone();
        for (int i = 0; i < segments.length; i++) {
            if (segments[i] == '\n') {
                segments[i] = '\r';
            }
        }
        return segments;
    }

    FeedReading read(Instant receivedAt) {
        FeedReader reader = READERS.get(feed);
        if (reader == null) {
            throw new IllegalStateException("no reader for " + feed);
        }
        return reader.read(bytes, feed, receivedAt);
    }

    Intake intake(Instant receivedAt) {
        return new Intake(feed, feed, name, bytes, receivedAt, Optional.empty());
    }

    @Override
    public String toString() {
        return name;
    }
}
