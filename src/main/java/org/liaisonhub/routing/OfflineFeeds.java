package org.liaisonhub.routing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReaders;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.Trust;
import org.liaisonhub.hl7v2.FirstLook;
import org.liaisonhub.reading.Piece;
import org.liaisonhub.reading.Piece.Format;

/** What a hub's doors answer to a message, and what its readers make of it: no queue, no ledger, no port, nothing is kept. */
public final class OfflineFeeds {
    private static final NotUnderstood NEITHER =
            new NotUnderstood("HUB-2101", "is neither HL7 v2, nor JSON, FHIR or CDA; have the sender check its export");
    private static final String MLLP = "mllp";

    private final HubSettings settings;
    private final HttpFormats formats;
    private final FeedReaders readers;
    private final Instant now;
    private final Trust trust;
    private final FeedCodes codes;

    /** @param clock asked once: all messages come at that time */
    public OfflineFeeds(HubSettings settings, InstantSource clock) {
        this.settings = settings;
        this.codes = CodeBook.of(settings);
        this.formats = new HttpFormats(settings, clock, codes);
        this.readers = new Readers(formats);
        this.now = clock.instant();
        this.trust = TrustFile.of(settings);
    }

    /** Whose word holds where feeds differ, by the hub's own file. */
    public Trust trust() {
        return trust;
    }

    /** What the hospitals' own codes mean, by the hub's own files. */
    FeedCodes codes() {
        return codes;
    }

    /**
     * What the sender of a message hears.
     *
     * @param answer AA, AR, or an HTTP status
     * @param taken whether it is taken in
     * @param why code and reason where it is not; empty text where it is
     */
    public record Heard(String answer, boolean taken, String why) {}

    /** What its sender would hear. */
    public Heard heard(Format format, byte[] bytes) {
        if (format == Format.UNKNOWN) {
            return new Heard("AR", false, NEITHER.code() + " " + NEITHER.why());
        }
        if (format == Format.HL7) {
            return Hl7Settings.otherTypes(settings)
                    .answered(FirstLook.at(bytes))
                    .refusal()
                    .map(fault -> new Heard("AR", false, fault.code() + " " + fault.why()))
                    .orElse(new Heard("AA", true, ""));
        }
        HttpFormat.Look look = formats.of(feed(format)).look(bytes, contentType(format), feed(format));
        return new Heard(
                Integer.toString(look.reply().status()),
                look.refused().isEmpty(),
                look.refused().map(why -> why.code() + " " + why.why()).orElse(""));
    }

    /**
     * A message, ready to be read.
     *
     * @param feed the feed that brings it; empty for the feed of its format
     */
    public Piece piece(String name, Format format, byte[] bytes, Optional<String> feed) {
        String from = feed.orElse(feed(format));
        return new Piece(name, format, bytes, message -> read(format, from, message));
    }

    /** The messages of an HL7 batch, each for itself; the message itself if it is no batch. */
    public static List<byte[]> messages(byte[] hl7) {
        return FirstLook.at(hl7) instanceof FirstLook.Several several ? several.messages() : List.of(hl7);
    }

    private FeedReading read(Format format, String feed, byte[] bytes) {
        return read(queued(format), feed, bytes);
    }

    /** What the fold step would read. @param contentType with which the message lies in the queue */
    FeedReading read(String contentType, String feed, byte[] bytes) {
        return readers.of(contentType)
                .map(reader -> reader.read(bytes, feed, now))
                .orElse(NEITHER);
    }

    static String feed(Format format) {
        return switch (format) {
            case HL7, UNKNOWN -> MLLP;
            case JSON -> "json";
            case FHIR_JSON, FHIR_XML -> "fhir";
            case CDA -> "cda";
        };
    }

    /** With which content type a message comes. */
    static String contentType(Format format) {
        return switch (format) {
            case HL7, UNKNOWN -> MllpFeed.FORMAT;
            case JSON -> JsonFormat.TYPE;
            case FHIR_JSON -> "application/fhir+json";
            case FHIR_XML -> "application/fhir+xml";
            case CDA -> "application/xml";
        };
    }

    private static String queued(Format format) {
        return switch (format) {
            case CDA -> CdaFormat.TYPE;
            case UNKNOWN -> "";
            default -> contentType(format);
        };
    }
}
