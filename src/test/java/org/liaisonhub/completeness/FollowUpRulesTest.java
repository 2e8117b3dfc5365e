package org.liaisonhub.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.completeness.Dossiers.TODAY;
import static org.liaisonhub.completeness.Dossiers.madameDurand;
import static org.liaisonhub.completeness.Dossiers.step;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact.CallBack;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep;
import org.liaisonhub.discharge.ClinicalFact.FollowUpStep.Kind;
import org.liaisonhub.discharge.ClinicalFact.NamedDocuments;
import org.liaisonhub.discharge.ClinicalFact.PendingResult;
import org.liaisonhub.discharge.ClinicalFact.PendingResults;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;

class FollowUpRulesTest {
    @Test
    void no_pending_result_is_an_answer_and_nobody_asked_is_not() {
        assertThat(madameDurand()
                        .with(new PendingResults(Listing.empty(EmptyReason.NIL_KNOWN)))
                        .faults())
                .isEmpty();
        assertThat(madameDurand()
                        .with(new PendingResults(Listing.empty(EmptyReason.NOT_ASKED)))
                        .faults())
                .containsExactly("PEND-01");
    }

    @Test
    void a_pending_result_needs_somebody_a_number_and_a_date() {
        Optional<String> said = Optional.of("0400000000");

        assertThat(awaited(said, said, true)).isEmpty();
        assertThat(awaited(Optional.empty(), said, true)).containsExactly("PEND-02");
        assertThat(awaited(said, Optional.empty(), true)).containsExactly("PEND-02");
        assertThat(awaited(said, said, false)).containsExactly("PEND-02");
    }

    @Test
    void no_follow_up_needed_is_an_answer_and_nobody_asked_is_not() {
        assertThat(madameDurand()
                        .with(new FollowUp(Listing.empty(EmptyReason.NIL_KNOWN)))
                        .faults())
                .isEmpty();
        assertThat(madameDurand()
                        .with(new FollowUp(Listing.empty(EmptyReason.NOT_ASKED)))
                        .faults())
                .containsExactly("FUP-01");
    }

    @Test
    void an_appointment_without_a_date_is_in_order_when_somebody_books_it() {
        assertThat(followed(owned(Kind.APPOINTMENT))).isEmpty();
        assertThat(followed(step(Kind.EXAMINATION, "Scanner", Optional.empty())))
                .containsExactly("FUP-02");
    }

    @Test
    void a_request_needs_an_owner_and_a_deadline() {
        FollowUpStep complete = new FollowUpStep(
                Kind.REQUEST,
                "Contrôler la kaliémie",
                Optional.empty(),
                Optional.of("médecin traitant"),
                Optional.of(TODAY.plusDays(7)));

        assertThat(followed(complete)).isEmpty();
        assertThat(followed(owned(Kind.REQUEST))).containsExactly("FUP-03");
    }

    @Test
    void a_number_to_call_needs_somebody_who_answers_and_hours() {
        assertThat(madameDurand()
                        .with(new CallBack("0400000000", Optional.empty(), Optional.of("9 h - 18 h")))
                        .faults())
                .containsExactly("FUP-06");
        assertThat(madameDurand()
                        .with(new CallBack("0400000000", Optional.of("Interne"), Optional.empty()))
                        .faults())
                .containsExactly("FUP-06");
    }

    @Test
    void a_letter_that_names_no_document_lacks_none() {
        assertThat(madameDurand().without(NamedDocuments.class).faults()).isEmpty();
        assertThat(madameDurand()
                        .with(new NamedDocuments(Listing.empty(EmptyReason.NIL_KNOWN)))
                        .faults())
                .isEmpty();
    }

    private static List<String> awaited(Optional<String> owner, Optional<String> phone, boolean dated) {
        return madameDurand()
                .with(new PendingResults(Listing.of(List.of(
                        new PendingResult("ECBU", owner, phone, dated ? Optional.of(TODAY) : Optional.empty())))))
                .faults();
    }

    private static FollowUpStep owned(Kind kind) {
        return new FollowUpStep(kind, "Cardiologie", Optional.empty(), Optional.of("secrétariat"), Optional.empty());
    }

    private static List<String> followed(FollowUpStep step) {
        return madameDurand().with(new FollowUp(Listing.of(List.of(step)))).faults();
    }
}
