package org.liaisonhub.console;

import java.util.Locale;
import java.util.Map;
import org.liaisonhub.delivery.Desk;
import org.liaisonhub.delivery.DeskAnswer;
import org.liaisonhub.delivery.DeskSentences;

/** How an action ended, as an answer in one language. */
final class Outcomes {
    private final DeskSentences sentences;

    Outcomes(Locale language) {
        this.sentences = new DeskSentences(language);
    }

    /**
     * What was done.
     *
     * @param done the sentence
     * @param code what it says, whatever the language
     * @param details what it speaks of
     */
    record Done(String done, String code, Map<String, String> details) {}

    /** @throws Refusal if it was not done */
    Done answer(Desk.Outcome outcome) {
        DeskAnswer answer = outcome.answer();
        if (outcome instanceof Desk.Outcome.Done) {
            return new Done(sentences.of(answer), answer.code().code(), answer.named());
        }
        throw new Refusal(outcome instanceof Desk.Outcome.NotFound ? Fault.NO_SUCH_THING : Fault.NOT_POSSIBLE, answer);
    }
}
