package org.liaisonhub.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Treatment;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;

/** What the tests of this package tell their dossiers with. All people are made up. */
final class Story {
    static final StayId STAY = new StayId("CHU-NORD", "260012345");
    static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    static final Instant NOON = Instant.parse("2026-10-12T10:00:00Z");
    static final Verdict COMPLETE = new Verdict(List.of());

    private Story() {}

    static Dossier dossier(Fact... facts) {
        Saying saying = new Saying(NOON, "MSG-1", "test");
        return Dossier.EMPTY.with(Arrays.stream(facts)
                .map(fact -> new DischargeEvent(STAY, saying, fact))
                .toList());
    }

    static Dossier and(Dossier dossier, Fact... facts) {
        Saying later = new Saying(NOON.plusSeconds(60), "MSG-2", "test");
        List<DischargeEvent> events = new ArrayList<>();
        Arrays.stream(facts).forEach(fact -> events.add(new DischargeEvent(STAY, later, fact)));
        return dossier.with(events);
    }

    static LetterWriter french() {
        return new LetterWriter(Locale.FRENCH, PARIS, Story::gapSentence);
    }

    static LetterWriter english() {
        return new LetterWriter(Locale.ENGLISH, PARIS, Story::gapSentence);
    }

    static String letter(Dossier dossier) {
        return PlainText.of(french().letter(STAY, 1, dossier, COMPLETE, NOON));
    }

    static String carePlan(Dossier dossier) {
        return PlainText.of(french().carePlan(STAY, 1, dossier, COMPLETE, NOON));
    }

    /** A finding whose sentence for the receiver is its first detail. */
    static Finding gap(String rule, Severity severity, String where, String sentence) {
        return new Finding(rule, severity, Fixer.MED, where, List.of(sentence));
    }

    static String gapSentence(Finding gap) {
        return gap.details().get(0);
    }

    static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toInstant();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Professional doctor(String name, String phone) {
        return new Professional(Optional.empty(), name, Optional.of(phone));
    }

    static Treatment treatment(String name, String dosage) {
        return new Treatment(name, Optional.empty(), Optional.of(dosage));
    }

    static TreatmentLine line(Treatment treatment, TreatmentChange change) {
        return new TreatmentLine(
                treatment,
                change,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Optional<TreatmentLine.ChangeReason> because(String reason) {
        return Optional.of(new TreatmentLine.ChangeReason(reason, Optional.empty()));
    }
}
