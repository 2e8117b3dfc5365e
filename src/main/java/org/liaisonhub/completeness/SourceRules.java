package org.liaisonhub.completeness;

import static org.liaisonhub.completeness.Fixer.ADM;
import static org.liaisonhub.completeness.Fixer.MED;
import static org.liaisonhub.completeness.Fixer.NUR;
import static org.liaisonhub.completeness.Severity.MAJOR;
import static org.liaisonhub.completeness.Severity.MINOR;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liaisonhub.discharge.ClinicalFact.TreatmentsAtDischarge;
import org.liaisonhub.discharge.Contradiction;
import org.liaisonhub.discharge.Contradiction.Danger;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Presence;

/**
 * Feeds that contradict each other. The letter says what holds; the receiver is told of a contradiction where somebody can
 * come to harm before the hospital has answered. Each finding names the feeds and when they spoke, never what they said.
 */
public final class SourceRules {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final Pattern IS_MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}");
    private static final Set<FactKind> ADMINISTRATIVE =
            EnumSet.of(FactKind.IDENTITY, FactKind.CONTACTS, FactKind.MOVEMENTS, FactKind.CARE_TEAM);

    static final DossierRule TREATMENT = rule("SRC-01", MAJOR, MED, found -> found.danger() == Danger.TREATMENT);

    static final DossierRule ALLERGY = rule("SRC-02", MAJOR, MED, found -> found.danger() == Danger.ALLERGY);

    static final DossierRule WHEREABOUTS = rule("SRC-03", MAJOR, ADM, found -> found.danger() == Danger.WHEREABOUTS);

    static final DossierRule ADMINISTRATIVE_DATA =
            rule("SRC-04", MINOR, ADM, found -> found.danger() == Danger.NONE && ADMINISTRATIVE.contains(found.kind()));

    static final DossierRule CARE_AT_HOME =
            rule("SRC-05", MINOR, NUR, found -> found.danger() == Danger.NONE && found.kind() == FactKind.HOME);

    static final DossierRule MEDICAL_CONTENT = rule(
            "SRC-06",
            MINOR,
            MED,
            found -> found.danger() == Danger.NONE
                    && found.kind() != FactKind.HOME
                    && !ADMINISTRATIVE.contains(found.kind()));

    static final List<DossierRule> RULES =
            List.of(TREATMENT, ALLERGY, WHEREABOUTS, ADMINISTRATIVE_DATA, CARE_AT_HOME, MEDICAL_CONTENT);

    private SourceRules() {}

    /**
     * Whether a finding says that a feed thinks the patient has left and the one that is trusted more does not: then nothing is sent, and
     * somebody must know.
     */
    public static boolean isAboutLeaving(Finding finding) {
        return finding.rule().equals(WHEREABOUTS.rule().id())
                && Stream.of(Departure.class, Presence.class)
                        .anyMatch(fact -> finding.where().startsWith(fact.getSimpleName() + "/"));
    }

    /** What is left of details when nobody looks at when things were said, nor, therefore, at who spoke last. */
    static List<String> withoutMoments(List<String> details) {
        List<String> left = details.stream()
                .filter(detail -> !IS_MOMENT.matcher(detail).matches())
                .toList();
        return left.size() == details.size() ? details : left.stream().sorted().toList();
    }

    private static DossierRule rule(String id, Severity severity, Fixer fixer, Predicate<Contradiction> isOfRule) {
        return DossierRule.of(id, severity, fixer, "own reasoning", situation -> {
            List<Contradiction> found =
                    situation.contradictions().stream().filter(isOfRule).toList();
            return IntStream.range(0, found.size())
                    .mapToObj(place -> trouble(found.get(place), place, situation))
                    .toList();
        });
    }

    private static Trouble trouble(Contradiction found, int place, Situation situation) {
        List<String> details = new ArrayList<>(found.about().stream().toList());
        Stream.of(found.holds(), found.instead()).forEach(said -> {
            details.add(said.saying().feed());
            details.add(moment(said.saying().at(), situation));
        });
        return Trouble.in(fact(found).getSimpleName() + "/" + place, details.toArray(String[]::new));
    }

    /** Without the number of an order or the name of a correspondent, which a topic may hold; the same whoever holds. */
    private static Class<? extends Fact> fact(Contradiction found) {
        return found.danger() == Danger.TREATMENT
                ? TreatmentsAtDischarge.class
                : found.holds().fact().getClass();
    }

    private static String moment(Instant at, Situation situation) {
        return MOMENT.format(at.atZone(situation.zone()));
    }
}
