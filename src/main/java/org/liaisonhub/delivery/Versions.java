package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liaisonhub.completeness.RecipientRules;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.directory.Addressee;
import org.liaisonhub.directory.Addressing;
import org.liaisonhub.directory.Directory;
import org.liaisonhub.directory.Recipient;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;
import org.liaisonhub.letter.LetterDocument;
import org.liaisonhub.letter.LetterWriter;

/**
 * Writes a version of a document when what a reader is told has changed, and queues it for everybody who must have it:
 * those who are to hear of the stay now, and every recipient of a former version (rule DEL-06).
 */
public final class Versions {
    private static final String HUB = "liaison";

    private final LetterWriter writer;
    private final Function<LetterDocument, String> asText;
    private final MessageWriter messages;
    private final Deadlines deadlines;

    /** @param asText what a person reads of a document */
    public Versions(
            LetterWriter writer, Function<LetterDocument, String> asText, MessageWriter messages, Deadlines deadlines) {
        this.writer = writer;
        this.asText = asText;
        this.messages = messages;
        this.deadlines = deadlines;
    }

    /** Sends what is due: a new version if the content changed, and the current one to whoever has not got it. */
    void send(Ledger.Entry entry, StayId stay, Dossier dossier, Verdict verdict, Directory directory, Instant now) {
        queue(entry, stay, dossier, verdict, directory, now, DeliveryStatus.QUEUED);
    }

    /** Writes the documents but keeps them here, visibly, until what blocks them is put right. */
    void hold(Ledger.Entry entry, StayId stay, Dossier dossier, Verdict verdict, Directory directory, Instant now) {
        queue(entry, stay, dossier, verdict, directory, now, DeliveryStatus.HELD);
    }

    /** Queues the newest version for one recipient more; empty if {@code id} is not the newest or was taken back. */
    Optional<Delivery> sendAlso(
            Ledger.Entry entry, DocumentId id, Dossier dossier, Verdict verdict, Recipient recipient, Instant now) {
        Optional<LetterVersion> newest = entry.newest(id.stay(), id.kind())
                .filter(version -> !version.withdrawn() && version.id().equals(id));
        return newest.map(version -> {
            LetterDocument document = write(id.stay(), id.kind(), id.version(), dossier, verdict, version.writtenAt());
            return add(entry, document, recipient, entry.deliveries(id.stay()), now, DeliveryStatus.QUEUED);
        });
    }

    private void queue(
            Ledger.Entry entry,
            StayId stay,
            Dossier dossier,
            Verdict verdict,
            Directory directory,
            Instant now,
            DeliveryStatus start) {
        List<Professional> barred = RecipientRules.barred(dossier);
        List<Addressee> addressees = new Addressing(directory)
                .of(dossier).stream()
                        .filter(addressee -> barred.stream().noneMatch(addressee.recipient()::isMeantBy))
                        .toList();
        for (DocumentKind kind : DocumentKind.values()) {
            List<Recipient> wanted = addressees.stream()
                    .filter(addressee -> addressee.isNurse() == (kind == DocumentKind.CARE_PLAN))
                    .map(Addressee::recipient)
                    .toList();
            List<Delivery> before = entry.deliveries(stay).stream()
                    .filter(delivery -> delivery.document().kind() == kind)
                    .toList();
            // A letter is written even when nobody can be sent it: it is printed and handed over.
            if (kind == DocumentKind.LIAISON_LETTER || !wanted.isEmpty() || !before.isEmpty()) {
                queue(entry, document(entry, stay, kind, dossier, verdict, now), wanted, before, directory, now, start);
            }
        }
    }

    private Draft document(
            Ledger.Entry entry, StayId stay, DocumentKind kind, Dossier dossier, Verdict verdict, Instant now) {
        Optional<LetterVersion> newest = entry.newest(stay, kind);
        int next = newest.map(version -> version.id().version() + 1).orElse(1);
        LetterDocument document = write(stay, kind, next, dossier, verdict, now);
        Optional<LetterVersion> current = newest.filter(
                version -> !version.withdrawn() && version.fingerprint().equals(document.fingerprint()));
        if (current.isPresent()) {
            int version = current.get().id().version();
            return new Draft(
                    write(stay, kind, version, dossier, verdict, current.get().writtenAt()), false);
        }
        entry.keep(new LetterVersion(
                document.id(), document.fingerprint(), now, document.gaps().size(), false, asText.apply(document)));
        entry.note(new HistoryLine(
                now,
                stay,
                Optional.empty(),
                HUB,
                "written",
                kind + " version " + next + ", gaps: " + document.gaps().size()));
        return new Draft(document, true);
    }

