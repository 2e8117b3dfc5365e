package org.liaisonhub.delivery;

import java.time.Instant;

/**
 * Takes one parked message in again, within a commit: what a hospital said is folded; what a recipient answered is taken as
 * that recipient's answer and never as the hospital's word.
 */
public final class Replay {
    private final Fold fold;
    private final Acknowledge acknowledge;
    private final AnswerReader answers;

    public Replay(Fold fold, Acknowledge acknowledge, AnswerReader answers) {
        this.fold = fold;
        this.acknowledge = acknowledge;
        this.answers = answers;
    }

    ReplayOutcome take(Ledger.Entry entry, Parked parked, Instant now) {
        return parked.isAnswer() ? answer(entry, parked, now) : fold.replay(entry, parked);
    }

    private ReplayOutcome answer(Ledger.Entry entry, Parked parked, Instant now) {
        String from = parked.feed().substring(Acknowledge.FEED.length());
        Acknowledge.Use use = acknowledge.use(entry, answers.read(parked.bytes(), now), from, now);
        return use instanceof Acknowledge.Use.Applied applied
                ? new ReplayOutcome.Answered(applied.delivery())
                : new ReplayOutcome.StillParked(
                        ((Acknowledge.Use.NotUsable) use).code(), ((Acknowledge.Use.NotUsable) use).why());
    }
}
