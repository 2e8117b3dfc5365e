package org.liaisonhub.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.DeskAnswer;
import org.liaisonhub.delivery.DeskCode;
import org.liaisonhub.delivery.Foreseen;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.ReplayOrder;
import org.liaisonhub.delivery.ReplayOutcome;
import org.liaisonhub.delivery.ReplayReport;
import org.liaisonhub.discharge.StayId;

/** A desk that does nothing but note what it is asked. */
public final class FakeDesk implements Desk {
    /** What it was asked, in order. */
    public final List<String> deeds = new ArrayList<>();

    private final LedgerView ledger;

    FakeDesk(LedgerView ledger) {
        this.ledger = ledger;
    }

    Outcome done(String verb, String id, Person person, DeskAnswer answer) {
        deeds.add(verb + " " + id + " by " + person.name() + ": " + person.why());
        return new Outcome.Done(answer);
    }

    @Override
    public Outcome resend(String deliveryId, Person person) {
        return ledger.findDelivery(deliveryId)
                .map(found -> done("resend", deliveryId, person, DeskCode.SENT_AGAIN.with(found.recipient())))
                .orElse(new Outcome.NotFound(DeskCode.NO_DELIVERY.with(deliveryId)));
    }

    @Override
    public Outcome release(String deliveryId, Person person) {
        return done("release", deliveryId, person, DeskCode.RELEASED.with(1));
    }

    @Override
    public Outcome redirect(String deliveryId, String recipientId, Person person) {
        return recipientId.equals("idel-leroux")
                ? new Outcome.NotPossible(DeskCode.NO_SECURE_ADDRESS.with(recipientId))
                : done("redirect", deliveryId + " to " + recipientId, person, DeskCode.REDIRECTED.with(recipientId));
    }

    @Override
    public Outcome withdraw(StayId stay, Person person) {
        return done("withdraw", stay.key(), person, DeskCode.TAKEN_BACK.with(1));
    }

    @Override
    public Outcome closeTask(String taskId, Person person) {
        return done("close", taskId, person, DeskCode.TASK_CLOSED.with());
    }

    @Override
    public Outcome replay(String parkedId, Person person) {
        return done("replay", parkedId, person, DeskCode.FOLDED.with(1));
    }

    @Override
    public ReplayReport replayAll(ReplayOrder order, Person person) {
        done(
                "replay all",
                order.code() + order.feed().map(feed -> " of " + feed).orElse(""),
                person,
                DeskCode.FOLDED.with(2));
        return new ReplayReport(
                order.after().isPresent() ? 1 : 2,
                0,
                List.of(new ReplayReport.StillWaiting("HL7-05", "PID-3 holds no number", 1, "p-1")),
                Optional.of(FakeStay.PARKED.place())
                        .filter(next -> order.after().isEmpty()));
    }

    @Override
    public Optional<Foreseen> foresee(String parkedId) {
        return ledger.findParked(parkedId).map(found -> foreseen());
    }

    @Override
    public Foreseen foreseeAll(ReplayOrder order) {
        return foreseen();
    }

    private static Foreseen foreseen() {
        return new Foreseen(
                List.of(new Foreseen.OfMessage(FakeStay.PARKED, new ReplayOutcome.Folded(Set.of(FakeHub.STAY)))),
                List.of(FakeStay.SENT.document()),
                List.of(new LedgerChange.Moved(FakeStay.SENT, Optional.empty())),
                List.of(FakeStay.TASK),
                List.of(),
                Optional.empty());
    }

    @Override
    public Outcome dismiss(String parkedId, Person person) {
        return done("dismiss", parkedId, person, DeskCode.DISMISSED.with());
    }
}
