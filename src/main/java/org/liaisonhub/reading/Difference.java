package org.liaisonhub.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of one list of statements is not in another.
 *
 * @param changed statements that read differently, or are gone while the rest of their fact is there
 * @param gone statements of facts that are gone, or that only an earlier message says
 */
record Difference(Set<StatementKey> changed, Set<StatementKey> gone) {

    /** Which statement of which fact. */
    record StatementKey(String subject, String topic, int number) {}

    static Difference between(List<Statement> before, List<Statement> after) {
        Map<StatementKey, List<Statement>> now = byFact(after);
        Set<StatementKey> changed = new LinkedHashSet<>();
        Set<StatementKey> gone = new LinkedHashSet<>();
        byFact(before).forEach((fact, statements) -> {
            List<Statement> others = now.getOrDefault(fact, List.of());
            Set<StatementKey> differ = differing(fact, statements, others);
            boolean saidBefore = differ.isEmpty()
                    && !statements.get(0).message().equals(others.get(0).message());
            if (others.isEmpty() || saidBefore) {
                gone.addAll(keys(fact, statements));
            } else {
                changed.addAll(differ);
            }
        });
        return new Difference(changed, gone);
    }

    /** Every statement under its key, in order. */
    static Map<StatementKey, Statement> keyed(List<Statement> statements) {
        Map<StatementKey, Statement> keyed = new LinkedHashMap<>();
        byFact(statements).forEach((fact, lines) -> {
            for (int i = 0; i < lines.size(); i++) {
                keyed.put(new StatementKey(fact.subject(), fact.topic(), i), lines.get(i));
            }
        });
        return keyed;
    }

    Set<StatementKey> all() {
        Set<StatementKey> all = new LinkedHashSet<>(changed);
        all.addAll(gone);
        return all;
    }

    private static Map<StatementKey, List<Statement>> byFact(List<Statement> statements) {
        Map<StatementKey, List<Statement>> facts = new LinkedHashMap<>();
        statements.forEach(statement -> facts.computeIfAbsent(
                        new StatementKey(statement.subject(), statement.topic(), -1), fact -> new ArrayList<>())
                .add(statement));
        return facts;
    }

    private static List<StatementKey> keys(StatementKey fact, List<Statement> statements) {
        List<StatementKey> keys = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            keys.add(new StatementKey(fact.subject(), fact.topic(), i));
        }
        return keys;
    }

    /** Whatever is not said any more. */
    private static Set<StatementKey> differing(StatementKey fact, List<Statement> before, List<Statement> after) {
        Set<StatementKey> differing = new LinkedHashSet<>();
        List<Statement> left = new ArrayList<>(after);
        for (int i = 0; i < before.size(); i++) {
            if (!takeSame(left, before.get(i))) {
                differing.add(new StatementKey(fact.subject(), fact.topic(), i));
            }
        }
        return differing;
    }

    private static boolean takeSame(List<Statement> left, Statement statement) {
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i).saysTheSame(statement)) {
                left.remove(i);
                return true;
            }
        }
        return false;
    }
}
