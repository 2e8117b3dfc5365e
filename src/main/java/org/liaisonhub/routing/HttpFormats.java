package org.liaisonhub.routing;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.spi.Registry;
import org.liaisonhub.console.FeedDoor;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.observe.Meters;

/** The formats that come by HTTP: their doors, their readers, and their feeds under the names the routes call. */
final class HttpFormats {
    private final Locale language;
    private final JsonFormat json;
    private final FhirFormat fhir;
    private final CdaFormat cda;

    HttpFormats(HubSettings settings, InstantSource clock) {
        this.language = settings.language();
        this.json = new JsonFormat(language);
        this.fhir = new FhirFormat(settings.zone(), FhirSettings.systems(settings), clock);
        this.cda = new CdaFormat(settings.zone());
    }

    /** What the gate before the routes must know of each feed. */
    static List<FeedDoor> doors() {
        return List.of(FeedDoor.json("json"), FhirFormat.door(), CdaFormat.door());
    }

    /** The readers of the fold step, by the content type their messages are queued with. */
    Map<String, FeedReader> readers() {
        Map<String, FeedReader> readers = new HashMap<>(fhir.byContentType());
        readers.put(CdaFormat.TYPE, cda.reader());
        readers.put(JsonFormat.TYPE, json.reader(language));
        return readers;
    }

    /** The format of a feed by HTTP. */
    HttpFormat of(String feed) {
        return switch (feed) {
            case "json" -> json;
            case "fhir" -> fhir;
            case "cda" -> cda;
            default -> throw new IllegalArgumentException("no feed by HTTP: " + feed);
        };
    }

    void bindTo(Registry registry, IntakeGate gate, LargeMessages large, InstantSource clock, Meters meters) {
        HttpFeed jsonFeed = new HttpFeed("json", json, gate, large, clock, meters);
        registry.bind("jsonFeed", jsonFeed);
        registry.bind("fhirFeed", new HttpFeed("fhir", fhir, gate, large, clock, meters));
        registry.bind("cdaFeed", new HttpFeed("cda", cda, gate, large, clock, meters));
        registry.bind("httpSender", new HttpSender(jsonFeed));
    }
}
