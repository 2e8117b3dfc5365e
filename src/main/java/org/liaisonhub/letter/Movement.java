package org.liaisonhub.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.CareClass;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.Destination;
import org.liaisonhub.discharge.StayFact.EntryMode;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.StayFact.ExpectedDeparture;

/** How and when the patient came and left (R.1112-1-2, 1°). */
final class Movement {
    private final Wording words;

    Movement(Wording words) {
        this.words = words;
    }

    boolean died(Dossier dossier) {
        return dossier.find(ExitMode.class)
                .filter(exit -> exit.mode() == ExitMode.Mode.DEATH)
                .isPresent();
    }

    Optional<Instant> leftAt(Dossier dossier) {
        return dossier.find(Departure.class)
                .filter(departure -> departure.kind() == Departure.Kind.LEFT)
                .flatMap(Departure::at);
    }

    /** The day an age is told for: of leaving, else of coming; never the day of writing. */
    Optional<LocalDate> dayOfStay(Dossier dossier) {
        return leftAt(dossier)
                .or(() -> dossier.find(AdmittedAt.class).map(AdmittedAt::at))
                .map(words::day);
    }

    String admission(Dossier dossier) {
        Optional<String> kind = dossier.find(CareClass.class).map(care -> words.word(care.kind()));
        Optional<String> at = dossier.find(AdmittedAt.class).map(AdmittedAt::at).map(words::moment);
        Optional<String> mode = dossier.find(EntryMode.class).map(entry -> words.word(entry.mode()));
        return words.text(
                "label", words.text("stay.admission"), Wording.join(" – ", List.of(orSilent(at), orMode(mode), kind)));
    }

    String departure(Dossier dossier) {
        Optional<String> mode = dossier.find(ExitMode.class).map(exit -> words.word(exit.mode()));
        Optional<String> circumstance = dossier.find(ExitCircumstance.class).map(exit -> words.word(exit.kind()));
        Optional<String> destination =
                dossier.find(Destination.class).map(to -> words.text("stay.destination", to.facility()));
        return words.text(
                "label",
                words.text("stay.departure"),
                Wording.join(" – ", List.of(Optional.of(left(dossier)), orMode(mode), circumstance, destination)));
    }

    private String left(Dossier dossier) {
        Optional<Departure> departure = dossier.find(Departure.class);
        if (departure.isEmpty()) {
            return dossier.find(ExpectedDeparture.class)
                    .flatMap(ExpectedDeparture::at)
                    .map(at -> words.text("stay.expected", words.moment(at)))
                    .orElseGet(() -> words.text("stay.no.date"));
        }
        String kind = words.word(departure.get().kind());
        if (departure.get().kind() == Departure.Kind.LEFT) {
            return departure.get().at().map(words::moment).orElseGet(() -> words.text("stay.no.date"));
        }
        return Wording.join(
                " – ", List.of(Optional.of(kind), departure.get().at().map(words::moment)));
    }

    private Optional<String> orSilent(Optional<String> date) {
        return date.or(() -> Optional.of(words.text("stay.no.date")));
    }

    private Optional<String> orMode(Optional<String> mode) {
        return mode.or(() -> Optional.of(words.text("stay.no.mode")));
    }
}
