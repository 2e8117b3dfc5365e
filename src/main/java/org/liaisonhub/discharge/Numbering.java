package org.liaisonhub.discharge;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.NumberGivenAgain;
import org.liaisonhub.discharge.StayFact.NumberUsed;
import org.liaisonhub.discharge.StayFact.NumberUsed.Use;
import org.liaisonhub.discharge.StayFact.Presence;

/**
 * Stay numbers that are given again: the newest word on when a stay began and ended does not tell that the number belonged to
 * another stay before, so that the days on which it was used are kept beside it.
 */
public final class Numbering {
    /**
     * A stay may be left and come back to, as sessions under one number are; after more days than these it is another stay.
     * Nor does what is said longer after the day tell of its use: it may be a year mistyped, or last year's bill.
     */
    public static final int MOST_DAYS = 30;

    private Numbering() {}

    /** What the events of one message tell of the use of stay numbers, besides what they say. */
    public static List<DischargeEvent> uses(Collection<DischargeEvent> events) {
        return events.stream()
                .filter(event -> event.about() instanceof StayId)
                .flatMap(event ->
                        use(event).map(used -> new DischargeEvent(event.about(), event.saying(), used)).stream())
                .toList();
    }

    private static Optional<NumberUsed> use(DischargeEvent event) {
        Instant said = event.saying().at();
        if (event.fact() instanceof AdmittedAt admitted) {
            return used(Use.CAME, admitted.at(), said);
        }
        if (event.fact() instanceof Departure departure && departure.kind() == Departure.Kind.LEFT) {
            return departure.at().flatMap(at -> used(Use.LEFT, at, said));
        }
        return event.fact() instanceof Presence presence && presence.state() == Presence.State.CANCELLED
                ? used(Use.GIVEN_UP, said, said)
                : Optional.empty();
    }

    private static Optional<NumberUsed> used(Use use, Instant at, Instant said) {
        return Duration.between(at, said).abs().toDays() > MOST_DAYS
                ? Optional.empty()
                : Optional.of(new NumberUsed(use, LocalDate.ofInstant(at, ZoneOffset.UTC)));
    }

    /** Whether the number was given to another stay long after one had ended under it; the last such time. */
    static Optional<NumberGivenAgain> givenAgain(Dossier dossier) {
        List<LocalDate> left = days(dossier, Use.LEFT).sorted().toList();
        List<NumberGivenAgain> again = new ArrayList<>();
        days(dossier, Use.CAME)
                .sorted()
                .forEach(came -> left.stream()
                        .filter(day -> day.plusDays(MOST_DAYS).isBefore(came))
                        .max(Comparator.naturalOrder())
                        .ifPresent(day -> again.add(new NumberGivenAgain(day, came))));
        return again.stream().reduce((earlier, later) -> later);
    }

    private static Stream<LocalDate> days(Dossier dossier, Use use) {
        return dossier.all(NumberUsed.class).stream()
                .filter(used -> used.use() == use)
                .map(NumberUsed::day);
    }
}
