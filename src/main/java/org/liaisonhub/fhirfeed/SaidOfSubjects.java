package org.liaisonhub.fhirfeed;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.Subject;

/** What one message has said so far of each stay and patient; of one topic the first that was said holds. */
final class SaidOfSubjects {
    private final Map<Subject, Map<String, Fact>> facts = new LinkedHashMap<>();

    void add(Collection<? extends Subject> about, List<Fact> said) {
        for (Subject subject : about) {
            Map<String, Fact> known = facts.computeIfAbsent(subject, any -> new LinkedHashMap<>());
            said.forEach(fact -> known.putIfAbsent(fact.topic(), fact));
        }
    }

    /** Of whom something was said, in the order they were first spoken of. */
    Stream<Subject> subjects() {
        return facts.keySet().stream();
    }

    /** All of it, as said by the message. */
    List<DischargeEvent> events(Saying saying) {
        return facts.entrySet().stream()
                .flatMap(subject -> subject.getValue().values().stream()
                        .map(fact -> new DischargeEvent(subject.getKey(), saying, fact)))
                .toList();
    }
}
