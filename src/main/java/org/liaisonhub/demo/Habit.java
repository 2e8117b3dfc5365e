package org.liaisonhub.demo;

import java.time.Instant;
import java.util.List;
import org.liaisonhub.delivery.Acknowledgement;
import org.liaisonhub.delivery.Acknowledgement.Accepted;
import org.liaisonhub.delivery.Acknowledgement.NotNow;
import org.liaisonhub.delivery.Acknowledgement.Read;
import org.liaisonhub.delivery.Acknowledgement.Received;
import org.liaisonhub.delivery.Acknowledgement.Refused;
import org.liaisonhub.delivery.Truths.Business;
import org.liaisonhub.fhir.FhirGlance;

/** What a recipient does with its mail. */
enum Habit {
    /** Files every document, and somebody reads it. */
    ACCEPTS,
    /** Takes the patient on; files what takes a care plan back. */
    TAKES_IN_CHARGE,
    /** Nobody of that identity in its records. */
    DOES_NOT_KNOW_THE_PATIENT,
    /** Its software is down for a moment at the first try. */
    NOT_NOW_AT_FIRST,
    /** Empties its mailbox and never says a word. */
    SILENT;

    /**
     * What it answers, in order.
     *
     * @param earlier how often this very message was put off before
     */
    List<Acknowledgement> answers(FhirGlance message, int earlier, DemoWords words, Instant now) {
        return switch (this) {
            case ACCEPTS -> filed(now, false);
            case TAKES_IN_CHARGE -> filed(now, !message.isWithdrawal());
            case DOES_NOT_KNOW_THE_PATIENT ->
                List.of(
                        new Received(now),
                        new Refused(now, Business.PATIENT_UNKNOWN, words.say("reason.patient-unknown")));
            case NOT_NOW_AT_FIRST ->
                earlier == 0 ? List.of(new NotNow(now, words.say("reason.not-now"))) : filed(now, false);
            case SILENT -> List.of();
        };
    }

    private static List<Acknowledgement> filed(Instant now, boolean takenInCharge) {
        return List.of(new Received(now), new Accepted(now, takenInCharge), new Read(now));
    }
}
