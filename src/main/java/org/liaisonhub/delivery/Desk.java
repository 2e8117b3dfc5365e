package org.liaisonhub.delivery;

import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/** What a person at the console may do. Every action names who and why, and is written into the history. */
public interface Desk {
    /** Sends a delivery again, same message, same id; for one that is refused, dead, sent or even accepted. */
    Outcome resend(String deliveryId, Person person);

    /** Lets go all that is held of a stay for a doubtful identity; the person has made sure of it and answers for it. */
    Outcome release(String deliveryId, Person person);

    /** Sends the document to another recipient instead; the old delivery is withdrawn. */
    Outcome redirect(String deliveryId, String recipientId, Person person);

    /** Takes back everything that was sent about a stay. */
    Outcome withdraw(StayId stay, Person person);

    /** Closes a task by hand: done by telephone, on paper, or not needed. */
    Outcome closeTask(String taskId, Person person);

    /** Takes a parked message in again, as if it had just arrived. */
    Outcome replay(String parkedId, Person person);

    /** Takes in again parked messages of one reason, each in a commit of its own; can be asked for again at any point. */
    ReplayReport replayAll(ReplayOrder order, Person person);

    /** What replaying a parked message would do; nothing is done. Empty if none of that id waits. */
    Optional<Foreseen> foresee(String parkedId);

    /** What replaying parked messages of one reason would do; nothing is done. */
    Foreseen foreseeAll(ReplayOrder order);

    /** Ends the waiting of a parked message without taking it in. */
    Outcome dismiss(String parkedId, Person person);

    /**
     * Who acts, and why.
     *
     * @param actor who, as the door proved it
     * @param why the reason, 1 to 500 characters
     */
    record Person(Actor actor, String why) {
        public Person {
            if (why.isBlank() || why.length() > 500) {
                throw new IllegalArgumentException("say why, in 1 to 500 characters");
            }
        }

        /** Somebody in this very process. */
        public Person(String name, String why) {
            this(Actor.here(name), why);
        }

        /** How the history names them. */
        public String name() {
            return actor.name();
        }
    }

    /** How an action ended. */
    sealed interface Outcome {
        /** What there is to say about it. */
        DeskAnswer answer();

        /** Done; what happens next. */
        record Done(DeskAnswer answer) implements Outcome {}

        /** There is nothing of that id. */
        record NotFound(DeskAnswer answer) implements Outcome {}

        /** It cannot be done as things stand; why, and what can. */
        record NotPossible(DeskAnswer answer) implements Outcome {}
    }
}
