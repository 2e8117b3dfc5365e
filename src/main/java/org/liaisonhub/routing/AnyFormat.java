package org.liaisonhub.routing;

import java.util.Optional;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.reading.Piece.Format;
import org.liaisonhub.routing.NotTakenNow.Reason;

/** Whatever a hub reads: each message in the format it is in, and its sender answered in the words of that format. */
final class AnyFormat implements HttpFormat {
    private static final NotUnderstood UNKNOWN = new NotUnderstood(
            "HUB-1011",
            "is neither HL7 v2, nor JSON, FHIR or CDA; whoever runs the sending system corrects its export");

    private final HttpFormats formats;

    AnyFormat(HttpFormats formats) {
        this.formats = formats;
    }

    @Override
    public Look look(byte[] body, String contentType, String feed) {
        Format format = KnownContent.of(body, contentType);
        if (format == Format.UNKNOWN) {
            return new Look(
                    "application/octet-stream",
                    "",
                    UNKNOWN.why(),
                    Optional.of(UNKNOWN),
                    CdaFormat.refusal(400, UNKNOWN));
        }
        return of(format).look(body, type(format), feed);
    }

    /** Nothing was looked at yet: by the content type alone. */
    @Override
    public Reply notNow(Reason reason, String contentType) {
        Format format = KnownContent.of(new byte[0], contentType);
        return format == Format.UNKNOWN
                ? formats.of("json").notNow(reason, contentType)
                : of(format).notNow(reason, type(format));
    }

    private HttpFormat of(Format format) {
        return formats.of(format == Format.HL7 ? "hl7" : OfflineFeeds.feed(format));
    }

    private static String type(Format format) {
        return OfflineFeeds.contentType(format);
    }
}
