package org.liaisonhub.fhirfeed;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReader;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Traces;

/**
 * Reads what a message in FHIR R4 says: a document, message, transaction, batch or collection Bundle, or a single resource. Takes what it
 * can read and remarks on the rest; a message is not understood only if it is no FHIR, or does not say about whom or when. Can be used by
 * several threads.
 */
public final class FhirFeedReader implements FeedReader {
    private final FhirSyntax syntax;
    private final FhirLimits limits;
    private final ZoneId zone;
    private final Systems systems;
    private final JsonTree json;
    private final XmlTree xml;
    private final FeedCodes codes;

    /**
     * A reader of one syntax.
     *
     * @param zone the hospital's time zone, for days, and for times that bring no offset
     * @param systems what the hospital's URIs are called in its other feeds
     */
    public FhirFeedReader(FhirSyntax syntax, FhirLimits limits, ZoneId zone, Systems systems) {
        this(syntax, limits, zone, systems, FeedCodes.NONE);
    }

    /** The same for hospitals with codes of their own. @param codes what those mean */
    public FhirFeedReader(FhirSyntax syntax, FhirLimits limits, ZoneId zone, Systems systems, FeedCodes codes) {
        this.codes = codes;
        this.systems = systems;
        this.syntax = syntax;
        this.limits = limits;
        this.zone = zone;
        this.json = new JsonTree(limits);
        this.xml = new XmlTree(limits);
    }

    /** Without the time it came a message that does not say when it was said is not understood. */
    @Override
    public FeedReading read(byte[] bytes, String feed) {
        return reading(look(bytes, feed, Optional.empty()));
    }

    @Override
    public FeedReading read(byte[] bytes, String feed, Instant receivedAt) {
        return reading(look(bytes, feed, Optional.of(receivedAt)));
    }

    @Override
    public Traces traces(byte[] bytes, String feed) {
        if (bytes.length > limits.bytes()) {
            return Traces.NONE;
        }
        try {
            Entries entries = Entries.of(open(bytes).root());
            List<StayId> stays = List.copyOf(new Stays(new Telling(entries, zone, systems, feed, codes.of(feed)))
                    .all()
                    .values());
            return new Traces(
                    Sender.of(entries).orElse(""),
                    stays.stream().filter(only -> stays.size() == 1).findFirst());
        } catch (FhirRefused noFhir) {
            return Traces.NONE;
        }
    }

    private static FeedReading reading(FhirReading reading) {
        if (reading instanceof FhirReading.Refused refused) {
            return new NotUnderstood(refused.fault().code(), refused.why());
        }
        return ((FhirReading.Read) reading).reading();
    }

    /**
     * Reads a message as it arrived; never throws on account of what is in it.
     *
     * @param feed the feed that brought it
     * @param receivedAt when it came; holds where the message does not say when it was said
     */
    public FhirReading look(byte[] bytes, String feed, Instant receivedAt) {
        return look(bytes, feed, Optional.of(receivedAt));
    }

    private FhirReading look(byte[] bytes, String feed, Optional<Instant> receivedAt) {
        try {
            if (bytes.length > limits.bytes()) {
                throw new FhirRefused(FhirFault.TOO_LARGE, "");
            }
            return read(open(bytes), feed, receivedAt);
        } catch (FhirRefused refused) {
            return new FhirReading.Refused(refused.fault(), refused.path());
        }
    }

    private Opened open(byte[] bytes) throws FhirRefused {
        if (syntax == FhirSyntax.XML) {
            Charset declared = XmlEncoding.of(bytes);
            boolean western = declared.equals(StandardCharsets.UTF_8) && !Utf8.isValid(bytes);
            return new Opened(xml.read(XmlEncoding.text(bytes, western ? Utf8.WESTERN : declared)), western);
        }
        return Utf8.isValid(bytes)
                ? new Opened(json.read(bytes), false)
                : new Opened(json.read(Utf8.fromWestern(bytes)), true);
    }

    /** A message taken apart; @param western whether it was not in UTF-8, as it had to be. */
    private record Opened(Element root, boolean western) {}

    private FhirReading read(Opened opened, String feed, Optional<Instant> receivedAt) throws FhirRefused {
        Element root = opened.root();
        Envelope envelope = Envelope.of(root, zone);
        Telling telling = new Telling(envelope.entries(), zone, systems, feed, codes.of(feed));
        if (opened.western()) {
            telling.remark(root, "is not in UTF-8; read as Windows-1252");
        }
        if (envelope.saidAt().isEmpty() && receivedAt.isPresent()) {
            telling.remark(root, "does not say when it was said; the time it came was taken");
        }
        Instant saidAt = envelope.saidAt()
                .or(() -> receivedAt)
                .orElseThrow(() -> new FhirRefused(FhirFault.NO_TIME, root.type()));
        Reading reading = new Reading(telling, new Saying(saidAt, envelope.messageId(), feed));
        Understood understood = reading.read();
        return new FhirReading.Read(envelope.messageId(), reading.group(), understood);
    }
}
