package org.liaisonhub.letter;

import static org.liaisonhub.letter.Story.NOON;
import static org.liaisonhub.letter.Story.STAY;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.liaisonhub.Golden;
import org.liaisonhub.discharge.Dossier;

/** Whole documents as a reader sees them; read the approved texts under {@code src/test/resources/letter}. */
class GoldenLetterTest {
    private static final Path APPROVED = Path.of("src", "test", "resources", "letter");

    @Test
    void a_gp_reads_an_altered_heart_failure_treatment_with_its_reasons() throws IOException {
        LetterDocument letter =
                Story.french().letter(STAY, 1, HeartFailureStory.told(), HeartFailureStory.VERDICT, NOON);

        Golden.check(APPROVED.resolve("heart_failure_letter_fr.txt"), PlainText.of(letter));
    }

    @Test
    void a_nurse_reads_what_to_do_for_the_same_patient() throws IOException {
        LetterDocument plan =
                Story.french().carePlan(STAY, 1, HeartFailureStory.told(), HeartFailureStory.VERDICT, NOON);

        Golden.check(APPROVED.resolve("heart_failure_care_plan_fr.txt"), PlainText.of(plan));
    }

    @Test
    void a_letter_on_a_nearly_empty_dossier_says_what_is_not_stated() throws IOException {
        LetterDocument letter = Story.french().letter(STAY, 1, Dossier.EMPTY, Story.COMPLETE, NOON);

        Golden.check(APPROVED.resolve("nothing_known_letter_fr.txt"), PlainText.of(letter));
    }

    @Test
    void a_care_plan_on_a_nearly_empty_dossier_says_what_is_not_stated() throws IOException {
        LetterDocument plan = Story.french().carePlan(STAY, 1, Dossier.EMPTY, Story.COMPLETE, NOON);

        Golden.check(APPROVED.resolve("nothing_known_care_plan_fr.txt"), PlainText.of(plan));
    }

    @Test
    void a_doctor_reads_a_stay_after_an_operation_in_english() throws IOException {
        LetterDocument letter =
                Story.english().letter(STAY, 1, HipFractureStory.told(), HipFractureStory.VERDICT, NOON);

        Golden.check(APPROVED.resolve("hip_fracture_letter_en.txt"), PlainText.of(letter));
    }

    @Test
    void a_nurse_reads_wound_catheter_and_injections_in_english() throws IOException {
        LetterDocument plan =
                Story.english().carePlan(STAY, 1, HipFractureStory.told(), HipFractureStory.VERDICT, NOON);

        Golden.check(APPROVED.resolve("hip_fracture_care_plan_en.txt"), PlainText.of(plan));
    }
}
