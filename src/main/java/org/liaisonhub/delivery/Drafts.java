package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.liaisonhub.completeness.DeliveryRules;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LetterWriter;

/** Writes a document from what is known, and keeps it as a new version when a reader is told something else than before. */
final class Drafts {
    private static final String HUB = "liaison";

    private final LetterWriter writer;
    private final Function<LetterDocument, String> asText;
    private final TaskList tasks;

    /** @param asText what a person reads of a document */
    Drafts(LetterWriter writer, Function<LetterDocument, String> asText, TaskList tasks) {
        this.writer = writer;
        this.asText = asText;
        this.tasks = tasks;
    }

    /**
     * The newest version.
     *
     * @param isTakenBack a person took this very content back; it is not sent
     */
    record Draft(LetterDocument document, boolean isNew, boolean isTakenBack) {}

    /** The document as it is now: the version there is, if it says the same, or else the next one. */
    Draft newest(Ledger.Entry entry, StayId stay, DocumentKind kind, Dossier dossier, Verdict verdict, Instant now) {
        Optional<LetterVersion> newest = entry.newest(stay, kind);
        int next = newest.map(version -> version.id().version() + 1).orElse(1);
        LetterDocument document = write(new DocumentId(stay, kind, next), dossier, verdict, now);
        Optional<LetterVersion> same =
                newest.filter(version -> version.fingerprint().equals(document.fingerprint()));
        if (same.isPresent()) {
            return new Draft(
                    again(same.get(), dossier, verdict), false, same.get().withdrawn());
        }
        int gaps = document.gaps().size();
        entry.keep(new LetterVersion(
                document.id(),
                document.fingerprint(),
                now,
                gaps,
                false,
                asText.apply(document),
                ToldOf.in(dossier).numbers()));
        if (newest.filter(LetterVersion::withdrawn).isPresent()) {
            tasks.end(entry, stay, DeliveryRules.TAKEN_BACK_BY_A_PERSON, "a new letter was written", now);
        }
        String words = kind + " version " + next + ", gaps: " + gaps;
        entry.note(new HistoryLine(now, stay, Optional.empty(), HUB, "written", words));
        return new Draft(document, true, false);
    }

    /** A version there is, written once more from what it was written from. */
    LetterDocument again(LetterVersion version, Dossier dossier, Verdict verdict) {
        return write(version.id(), dossier, verdict, version.writtenAt());
    }

    private LetterDocument write(DocumentId id, Dossier dossier, Verdict verdict, Instant writtenAt) {
        return id.kind() == DocumentKind.LIAISON_LETTER
                ? writer.letter(id.stay(), id.version(), dossier, verdict, writtenAt)
                : writer.carePlan(id.stay(), id.version(), dossier, verdict, writtenAt);
    }
}
