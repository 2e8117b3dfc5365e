package org.liaisonhub.console;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.letter.DocumentKind;

/** Everything about one stay. */
record OpenedStay(
        StayLine summary,
        List<TaskLine> tasks,
        List<FactLine> facts,
        List<Document> documents,
        List<DeliveryLine> deliveries,
        List<Happening> history) {

    /** One version of a letter or care plan. */
    record Document(
            DocumentKind kind,
            int version,
            Instant writtenAt,
            int gaps,
            boolean withdrawn,
            String fingerprint,
            String text) {
        static Document of(LetterVersion version) {
            return new Document(
                    version.id().kind(),
                    version.id().version(),
                    version.writtenAt(),
                    version.gaps(),
                    version.withdrawn(),
                    version.fingerprint(),
                    version.text());
        }
    }

    /** One line of the history. */
    record Happening(Instant at, Optional<String> delivery, String who, String what, String words) {
        static Happening of(HistoryLine line) {
            return new Happening(line.at(), line.delivery(), line.who(), line.what(), line.words());
        }
    }
}
