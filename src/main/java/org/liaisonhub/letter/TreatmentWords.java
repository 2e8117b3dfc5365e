package org.liaisonhub.letter;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.TreatmentChange;
import org.liaisonhub.discharge.TreatmentLine;
import org.liaisonhub.discharge.TreatmentLine.ChangeReason;

/** One cell of the treatment table at a time; silence is said where the law asks for an answer. */
final class TreatmentWords {
    private final Wording words;

    TreatmentWords(Wording words) {
        this.words = words;
    }

    String change(TreatmentLine line) {
        return words.word(line.change());
    }

    /** Dosage until the stay: as told, else from the usual treatments; of an unchanged one, the dosage it keeps. */
    String before(TreatmentLine line, UsualDosage usual) {
        if (line.change() == TreatmentChange.STARTED) {
            return words.text("nothing");
        }
        Optional<String> known = line.previousDosage().or(() -> usual.of(line.treatment()));
        boolean sameDosage =
                line.change() == TreatmentChange.UNCHANGED || !line.change().isTakenHome();
        return words.orNotStated(sameDosage ? known.or(() -> line.treatment().dosage()) : known);
    }

    /** Dosage from now on, or the key's order not to take it. */
    String now(TreatmentLine line, String notAnyMore) {
        if (line.change() == TreatmentChange.STOPPED) {
            return words.text(notAnyMore);
        }
        if (line.change() == TreatmentChange.SUSPENDED) {
            return words.text(notAnyMore + ".for.now", words.orNotStated(line.resume()));
        }
        return line.treatment()
                .dosage()
                .filter(dosage -> !dosage.isBlank())
                .orElseGet(() -> words.text("treatment.no.dosage"));
    }

    String reason(TreatmentLine line) {
        Optional<String> reason = line.reason()
                .map(TreatmentWords::inWords)
                .filter(text -> !text.isBlank())
                .or(() -> isReasonOwed(line) ? Optional.of(words.text("treatment.no.reason")) : Optional.empty());
        Optional<String> indication = line.indication().map(use -> words.text("treatment.indication", use));
        return orNothing(Wording.join(" – ", List.of(reason, indication)));
    }

    String durationAndMonitoring(TreatmentLine line) {
        Optional<String> duration = line.duration().filter(text -> !text.isBlank());
        if (duration.isEmpty() && isDurationOwed(line.change())) {
            duration = Optional.of(words.text("treatment.no.duration"));
        }
        Optional<String> monitoring = line.monitoring().map(watch -> words.text("treatment.monitoring", watch));
        return orNothing(Wording.join(" – ", List.of(duration, monitoring)));
    }

    private String orNothing(String told) {
        return told.isEmpty() ? words.text("nothing") : told;
    }

    /** A treatment that simply goes on needs no reason; of a new one, what it is for is the reason. */
    private static boolean isReasonOwed(TreatmentLine line) {
        return switch (line.change()) {
            case UNCHANGED, NOT_STATED -> false;
            case STARTED -> line.indication().isEmpty();
            case SUBSTITUTED, CHANGED, STOPPED, SUSPENDED -> true;
        };
    }

    /** As rule TRT-10: a treatment of before goes on until somebody says otherwise, a new one must say how long. */
    private static boolean isDurationOwed(TreatmentChange change) {
        return change == TreatmentChange.STARTED || change == TreatmentChange.NOT_STATED;
    }

    private static String inWords(ChangeReason reason) {
        return reason.text().isBlank()
                ? reason.code().map(code -> code.display()).orElse("")
                : reason.text();
    }
}
