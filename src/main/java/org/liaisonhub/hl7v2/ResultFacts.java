package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.CodesOfMessage.Local;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact.Result;
import org.liaisonhub.discharge.ItemFact.Result.State;

/**
 * Results (ORU, OUL), each OBR one by its filler number (OBR-3), else its placer number (OBR-2). A result is final when
 * neither OBR-25 nor any OBX-11 says that something of it is still to come.
 */
final class ResultFacts {
    private static final Set<String> TO_COME = Set.of("O", "I", "S", "A", "P", "R", "M", "N");
    private static final Set<String> TAKEN_BACK = Set.of("D", "W", "X");
    private static final Set<String> THERE = Set.of("", "F", "C", "U", "V", "B", "Y", "Z");
    private static final int LONGEST = 4_000;

    private final Hl7Message message;
    private final DocumentFiles files;

    private ResultFacts(Hl7Message message, DocumentFiles files) {
        this.message = message;
        this.files = files;
    }

    static List<Fact> of(Hl7Message message, MessageKind kind, DocumentFiles files) {
        if (message.all("OBX").stream().map(Observation::new).anyMatch(Observation::hides)) {
            message.remark("OBX-3", "hides the result from professionals; it was not read");
            return List.of();
        }
        ResultFacts facts = new ResultFacts(message, files);
        List<Fact> found = new ArrayList<>();
        for (List<Segment> group : SegmentGroups.of(message.segments(), head(kind))) {
            facts.result(group).ifPresent(result -> {
                found.add(result);
                if (result.state() != State.WITHDRAWN) {
                    found.addAll(files.ofResult(message, group, result.number()));
                }
            });
        }
        return found;
    }

    /** What follows an SPM was seen on the specimen, not found by the examination. */
    private static SegmentGroups.Head head(MessageKind kind) {
        return (name, group) -> switch (name) {
            case "OBR" -> SegmentGroups.has(group, "OBR") || SegmentGroups.has(group, "SPM");
            case "ORC" -> kind == MessageKind.ORU;
            case "SPM", "PV1" -> true;
            default -> false;
        };
    }

    private Optional<Result> result(List<Segment> group) {
        Optional<Segment> obr = Timing.find(group, "OBR");
        List<Observation> observations = group.stream()
                .filter(segment -> segment.name().equals("OBX"))
                .map(Observation::new)
                .filter(observation -> !observation.isOrder())
                .toList();
        boolean ofSpecimen = obr.isEmpty() && SegmentGroups.has(group, "SPM");
        Optional<Observation> first = observations.stream().findFirst();
        if (ofSpecimen || obr.isEmpty() && first.isEmpty()) {
            return Optional.empty();
        }
        Coded what = obr.map(o -> Coded.of(o, 4))
                .filter(named -> !named.isEmpty())
                .or(() -> first.map(Observation::what))
                .orElse(new Coded("", Optional.empty()));
        if (what.isEmpty()) {
            message.remark("OBR-4", "does not say which examination; left out");
            return Optional.empty();
        }
        String number = obr.flatMap(o -> EntityIdentifier.of(o, 3).or(() -> EntityIdentifier.of(o, 2)))
                .orElse(what.text());
        State state = state(status(obr.map(o -> o.text(25)).orElse("")), observations);
        Optional<String> value = state == State.FINAL
                ? Optional.of(value(observations)).filter(text -> !text.isEmpty())
                : Optional.empty();
        return Optional.of(
                new Result(number, what.text(), state, value, takenAt(obr, observations), owner(obr), phone(obr)));
    }

    private State state(String ofAll, List<Observation> observations) {
        if (ofAll.equals("X") || !observations.isEmpty() && all(observations, TAKEN_BACK)) {
            return State.WITHDRAWN;
        }
        boolean pending = TO_COME.contains(ofAll)
                || observations.stream().map(this::status).anyMatch(TO_COME::contains);
        boolean silent = ofAll.isEmpty() && observations.isEmpty();
        return pending || silent ? State.PENDING : State.FINAL;
    }

    private String status(Observation observation) {
        return status(observation.obx().text(11));
    }

    /** OBX-11 or OBR-25 in the letters of HL7's tables 0085 and 0123, whatever letters the hospital has. */
    private String status(String code) {
        Optional<Local<State>> local = message.codes().local(CodeTable.RESULT_STATE, State.class, code);
        if (local.isPresent()) {
            return local.get()
                    .said()
                    .map(state -> switch (state) {
                        case PENDING -> "P";
                        case FINAL -> "F";
                        case WITHDRAWN -> "X";
                    })
                    .orElse("");
        }
        String standard = code.toUpperCase(Locale.ROOT);
        if (!TO_COME.contains(standard) && !TAKEN_BACK.contains(standard) && !THERE.contains(standard)) {
            message.codes().unknown(CodeTable.RESULT_STATE, code, State.FINAL);
        }
        return standard;
    }

    private boolean all(List<Observation> observations, Set<String> statuses) {
        return observations.stream().map(this::status).allMatch(statuses::contains);
    }

    private String value(List<Observation> observations) {
        List<Observation> valid = observations.stream()
                .filter(observation -> !TAKEN_BACK.contains(status(observation)))
                .toList();
        boolean single = valid.size() == 1;
        String text = valid.stream()
                .filter(observation -> !observation.told().isEmpty())
                .map(observation -> single ? observation.told() : line(observation))
                .collect(Collectors.joining("\n"));
        if (text.length() <= LONGEST) {
            return text;
        }
        message.remark("OBX-5", "is longer than " + LONGEST + " characters in all; the rest was left out");
        return text.substring(0, LONGEST) + "…";
    }

    private static String line(Observation observation) {
        String name = observation.what().text();
        return name.isEmpty() ? observation.told() : name + ": " + observation.told();
    }

    private Optional<Instant> takenAt(Optional<Segment> obr, List<Observation> observations) {
        return obr.flatMap(o -> message.instant(o.text(7), "OBR", 7))
                .or(() -> observations.stream()
                        .flatMap(
                                observation -> message.instant(observation.obx().text(14), "OBX", 14).stream())
                        .findFirst());
    }

    /** OBR-16, else ORC-12. */
    private Optional<String> owner(Optional<Segment> obr) {
        return Stream.concat(
                        obr.flatMap(o -> Professionals.of(o, 16, Optional.empty())).stream(),
                        message.find("ORC").flatMap(o -> Professionals.of(o, 12, Optional.empty())).stream())
                .map(professional -> professional.name())
                .findFirst();
    }

    private Optional<String> phone(Optional<Segment> obr) {
        return Stream.concat(
                        obr.stream().flatMap(o -> Phones.of(o, 17).stream()),
                        message.find("ORC").stream().flatMap(o -> Phones.of(o, 14).stream()))
                .findFirst();
    }
}
