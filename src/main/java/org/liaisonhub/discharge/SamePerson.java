package org.liaisonhub.discharge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.discharge.PatientFact.CalledBy;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.SplitFrom;

/**
 * Which patient numbers are one person's: those that merges tie together, directly or through other numbers. A merge of two
 * numbers holds until they are told apart, and the other way round: of the two the later said.
 */
public final class SamePerson {
    private final Map<String, String> survivors = new HashMap<>();
    private final List<SplitFrom> apart = new ArrayList<>();

    private SamePerson(Dossier dossier) {
        Map<Set<String>, Saying> merged = new HashMap<>();
        for (Said said : dossier.saidOfAll(MergedInto.class)) {
            MergedInto merge = (MergedInto) said.fact();
            merged.merge(pair(merge.retired(), merge.surviving()), said.saying(), SamePerson::later);
        }
        Map<Set<String>, Said> split = dossier.saidOfAll(SplitFrom.class).stream()
                .collect(Collectors.toMap(said -> pair((SplitFrom) said.fact()), Function.identity()));
        merged.forEach((pair, at) -> {
            if (!split.containsKey(pair) || at.compareTo(split.get(pair).saying()) > 0) {
                tie(pair);
            }
        });
        split.forEach((pair, said) -> {
            if (!merged.containsKey(pair) || merged.get(pair).compareTo(said.saying()) <= 0) {
                apart.add((SplitFrom) said.fact());
            }
        });
    }

    /** What a dossier knows of merges and of what undid them. */
    public static SamePerson in(Dossier dossier) {
        return new SamePerson(dossier);
    }

    /** Whether two numbers, by {@link PatientId#key()}, are one person's. */
    public boolean isOne(String one, String other) {
        return last(one).equals(last(other));
    }

    /** Whether two numbers are one person's. */
    public boolean isOne(PatientId one, PatientId other) {
        return isOne(one.key(), other.key());
    }

    /**
     * Whether one authority's numbers name more than one person, or merges tie what was told apart. Numbers of different
     * authorities never conflict.
     */
    public boolean isSplit(Collection<CalledBy> called) {
        Map<String, Set<String>> personsByAuthority = new HashMap<>();
        for (CalledBy call : called) {
            PatientId id = call.id();
            personsByAuthority
                    .computeIfAbsent(id.authority(), authority -> new HashSet<>())
                    .add(last(id.key()));
        }
        return personsByAuthority.values().stream().anyMatch(persons -> persons.size() > 1)
                || called.stream().anyMatch(this::isTiedThoughApart);
    }

    private boolean isTiedThoughApart(CalledBy call) {
        return apart.stream().anyMatch(pair -> isOne(pair.one(), pair.other()) && isOne(pair.one(), call.id()));
    }

    private void tie(Set<String> pair) {
        List<String> two = pair.stream().map(this::last).distinct().sorted().toList();
        if (two.size() == 2) {
            survivors.put(two.get(0), two.get(1));
        }
    }

    private String last(String key) {
        String number = key;
        for (String next = survivors.get(number); next != null; next = survivors.get(number)) {
            number = next;
        }
        return number;
    }

    private static Set<String> pair(PatientId one, PatientId other) {
        return Set.copyOf(List.of(one.key(), other.key()));
    }

    private static Set<String> pair(SplitFrom split) {
        return pair(split.one(), split.other());
    }

    private static Saying later(Saying one, Saying other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
