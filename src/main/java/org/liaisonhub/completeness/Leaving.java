package org.liaisonhub.completeness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.PatientFact.Identity;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.ExitMode.Mode;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;

/** How, when and where to the patient leaves, as far as is known: decides which rules make sense. */
record Leaving(Situation situation) {
    /** From this age on, help at home is to be looked into (our own figure, after the Passerelle programme). */
    private static final int AGED = 75;

    boolean hasLeft() {
        return departure().isPresent();
    }

    /** When the patient left; empty before that, or when the hospital did not say. */
    Optional<Instant> leftAt() {
        return departure().flatMap(Departure::at);
    }

    /** When the patient leaves: said, else expected, else now. */
    Instant moment() {
        return leftAt().or(
                        () -> situation.dossier().find(ExpectedDeparture.class).flatMap(ExpectedDeparture::at))
                .orElse(situation.now());
    }

    LocalDate day() {
        return dayOf(moment());
    }

    LocalDate dayOf(Instant instant) {
        return instant.atZone(situation.zone()).toLocalDate();
    }

    boolean isDeath() {
        return isBy(Mode.DEATH);
    }

    boolean isTransfer() {
        return isBy(Mode.TRANSFER);
    }

    /** To his own home; also presumed when neither mode nor destination is known, as A03 often says neither. */
    boolean isHome() {
        return isBy(Mode.HOME)
                || mode().isEmpty()
                        && situation.dossier().find(Destination.class).isEmpty();
    }

    /** To his own home, whoever nurses him there. */
    boolean isNursedAtHome() {
        return isHome() || isBy(Mode.HOSPITAL_AT_HOME);
    }

    /** Out of hospital, wherever he lives: neither death nor another hospital. */
    boolean isIntoTheCommunity() {
        return isNursedAtHome() || isBy(Mode.NURSING_HOME) || isBy(Mode.OTHER);
    }

    boolean isAged() {
        return situation
                .dossier()
                .find(Identity.class)
                .flatMap(identity -> identity.patient().birthDate())
                .filter(birth -> Period.between(birth, day()).getYears() >= AGED)
                .isPresent();
    }

    /** Aged, came by emergency and goes home: whom the first days at home put most at risk (RISK-10). */
    boolean isAtRiskAtHome() {
        return isAged()
                && isHome()
                && situation
                        .dossier()
                        .find(EntryMode.class)
                        .filter(entry -> entry.mode() == EntryMode.Mode.EMERGENCY)
                        .isPresent();
    }

    /** Whether a step has its date, at most so many days after leaving. */
    boolean isWithin(int days, FollowUpStep step) {
        return step.at().filter(at -> !dayOf(at).isAfter(day().plusDays(days))).isPresent();
    }

    private boolean isBy(Mode mode) {
        return mode().filter(mode::equals).isPresent();
    }

    private Optional<Mode> mode() {
        return situation.dossier().find(ExitMode.class).map(ExitMode::mode);
    }

    private Optional<Departure> departure() {
        return situation.dossier().find(Departure.class).filter(left -> left.kind() == Departure.Kind.LEFT);
    }
}
