package org.liaisonhub.console;

import java.util.Optional;
import org.liaisonhub.delivery.DeskAnswer;

/** A request cannot be served. Its details never hold a value of a message or of a patient. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Fault fault;
    private final String where;
    private final String[] details;
    private final transient Optional<DeskAnswer> answer;

    /**
     * @param where which part of the request: {@code query limit}, {@code body /why}, {@code header Authorization}
     * @param details what the fault's sentence speaks of
     */
    Refusal(Fault fault, String where, String... details) {
        this(fault, where, Optional.empty(), details);
    }

    /** What the path names is not there, or is not as the action needs it. */
    Refusal(Fault fault, DeskAnswer answer) {
        this(fault, "path", Optional.of(answer));
    }

    private Refusal(Fault fault, String where, Optional<DeskAnswer> answer, String... details) {
        super(fault.code() + " at " + where, null, false, false);
        this.fault = fault;
        this.where = where;
        this.answer = answer;
        this.details = details.clone();
    }

    Fault fault() {
        return fault;
    }

    String where() {
        return where;
    }

    /** What the desk says; the sentence of the fault has no more to say. */
    Optional<DeskAnswer> answer() {
        return answer;
    }

    Object[] details() {
        return details.clone();
    }
}
