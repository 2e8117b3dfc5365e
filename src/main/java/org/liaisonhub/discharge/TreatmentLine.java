package org.liaisonhub.discharge;

import java.util.Optional;

/**
 * One line of the treatment table of a letter: what is taken home or was stopped, what changed, and why.
 *
 * @param treatment medicine and its dosage from now on
 * @param change what became of it
 * @param reason why it was stopped, changed or started; the law demands it for what was stopped (R.1112-1-2, 4°)
 * @param previousDosage dosage before, for a change
 * @param duration for how long, in words; "long term" is a duration
 * @param indication what it is for
 * @param resume when a suspended treatment is to be taken up again
 * @param monitoring what to watch: laboratory, target, date
 */
public record TreatmentLine(
        Treatment treatment,
        TreatmentChange change,
        Optional<ChangeReason> reason,
        Optional<String> previousDosage,
        Optional<String> duration,
        Optional<String> indication,
        Optional<String> resume,
        Optional<String> monitoring) {

    /**
     * Why a treatment changed.
     *
     * @param text in words; words alone satisfy the law
     * @param code from v3-ActReason or medicationrequest-status-reason, when given
     */
    public record ChangeReason(String text, Optional<Coding> code) {}
}
