package org.liaisonhub.console;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Foreseen;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.ParkedPlace;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.delivery.ReplayOutcome;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.letter.DocumentId;
import org.liaisonhub.letter.DocumentKind;

/** What replaying would do. */
record ForeseenLine(
        List<Message> messages,
        List<Version> documents,
        List<Move> deliveries,
        List<TaskLine> opened,
        List<TaskLine> closed,
        Optional<String> next) {
    private static final Comparator<StayId> BY_KEY = Comparator.comparing(StayId::key);

    /**
     * What would become of one message.
     *
     * @param becomes FOLDED, ANSWERED, KEPT or WAITS
     * @param stays what it would be folded into, or whose delivery it answers
     * @param code of one that waits or is kept: why
     */
    record Message(
            String id,
            String feed,
            String controlId,
            String becomes,
            List<StayRef> stays,
            Optional<String> code,
            Optional<String> reason) {}

    /** A version of a letter or care plan that would be written. */
    record Version(StayRef stay, DocumentKind document, int version) {
        static Version of(DocumentId id) {
            return new Version(StayRef.of(id.stay()), id.kind(), id.version());
        }
    }

    /**
     * A delivery that would come to be or change.
     *
     * @param from its status now; absent when it would be new
     */
    record Move(
            StayRef stay,
            DocumentKind document,
            int version,
            Purpose purpose,
            String recipient,
            Optional<DeliveryStatus> from,
            DeliveryStatus to) {
        static Move of(LedgerChange.Moved moved) {
            DocumentId document = moved.delivery().document();
            return new Move(
                    StayRef.of(document.stay()),
                    document.kind(),
                    document.version(),
                    moved.delivery().purpose(),
                    moved.delivery().recipient(),
                    moved.from(),
                    moved.delivery().status());
        }
    }

    static ForeseenLine of(Foreseen seen, Lines lines, Asked asked) {
        return new ForeseenLine(
                seen.messages().stream().map(ForeseenLine::message).toList(),
                seen.documents().stream().map(Version::of).toList(),
                seen.deliveries().stream().map(Move::of).toList(),
                lines.tasks(seen.opened(), asked),
                lines.tasks(seen.closed(), asked),
                seen.next().map(ParkedPlace::text));
    }

    private static Message message(Foreseen.OfMessage message) {
        ReplayOutcome outcome = message.outcome();
        if (outcome instanceof ReplayOutcome.Folded folded) {
            return of(message, "FOLDED", folded.stays().stream().sorted(BY_KEY).toList());
        }
        if (outcome instanceof ReplayOutcome.Answered answered) {
            return of(
                    message, "ANSWERED", List.of(answered.delivery().document().stay()));
        }
        return outcome instanceof ReplayOutcome.Kept kept
                ? of(message, "KEPT", kept.code(), kept.why())
                : of(
                        message,
                        "WAITS",
                        ((ReplayOutcome.StillParked) outcome).code(),
                        ((ReplayOutcome.StillParked) outcome).why());
    }

    private static Message of(Foreseen.OfMessage message, String becomes, List<StayId> stays) {
        return new Message(
                message.parked().id(),
                message.parked().feed(),
                message.parked().controlId(),
                becomes,
                stays.stream().map(StayRef::of).toList(),
                Optional.empty(),
                Optional.empty());
    }

    private static Message of(Foreseen.OfMessage message, String becomes, String code, String why) {
        return new Message(
                message.parked().id(),
                message.parked().feed(),
                message.parked().controlId(),
                becomes,
                List.of(),
                Optional.of(code),
                Optional.of(why));
    }
}
