package org.liaisonhub.letter;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Answer;

/** Yes, no, asked and not known, each with what there is to say about it. */
final class AnswerText {
    private final Wording words;

    AnswerText(Wording words) {
        this.words = words;
    }

    String of(Answer answer) {
        return Wording.join(" – ", List.of(Optional.of(words.word(answer.value())), answer.detail()));
    }

    String of(Optional<Answer> answer) {
        return answer.map(this::of).orElseGet(words::notStated);
    }
}
