package org.liaisonhub.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.Purpose;
import org.liaisonhub.letter.LiaisonLetter;

@Tag("slow")
class FhirMessagesSpeedTest {
    /** Processor time, for the machine may have other things to do. */
    @Test
    void a_letter_message_costs_less_than_a_millisecond_and_a_half() {
        FhirMessages messages = new FhirMessages("Liaison", "https://hub.example.org");
        LiaisonLetter letter = HipFracture.letter();
        Delivery delivery = HipFracture.delivery(letter.id(), Purpose.FIRST);

        long building = microseconds(() -> FhirLetter.bundle(letter));
        long both = microseconds(() -> messages.carrying(letter, delivery, HipFracture.gp(), Optional.empty()));

        System.out.println("letter: build " + building + " µs, build and encode a message " + both + " µs");
        assertThat(both).isLessThan(1500);
    }

    private static long microseconds(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 20; round++) {
            long start = threads.getCurrentThreadCpuTime();
            for (int i = 0; i < 200; i++) {
                work.run();
            }
            best = Math.min(best, (threads.getCurrentThreadCpuTime() - start) / 200_000);
        }
        return best;
    }
}
