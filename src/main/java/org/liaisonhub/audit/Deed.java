package org.liaisonhub.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.PatientId;
import org.liaisonhub.discharge.StayId;

/**
 * One thing a person did, or was refused.
 *
 * @param at when
 * @param doer who
 * @param act what
 * @param thing to what
 * @param stay which stay it concerns, where one is known
 * @param patient a number of the patient whom it concerns, where one is known
 * @param detail what else matters: the recipient of a redirection, the rule of a task; may be empty
 * @param why the reason given; may be empty where none is asked for
 * @param outcome how it ended
 */
public record Deed(
        Instant at,
        Doer doer,
        Act act,
        Thing thing,
        Optional<StayId> stay,
        Optional<PatientId> patient,
        String detail,
        String why,
        Outcome outcome) {

    /** How a deed ended. */
    public enum Outcome {
        /** It was done. */
        DONE,
        /** The hub refused, as things stood. */
        REFUSED
    }

    /** What {@link #content} holds, in its order; also the ledger's columns. */
    public static final List<String> FIELDS = List.of(
            "happened_at",
            "account",
            "role",
            "peer",
            "says",
            "act",
            "thing",
            "thing_id",
            "facility",
            "number",
            "patient_kind",
            "patient_authority",
            "patient_number",
            "detail",
            "why",
            "outcome");

    private static final DateTimeFormatter WIDE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** A moment as a deed's content has it: UTC, one width, so that text order is time order. */
    public static String moment(Instant at) {
        return WIDE.format(at);
    }

    /** All of it as text, one for each of {@link #FIELDS}; empty where there is nothing. */
    public List<String> content() {
        return List.of(
                moment(at),
                doer.account(),
                doer.role(),
                doer.from(),
                doer.says(),
                act.name(),
                thing.kind().name(),
                thing.id(),
                stay.map(StayId::facility).orElse(""),
                stay.map(StayId::number).orElse(""),
                patient.map(id -> id.kind().name()).orElse(""),
                patient.map(PatientId::authority).orElse(""),
                patient.map(PatientId::value).orElse(""),
                detail,
                why,
                outcome.name());
    }

    /**
     * What {@link #content} was made from.
     *
     * @throws IllegalArgumentException if no deed reads like that
     */
    public static Deed of(List<String> content) {
        if (content.size() != FIELDS.size()) {
            throw new IllegalArgumentException("a deed has " + FIELDS.size() + " fields, not " + content.size());
        }
        return new Deed(
                Instant.from(WIDE.parse(content.get(0))),
                new Doer(content.get(1), content.get(2), content.get(3), content.get(4)),
                Act.valueOf(content.get(5)),
                new Thing(Thing.Kind.valueOf(content.get(6)), content.get(7)),
                content.get(9).isEmpty() ? Optional.empty() : Optional.of(new StayId(content.get(8), content.get(9))),
                content.get(12).isEmpty()
                        ? Optional.empty()
                        : Optional.of(new PatientId(
                                content.get(11), content.get(12), PatientId.Kind.valueOf(content.get(10)))),
                content.get(13),
                content.get(14),
                Outcome.valueOf(content.get(15)));
    }
}
