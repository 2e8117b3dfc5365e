package org.liaisonhub.fhirfeed;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a message is and when it was said. A time is looked for where FHIR puts the sender's own word first: the Bundle, its Composition,
 * the versions of its resources, then the newest time any resource says that it was written down.
 *
 * @param messageId the sender's id of it, or empty text
 * @param saidAt when it was said, if anything says so
 * @param entries what came with it
 */
record Envelope(String messageId, Optional<Instant> saidAt, Entries entries) {
    private static final Set<String> BUNDLES = Set.of("document", "message", "transaction", "batch", "collection", "");
    private static final Set<String> NOT_FOR_A_FEED = Set.of("OperationOutcome", "CapabilityStatement", "Subscription");
    private static final String[] WRITTEN_DOWN = {
        "authoredOn",
        "recordedDate",
        "issued",
        "dateAsserted",
        "recorded",
        "created",
        "date",
        "assertedDate",
        "sent",
        "effectiveDateTime",
        "effectiveInstant",
        "effectivePeriod.end",
        "period.end",
        "period.start",
        "start",
        "authored"
    };

    /** Opens a message. */
    static Envelope of(Element root, ZoneId zone) throws FhirRefused {
        Element type = root.at("type");
        boolean bundle = root.type().equals("Bundle");
        if (bundle && !BUNDLES.contains(type.raw().strip())) {
            throw new FhirRefused(FhirFault.NOT_FOR_A_FEED, type.path());
        }
        if (NOT_FOR_A_FEED.contains(root.type())) {
            throw new FhirRefused(FhirFault.NOT_FOR_A_FEED, root.type());
        }
        Entries entries = Entries.of(root);
        for (Element header : entries.all("MessageHeader")) {
            if (header.at("response").isThere()) {
                throw new FhirRefused(
                        FhirFault.NOT_FOR_A_FEED, header.at("response").path());
            }
        }
        return new Envelope(messageId(root, entries), saidAt(root, entries, zone), entries);
    }

    private static String messageId(Element root, Entries entries) {
        return root.text("identifier.value")
                .filter(value -> root.type().equals("Bundle"))
                .or(() -> root.text("id"))
                .or(() -> entries.all("MessageHeader").stream()
                        .flatMap(header -> header.text("id").stream())
                        .findFirst())
                .filter(id -> id.length() <= 200)
                .orElse("");
    }

    private static Optional<Instant> saidAt(Element root, Entries entries, ZoneId zone) {
        List<Element> compositions = entries.all("Composition");
        return Stream.<Stream<Element>>of(
                        root.type().equals("Bundle") ? root.all("timestamp").stream() : Stream.empty(),
                        compositions.stream().flatMap(composition -> composition.all("date").stream()),
                        root.all("meta.lastUpdated").stream(),
                        entries.all().stream().flatMap(resource -> resource.all("meta.lastUpdated").stream()),
                        entries.all().stream().flatMap(Envelope::writtenDown))
                .map(times -> times.flatMap(time -> FhirTime.instant(time.raw(), zone).stream())
                        .max(Instant::compareTo))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<Element> writtenDown(Element resource) {
        return Stream.of(WRITTEN_DOWN)
                .filter(name -> !(resource.type().equals("Appointment") && name.equals("start")))
                .flatMap(name -> resource.all(name).stream());
    }
}
