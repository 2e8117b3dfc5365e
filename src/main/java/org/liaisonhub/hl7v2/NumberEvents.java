package org.liaisonhub.hl7v2;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.PatientFact.FileMoved;
import org.liaisonhub.discharge.PatientFact.MergedInto;
import org.liaisonhub.discharge.PatientFact.SplitFrom;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.Subject;

/**
 * What the events say that are about numbers rather than about a stay: merged, told apart, moved (HL7 2.5, sections 3.3 and
 * 3.5.2). Every number concerned hears of it, so that a stay known under any of them does; traits are those of the PID
 * before whose MRG they stand. Empty where a message does not say which number passes to which.
 */
final class NumberEvents {
    private final Hl7Message message;
    private final Saying saying;
    private final String facility;
    private final List<DischargeEvent> events = new ArrayList<>();

    private NumberEvents(Hl7Message message, Saying saying) {
        this.message = message;
        this.saying = saying;
        this.facility = message.envelope().facility();
    }

    static List<DischargeEvent> of(AdtEvent event, Hl7Message message, Saying saying) {
        NumberEvents read = new NumberEvents(message, saying);
        switch (event) {
            case A24 -> read.linked(true);
            case A37 -> read.linked(false);
            case A43 -> read.identifiersMoved();
            case A44 -> read.accountsMoved();
            default -> read.merged();
        }
        return read.events.isEmpty() ? List.of() : read.withTraits();
    }

    private void merged() {
        MergeFacts.of(message).forEach(merge -> tell(List.of(merge.retired(), merge.surviving()), merge));
    }

    /** Two PIDs that are one person's (A24), or are not (A37). */
    private void linked(boolean isOne) {
        List<Segment> pids = message.all("PID");
        if (pids.size() < 2) {
            return;
        }
        for (PatientId one : called(pids.get(0))) {
            for (PatientId other : called(pids.get(1))) {
                if (!one.key().equals(other.key())) {
                    tell(List.of(one, other), isOne ? new MergedInto(other, one) : new SplitFrom(one, other));
                }
            }
        }
    }

    /**
     * A43: either a number that stands in both lists and belongs to another patient from now on (whom it was taken from is
     * MRG-4 or what else stands in MRG-1), or all that is filed under one number is another's.
     */
    private void identifiersMoved() {
        groups((pid, mrg) -> {
            List<PatientId> to = Numbers.of(pid, 3, facility);
            List<PatientId> from = Numbers.of(mrg, 1, facility);
            List<PatientId> moved = from.stream().filter(id -> has(to, id)).toList();
            List<PatientId> targets = Stream.concat(single(pid, 2).stream(), to.stream())
                    .filter(id -> !has(moved, id))
                    .toList();
            List<PatientId> sources = Stream.concat(single(mrg, 4).stream(), from.stream())
                    .filter(id -> !has(moved, id))
                    .toList();
            if (moved.isEmpty()) {
                fileMoved(sources, targets, Optional.empty());
            } else if (!targets.isEmpty()) {
                moved.forEach(id -> {
                    sources.forEach(source -> tell(List.of(id, source), new SplitFrom(id, source)));
                    tell(List.of(id, targets.get(0)), new MergedInto(id, targets.get(0)));
                });
            }
        });
    }

    /** A number of another kind than those of the hospital: without its authority it would be taken for one of them. */
    private List<PatientId> single(Segment segment, int field) {
        return Numbers.authority(segment, field, 0).isPresent() ? Numbers.of(segment, field, facility) : List.of();
    }

    /** A44: the account that MRG-3 names, or PID-18 where it kept its number. */
    private void accountsMoved() {
        groups((pid, mrg) -> account(mrg, 3)
                .or(() -> account(pid, 18))
                .ifPresent(account ->
                        fileMoved(Numbers.of(mrg, 1, facility), Numbers.of(pid, 3, facility), Optional.of(account))));
    }

    private Optional<String> account(Segment segment, int field) {
        return Numbers.account(segment, field, facility).map(account -> account.key());
    }

    private void fileMoved(List<PatientId> from, List<PatientId> to, Optional<String> account) {
        Numbers.called(to).stream()
                .limit(1)
                .forEach(target -> Numbers.called(from).stream()
                        .filter(source -> !source.key().equals(target.key()))
                        .forEach(source -> tell(List.of(source, target), new FileMoved(source, target, account))));
    }

    private List<DischargeEvent> withTraits() {
        for (Segment pid : message.all("PID")) {
            called(pid).forEach(number -> IdentityFacts.of(message, pid).forEach(fact -> tell(List.of(number), fact)));
        }
        return List.copyOf(events);
    }

    private Set<PatientId> called(Segment pid) {
        return new LinkedHashSet<>(Numbers.called(Numbers.of(pid, 3, facility)));
    }

    private void tell(List<? extends Subject> subjects, Fact fact) {
        subjects.forEach(subject -> events.add(new DischargeEvent(subject, saying, fact)));
    }

    private static boolean has(List<PatientId> ids, PatientId wanted) {
        return ids.stream().anyMatch(id -> id.key().equals(wanted.key()));
    }

    /** Something to do for each MRG and the PID before it. */
    @FunctionalInterface
    private interface Group {
        void read(Segment pid, Segment mrg);
    }

    private void groups(Group group) {
        Optional<Segment> pid = Optional.empty();
        for (Segment segment : message.segments()) {
            if (segment.name().equals("PID")) {
                pid = Optional.of(segment);
            } else if (segment.name().equals("MRG")) {
                pid.ifPresent(before -> group.read(before, segment));
            }
        }
    }
}
