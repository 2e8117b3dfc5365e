package org.liaisonhub.completeness;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientId;

/** Which patient numbers are one person's: those that merges tie together, directly or through other numbers. */
final class SamePerson {
    private final Map<String, String> survivors = new HashMap<>();

    SamePerson(Collection<MergedInto> merges) {
        merges.forEach(merge -> survivors.put(
                last(merge.retired().key()), last(merge.surviving().key())));
    }

    /** Whether one authority's numbers name more than one person. Numbers of different authorities never conflict. */
    boolean isSplit(Collection<CalledBy> called) {
        Map<String, Set<String>> personsByAuthority = new HashMap<>();
        for (CalledBy call : called) {
            PatientId id = call.id();
            personsByAuthority
                    .computeIfAbsent(id.authority(), authority -> new HashSet<>())
                    .add(last(id.key()));
        }
        return personsByAuthority.values().stream().anyMatch(persons -> persons.size() > 1);
    }

    private String last(String key) {
        String number = key;
        String next = survivors.get(number);
        // Merged back and forth, a number ends up as its own survivor.
        while (next != null && !next.equals(number)) {
            number = next;
            next = survivors.get(number);
        }
        return number;
    }
}
