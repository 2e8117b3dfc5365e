package org.liaisonhub.delivery;

/** What a reader made of an answer that lay in the queue {@code acks}. */
public sealed interface AnswerReading {
    /** The answer was read. */
    record Understood(Answer answer) implements AnswerReading {}

    /**
     * The answer could not be read; it is parked.
     *
     * @param code stable, from operating.md
     * @param why what is wrong, where, and who can put it right; never a value from the answer
     */
    record NotUnderstood(String code, String why) implements AnswerReading {}
}
