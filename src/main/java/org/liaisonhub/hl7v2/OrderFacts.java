package org.liaisonhub.hl7v2;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.ItemFact.OrderChange;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment;
import org.liaisonhub.discharge.ItemFact.OrderedTreatment.Stage;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

/**
 * Ordered treatments (OMP, ORM, RDE), what was given out of them (RDS) and given (RAS). What only tells of giving is
 * under a number of its own, so that it never overwrites the order. Orders of examinations are not kept: their result
 * says what is awaited.
 */
final class OrderFacts {
    private final Hl7Message message;
    private final MessageKind kind;
    private final OrderReason reason;
    private final Set<String> numbers = new HashSet<>();

    private OrderFacts(Hl7Message message, MessageKind kind) {
        this.message = message;
        this.kind = kind;
        this.reason = new OrderReason(message);
    }

    static List<Fact> of(Hl7Message message, MessageKind kind) {
        OrderFacts facts = new OrderFacts(message, kind);
        List<Fact> found = new ArrayList<>();
        SegmentGroups.of(message.segments(), OrderFacts::begins)
                .forEach(group -> facts.order(group).ifPresent(found::add));
        return found;
    }

    private static boolean begins(String name, List<Segment> group) {
        return switch (name) {
            case "ORC" -> true;
            case "RXO" -> SegmentGroups.has(group, "RXO") || SegmentGroups.has(group, "RXE");
            case "RXE" -> SegmentGroups.has(group, "RXE");
            default -> false;
        };
    }

    private Optional<Fact> order(List<Segment> group) {
        Optional<Segment> orc = Timing.find(group, "ORC");
        Timing timing = Timing.of(message, group);
        Optional<Medicine> medicine = Medicine.of(group, timing);
        if (medicine.isEmpty() && SegmentGroups.has(group, "OBR")) {
            message.remark("OBR", "orders an examination; its result will say what is awaited");
            return Optional.empty();
        }
        OrderControl control =
                orc.map(found -> OrderControl.of(found, message.codes())).orElse(OrderControl.IN_FORCE);
        Optional<String> number = number(orc, medicine);
        if (number.isEmpty() || control == OrderControl.NOTHING) {
            if (orc.isPresent()) {
                message.remark("ORC", "names neither an order nor a treatment, or changes nothing; left out");
            }
            return Optional.empty();
        }
        Optional<TreatmentChange> change = control.change();
        if (change.isPresent()) {
            Optional<Instant> at = orc.flatMap(o -> message.instant(o.text(15), "ORC", 15));
            Optional<ChangeReason> why = control == OrderControl.RELEASED ? Optional.empty() : reason.of(orc, group);
            return Optional.of(new OrderChange(
                    number.get(),
                    change.get(),
                    control == OrderControl.CANCELLED,
                    why,
                    at,
                    medicine.map(Medicine::treatment)));
        }
        return medicine.map(what -> ordered(number.get(), control, orc, group, timing, what));
    }

    private Fact ordered(
            String number,
            OrderControl control,
            Optional<Segment> orc,
            List<Segment> group,
            Timing timing,
            Medicine medicine) {
        boolean given = onlyGiven(group);
        Optional<Stage> said = orc.flatMap(this::saidStage);
        boolean isOutside = said.filter(Stage.AT_DISCHARGE::equals).isPresent();
        Stage stage = given && !isOutside ? Stage.DURING : stage(control, said);
        boolean changed = control == OrderControl.CHANGED || control == OrderControl.SUBSTITUTED;
        Optional<ChangeReason> why =
                changed || control == OrderControl.STARTED ? reason.of(orc, group) : Optional.empty();
        Optional<Instant> from = timing.from()
                .or(() -> changed ? Optional.empty() : orc.flatMap(o -> message.instant(o.text(15), "ORC", 15)));
        return new OrderedTreatment(
                given ? "given " + number : number,
                stage,
                from,
                timing.until().or(() -> completed(orc)),
                false,
                new TreatmentLine(
                        medicine.treatment(),
                        control.ofLine(),
                        why,
                        Optional.empty(),
                        timing.duration().or(() -> timing.until().map(this::lastDay)),
                        medicine.indication(),
                        Optional.empty(),
                        Optional.empty()));
    }

    /** A day is read in every language. */
    private String lastDay(Instant until) {
        return "→ " + LocalDate.ofInstant(until, message.zone());
    }

    private boolean onlyGiven(List<Segment> group) {
        boolean ordered = SegmentGroups.has(group, "RXO") || SegmentGroups.has(group, "RXE");
        return kind == MessageKind.RAS || kind == MessageKind.RDS && !ordered;
    }

    /** An order that was carried out to its end (ORC-5 CM) is not taken on. */
    private Optional<Instant> completed(Optional<Segment> orc) {
        return orc.filter(o -> o.text(5).equals("CM")).flatMap(o -> message.instant(o.text(9), "ORC", 9));
    }

    private static Stage stage(OrderControl control, Optional<Stage> said) {
        return control == OrderControl.FOR_OUTSIDE ? Stage.AT_DISCHARGE : said.orElse(Stage.NOT_STATED);
    }

    /** ORC-29, HL7 table 0482. */
    private Optional<Stage> saidStage(Segment orc) {
        String code = orc.text(29);
        return message.codes().read(CodeTable.ORDER_STAGE, Stage.class, code, () -> switch (code) {
            case "O" -> Optional.of(Stage.AT_DISCHARGE);
            case "I" -> Optional.of(Stage.DURING);
            case "" -> Optional.empty();
            default -> {
                message.codes().unknown(CodeTable.ORDER_STAGE, code);
                yield Optional.empty();
            }
        });
    }

    /**
     * ORC-2, the number of who ordered, which every later message repeats; else ORC-3. Where there is neither, or one
     * message gives one number to two orders, the name of the treatment tells them apart.
     */
    private Optional<String> number(Optional<Segment> orc, Optional<Medicine> medicine) {
        Optional<String> name =
                medicine.map(Medicine::treatment).map(Treatment::name).map(text -> text.toLowerCase(Locale.ROOT));
        Optional<String> number = orc.flatMap(o -> EntityIdentifier.of(o, 2).or(() -> EntityIdentifier.of(o, 3)));
        if (number.isPresent() && numbers.add(number.get())) {
            return number;
        }
        return name.map(text -> number.map(n -> n + " ").orElse("") + text);
    }
}