    private LetterDocument write(
            StayId stay, DocumentKind kind, int version, Dossier dossier, Verdict verdict, Instant now) {
        return kind == DocumentKind.LIAISON_LETTER
                ? writer.letter(stay, version, dossier, verdict, now)
                : writer.carePlan(stay, version, dossier, verdict, now);
    }

    private record Draft(LetterDocument document, boolean isNew) {}

    private void queue(
            Ledger.Entry entry,
            Draft draft,
            List<Recipient> wanted,
            List<Delivery> before,
            Directory directory,
            Instant now,
            DeliveryStatus start) {
        Map<String, Delivery> last = lastPerRecipient(before);
        Map<String, Recipient> audience = new LinkedHashMap<>();
        wanted.forEach(recipient -> audience.put(recipient.id(), recipient));
        last.values().stream()
                .filter(Versions::wasTold)
                .flatMap(delivery -> directory.find(delivery.recipient()).stream())
                .forEach(recipient -> audience.putIfAbsent(recipient.id(), recipient));
        for (Recipient recipient : audience.values()) {
            Optional<Delivery> previous = Optional.ofNullable(last.get(recipient.id()));
            if (previous.filter(delivery -> isEnough(delivery, draft, start)).isEmpty()
                    && previous.filter(Versions::saidNotMine).isEmpty()) {
                previous.filter(delivery -> !delivery.status().isSettled())
                        .ifPresent(delivery ->
                                replace(entry, delivery, draft.document().id(), now));
                add(entry, draft.document(), recipient, before, now, start);
            }
        }
    }

    /** The same version is on its way, or there, or held as it must be held. */
    private static boolean isEnough(Delivery delivery, Draft draft, DeliveryStatus start) {
        boolean sameVersion = !draft.isNew()
                && delivery.purpose() != Purpose.WITHDRAWAL
                && delivery.document().equals(draft.document().id());
        boolean toBeReleased = delivery.status() == DeliveryStatus.HELD && start == DeliveryStatus.QUEUED;
        return sameVersion && !toBeReleased;
    }

    /** A recipient that does not know the patient must not be sent more about him. */
    private static boolean saidNotMine(Delivery delivery) {
        Business said = delivery.truths().business();
        return said == Business.PATIENT_UNKNOWN || said == Business.NO_LONGER_HERE;
    }

    private static boolean wasTold(Delivery delivery) {
        return delivery.attempts() > 0 && delivery.purpose() != Purpose.WITHDRAWAL;
    }

    private static Map<String, Delivery> lastPerRecipient(List<Delivery> before) {
        Map<String, Delivery> last = new LinkedHashMap<>();
        before.forEach(delivery -> last.put(delivery.recipient(), delivery));
        return last;
    }

    private void replace(Ledger.Entry entry, Delivery delivery, DocumentId by, Instant now) {
        entry.change(delivery.at(DeliveryStatus.REPLACED).notedAs("replaced by version " + by.version()));
        deadlines.tasks().release(entry, delivery, HUB, "replaced by version " + by.version(), now);
    }

    private Delivery add(
            Ledger.Entry entry,
            LetterDocument document,
            Recipient recipient,
            List<Delivery> before,
            Instant now,
            DeliveryStatus start) {
        Optional<DocumentId> replaces = before.stream()
                .filter(delivery -> delivery.recipient().equals(recipient.id()) && wasTold(delivery))
                .map(Delivery::document)
                .filter(told -> told.kind() == document.id().kind())
                .reduce((earlier, later) -> later);
        Purpose purpose = replaces.isPresent() ? Purpose.REPLACEMENT : Purpose.FIRST;
        Delivery delivery = deadlines.open(document, purpose, recipient, start, now);
        entry.add(delivery, messages.carrying(document, delivery, recipient, replaces));
        entry.note(new HistoryLine(
                now,
                document.id().stay(),
                Optional.of(delivery.id()),
                HUB,
                start == DeliveryStatus.HELD ? "held" : "queued",
                document.id().kind() + " version " + document.id().version() + " for " + recipient.id()));
        return delivery;
    }
}
