package org.liaisonhub.json;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.discharge.StayId;

/** What the door needs to know of a discharge event in JSON: it may come in, or why not. */
public sealed interface JsonEnvelope {
    /**
     * The document follows the schema and may be queued.
     *
     * @param messageId the sender's own id of the message
     * @param stay the stay it is about; its key groups the messages of one stay
     * @param saidAt when the sender said it
     * @param source the application that said it
     */
    record Acceptable(String messageId, StayId stay, Instant saidAt, String source) implements JsonEnvelope {}

    /**
     * The document may not come in; the sender is told why.
     *
     * @param fault the first thing that is wrong, with its stable code
     * @param problems everything that is wrong as far as it could be looked at; 1 to {@link #MOST_PROBLEMS}
     */
    record NotAcceptable(JsonFault fault, List<JsonProblem> problems) implements JsonEnvelope {
        /** More problems than these are not listed. */
        public static final int MOST_PROBLEMS = 50;

        public NotAcceptable {
            problems = List.copyOf(problems);
            if (problems.isEmpty() || problems.size() > MOST_PROBLEMS) {
                throw new IllegalArgumentException("1 to " + MOST_PROBLEMS + " problems, not " + problems.size());
            }
        }

        /** Everything in one text of at most some 600 characters, for a list of parked messages. */
        public String why() {
            StringBuilder why = new StringBuilder();
            for (JsonProblem problem : problems.subList(0, Math.min(3, problems.size()))) {
                why.append(why.length() == 0 ? "" : "; ")
                        .append(problem.pointer().isEmpty() ? "/" : problem.pointer())
                        .append(": ")
                        .append(problem.what())
                        .append(" (")
                        .append(problem.fixer().code())
                        .append(')');
            }
            return problems.size() > 3 ? why + "; +" + (problems.size() - 3) : why.toString();
        }
    }
}
