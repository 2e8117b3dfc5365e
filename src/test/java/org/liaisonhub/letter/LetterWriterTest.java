package org.liaisonhub.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.letter.Story.COMPLETE;
import static org.liaisonhub.letter.Story.NOON;
import static org.liaisonhub.letter.Story.PARIS;
import static org.liaisonhub.letter.Story.STAY;
import static org.liaisonhub.letter.Story.at;
import static org.liaisonhub.letter.Story.dossier;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.ClinicalFact.Allergies;
import org.liaisonhub.discharge.ClinicalFact.FollowUp;
import org.liaisonhub.discharge.ClinicalFact.Reason;
import org.liaisonhub.discharge.ClinicalFact.Summary;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.Listing;
import org.liaisonhub.discharge.Listing.EmptyReason;
import org.liaisonhub.discharge.StayFact.AdmittedAt;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExitCircumstance;
import org.liaisonhub.discharge.StayFact.ExitMode;

class LetterWriterTest {
    @Test
    void the_same_dossier_told_a_year_later_as_another_version_has_the_same_fingerprint() {
        LetterWriter writer = Story.french();
        Dossier told = HeartFailureStory.told();

        LetterDocument first = writer.letter(STAY, 1, told, HeartFailureStory.VERDICT, NOON);
        LetterDocument later = writer.letter(STAY, 7, told, HeartFailureStory.VERDICT, NOON.plus(Duration.ofDays(365)));
        LetterDocument firstPlan = writer.carePlan(STAY, 1, told, HeartFailureStory.VERDICT, NOON);
        LetterDocument laterPlan =
                writer.carePlan(STAY, 7, told, HeartFailureStory.VERDICT, NOON.plus(Duration.ofDays(365)));

        assertThat(later.fingerprint()).isEqualTo(first.fingerprint());
        assertThat(laterPlan.fingerprint()).isEqualTo(firstPlan.fingerprint());
    }

    @Test
    void another_word_in_the_summary_changes_the_fingerprint_of_the_letter_only() {
        LetterWriter writer = Story.french();
        Dossier told = HeartFailureStory.told();
        Dossier corrected = Story.and(told, new Summary("Autre synthèse."));

        assertThat(writer.letter(STAY, 1, corrected, COMPLETE, NOON).fingerprint())
                .isNotEqualTo(writer.letter(STAY, 1, told, COMPLETE, NOON).fingerprint());
        assertThat(writer.carePlan(STAY, 1, corrected, COMPLETE, NOON).fingerprint())
                .isEqualTo(writer.carePlan(STAY, 1, told, COMPLETE, NOON).fingerprint());
    }

    @Test
    void a_gap_that_was_filled_changes_the_fingerprint() {
        LetterWriter writer = Story.french();
        Dossier told = HeartFailureStory.told();

        assertThat(writer.letter(STAY, 1, told, COMPLETE, NOON).fingerprint())
                .isNotEqualTo(writer.letter(STAY, 1, told, HeartFailureStory.VERDICT, NOON)
                        .fingerprint());
    }

    @Test
    void the_letter_keeps_to_the_order_of_the_law_with_the_gaps_first() {
        LetterDocument letter =
                Story.french().letter(STAY, 1, HeartFailureStory.told(), HeartFailureStory.VERDICT, NOON);

        assertThat(letter.sections())
                .extracting(LetterSection::kind)
                .startsWith(
                        SectionKind.GAPS,
                        SectionKind.ALERTS,
                        SectionKind.STAY,
                        SectionKind.REASON,
                        SectionKind.HOSPITAL_COURSE,
                        SectionKind.DIAGNOSES,
                        SectionKind.ALLERGIES,
                        SectionKind.DISCHARGE_MEDICATIONS)
                .containsSubsequence(
                        SectionKind.IMPLANTS, SectionKind.PENDING_RESULTS, SectionKind.FOLLOW_UP, SectionKind.CALL_BACK)
                .doesNotHaveDuplicates();
    }

    @Test
    void an_explicit_none_reads_otherwise_than_silence_and_than_a_question_not_asked() {
        String none = Story.letter(dossier(
                new Allergies(Listing.empty(EmptyReason.NIL_KNOWN)),
                new FollowUp(Listing.empty(EmptyReason.NIL_KNOWN))));
        String notAsked = Story.letter(dossier(new Allergies(Listing.empty(EmptyReason.NOT_ASKED))));
        String silence = Story.letter(Dossier.EMPTY);

        assertThat(none).contains("Aucune allergie ni intolérance connue.", "Aucun suivi particulier nécessaire.");
        assertThat(section(notAsked, "Allergies et intolérances")).isEqualTo("Non recherché par l'hôpital.");
        assertThat(section(silence, "Allergies et intolérances")).isEqualTo("Non précisé par l'hôpital.");
    }

    @Test
    void a_blank_text_is_silence() {
        String letter = Story.letter(dossier(new Reason("  "), new Summary("")));

        assertThat(section(letter, "Motif de l'hospitalisation")).isEqualTo("Non précisé par l'hôpital.");
        assertThat(letter).contains("Synthèse médicale : non précisée par l'hôpital.");
    }

    @Test
    void an_hour_is_told_in_the_zone_of_the_hospital_and_left_out_at_midnight_sharp() {
        String letter = Story.letter(dossier(
                new AdmittedAt(at("2026-10-12T00:00")),
                new Departure(Departure.Kind.LEFT, Optional.of(at("2026-10-13T14:30")))));

        assertThat(letter).contains("Entrée : 12/10/2026 – ", "Sortie : 13/10/2026 à 14 h 30 – ");
    }

    @Test
    void leaving_against_advice_stands_among_the_alerts() {
        String letter = Story.letter(dossier(new ExitCircumstance(ExitCircumstance.Kind.AGAINST_ADVICE)));

        assertThat(section(letter, "Alertes")).isEqualTo("- Attention : sortie contre avis médical.");
    }

    @Test
    void of_a_patient_who_died_the_nurse_is_told_so_and_gets_no_orders() {
        Dossier died = Story.and(HeartFailureStory.told(), new ExitMode(ExitMode.Mode.DEATH));

        LetterDocument plan = Story.french().carePlan(STAY, 1, died, HeartFailureStory.VERDICT, NOON);
        LetterDocument letter = Story.french().letter(STAY, 1, died, HeartFailureStory.VERDICT, NOON);

        assertThat(plan.sections())
                .extracting(LetterSection::kind)
                .containsExactly(SectionKind.ALERTS, SectionKind.STAY, SectionKind.CALL_BACK);
        assertThat(PlainText.of(plan)).contains("Patient décédé à l'hôpital, date : 12/10/2026 à 14 h 30.");
        assertThat(letter.sections())
                .extracting(LetterSection::kind)
                .contains(SectionKind.HOSPITAL_COURSE)
                .doesNotContain(SectionKind.DISCHARGE_MEDICATIONS, SectionKind.HOME_HELP);
    }

    @Test
    void a_language_without_words_stops_the_start() {
        assertThatThrownBy(() -> new LetterWriter(Locale.GERMAN, PARIS, Story::gapSentence))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'de'");
    }

    /** The text under a heading. */
    static String section(String document, String title) {
        String heading = "\n" + title + "\n" + "-".repeat(title.length()) + "\n";
        assertThat(document).contains(heading);
        String rest = document.substring(document.indexOf(heading) + heading.length());
        int end = rest.indexOf("\n\n");
        return (end < 0 ? rest : rest.substring(0, end)).strip();
    }
}
