package org.liaisonhub.routing;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedTerms;

/** The formats that come by HTTP, under the terms of a feed: their doors and their readers. */
final class HttpFormats {
    /** Whatever its content type or its first bytes say. */
    static final String ANY = "any";

    private static final String HL7 = "hl7";

    private final HubSettings settings;
    private final InstantSource clock;
    private final FeedCodes codes;
    private final FeedTerms terms;
    private final JsonFormat json;
    private final FhirFormat fhir;
    private final CdaFormat cda;
    private final Hl7Format hl7;

    /** @param codes what the hospitals' own codes mean */
    HttpFormats(HubSettings settings, InstantSource clock, FeedCodes codes) {
        this(settings, clock, codes, FeedTerms.NONE, new JsonFormat(settings.language(), codes));
    }

    private HttpFormats(HubSettings settings, InstantSource clock, FeedCodes codes, FeedTerms terms, JsonFormat json) {
        this.settings = settings;
        this.clock = clock;
        this.codes = codes;
        this.terms = terms;
        this.json = json;
        ZoneId zone = terms.zone().orElseGet(settings::zone);
        this.fhir = new FhirFormat(zone, FhirSettings.systems(settings, terms), clock, codes);
        this.cda = new CdaFormat(zone, codes);
        this.hl7 = new Hl7Format(zone, cda.documents(), Hl7Settings.otherTypes(settings), codes, terms, clock);
    }

    /** The same under other terms. */
    HttpFormats under(FeedTerms other) {
        if (other.equals(terms)) {
            return this;
        }
        FeedCodes own = codes.under(other);
        JsonFormat ownJson = other.codes().isEmpty() ? json : new JsonFormat(settings.language(), own);
        return new HttpFormats(settings, clock, own, other, ownJson);
    }

    /** What the gate before the routes must know of each feed that is always there, and of HL7 v2, which other feeds may bring. */
    static List<FeedDoor> doors() {
        return Stream.of("json", "fhir", "cda", HL7)
                .flatMap(format -> doorOf(format, format).stream())
                .toList();
    }

    /** What the gate must know of a feed of one format; empty where it may be any. */
    static Optional<FeedDoor> doorOf(String format, String feed) {
        return switch (format) {
            case "json" -> Optional.of(FeedDoor.json(feed));
            case "fhir" -> Optional.of(FhirFormat.door(feed));
            case "cda" -> Optional.of(CdaFormat.door(feed));
            case HL7 -> Optional.of(Hl7Format.door(feed));
            default -> Optional.empty();
        };
    }

    /** The readers of the fold step, by the content type their messages are queued with. */
    Map<String, FeedReader> readers() {
        Map<String, FeedReader> readers = new HashMap<>(fhir.byContentType());
        readers.put(CdaFormat.TYPE, cda.reader());
        readers.put(JsonFormat.TYPE, json.reader(settings.language()));
        readers.put(MllpFeed.FORMAT, hl7.reader());
        return readers;
    }

    /** Names of the formats. */
    static Set<String> names() {
        return Set.of("json", "fhir", "cda", HL7, ANY);
    }

    /** The format of a name. */
    HttpFormat of(String name) {
        return switch (name) {
            case "json" -> json;
            case "fhir" -> fhir;
            case "cda" -> cda;
            case HL7 -> hl7;
            case ANY -> new AnyFormat(this);
            default -> throw new IllegalArgumentException("no format: " + name);
        };
    }
}
