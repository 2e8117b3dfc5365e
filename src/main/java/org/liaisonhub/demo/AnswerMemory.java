package org.liaisonhub.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a recipient's software answered to which message: a message that comes again gets the very same answer. */
final class AnswerMemory {
    private final Map<String, List<byte[]>> given = new HashMap<>();
    private final Map<String, Integer> putOff = new HashMap<>();

    /** The answers given before; empty for a new message and for one that was put off. */
    Optional<List<byte[]>> given(String messageId) {
        return Optional.ofNullable(given.get(messageId));
    }

    /** How often this message was put off: answered "not now". */
    int timesPutOff(String messageId) {
        return putOff.getOrDefault(messageId, 0);
    }

    void remember(String messageId, List<byte[]> answers) {
        given.put(messageId, List.copyOf(answers));
    }

    void putOff(String messageId) {
        putOff.merge(messageId, 1, Integer::sum);
    }
}
