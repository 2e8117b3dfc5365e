package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.letter.LiaisonLetter;

@Tag("slow")
class FhirMessagesSpeedTest {
    @Test
    void a_letter_message_takes_less_than_a_millisecond_and_a_half() {
        FhirMessages messages = new FhirMessages("Liaison", "https://hub.example.org");
        LiaisonLetter letter = HipFracture.letter();
        Delivery delivery = HipFracture.delivery(letter.id(), Purpose.FIRST);
        long best = Long.MAX_VALUE;
        int bytes = 0;

        for (int round = 0; round < 20; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 300; i++) {
                bytes = messages.carrying(letter, delivery, HipFracture.gp(), Optional.empty()).length;
            }
            best = Math.min(best, (System.nanoTime() - start) / 300_000);
        }

        System.out.println("letter message: " + bytes + " bytes, " + best + " µs");
        assertThat(best).isLessThan(1500);
    }
}
