package org.liaisonhub.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liaisonhub.reading.Piece;
import org.liaisonhub.reading.Piece.Format;
import org.liaisonhub.routing.OfflineFeeds;

/** The messages of a file, told by its content. */
final class Samples {
    private Samples() {}

    /**
     * Its messages in order, each for itself; what nobody can tell is one message of no format.
     *
     * @param feed the feed that brings them; empty for the feed of their format
     */
    static List<Piece> of(OfflineFeeds feeds, String name, byte[] bytes, Optional<String> feed) {
        FeedFile file = FeedFile.of(bytes);
        if (file instanceof FeedFile.Hl7 hl7) {
            List<byte[]> messages = hl7.messages().stream()
                    .flatMap(message -> OfflineFeeds.messages(message).stream())
                    .toList();
            return pieces(feeds, name, Format.HL7, messages.isEmpty() ? List.of(bytes) : messages, feed);
        }
        if (file instanceof FeedFile.ByHttp document) {
            return pieces(feeds, name, format(document), List.of(document.document()), feed);
        }
        return pieces(feeds, name, Format.UNKNOWN, List.of(bytes), feed);
    }

    private static Format format(FeedFile.ByHttp document) {
        return switch (document.path()) {
            case "/feeds/json" -> Format.JSON;
            case "/feeds/cda" -> Format.CDA;
            default -> document.contentType().endsWith("xml") ? Format.FHIR_XML : Format.FHIR_JSON;
        };
    }

    private static List<Piece> pieces(
            OfflineFeeds feeds, String name, Format format, List<byte[]> messages, Optional<String> feed) {
        return IntStream.range(0, messages.size())
                .mapToObj(i ->
                        feeds.piece(messages.size() == 1 ? name : name + " #" + (i + 1), format, messages.get(i), feed))
                .toList();
    }
}
