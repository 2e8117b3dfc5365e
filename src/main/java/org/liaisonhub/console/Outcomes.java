package org.liaisonhub.console;

import org.liaisonhub.delivery.Desk;

/** How an action ended, as an answer. */
final class Outcomes {
    private Outcomes() {}

    /** What was done, in words. */
    record Done(String done) {}

    static Done answer(Desk.Outcome outcome) {
        if (outcome instanceof Desk.Outcome.Done done) {
            return new Done(done.words());
        }
        if (outcome instanceof Desk.Outcome.NotFound not) {
            throw new Refusal(Fault.NO_SUCH_THING, "path", not.what());
        }
        throw new Refusal(Fault.NOT_POSSIBLE, "path", ((Desk.Outcome.NotPossible) outcome).why());
    }
}
