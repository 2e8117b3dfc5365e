package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.routing.Setting;

/** Recipients whose software dies, and answers that come late, twice, for somebody else's letter, or for nothing. */
@Tag("slow")
class AnswerFaultsTest {
    @TempDir
    Path data;

    @Test
    @Fault("recipient dies before it answered")
    void a_letter_that_was_read_and_not_confirmed_lies_in_the_mailbox_again_under_the_same_id() throws Exception {
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            day.sendUntilTaken("S1");
            String first;
            try (GpSoftware gp = gp(day)) {
                first = gp.read(Discharges.GP);
            }
            try (GpSoftware gp = gp(day)) {
                assertThat(gp.read(Discharges.GP)).isEqualTo(first);
                gp.answer(first, "accepted");
                gp.confirm();
            }
            awaitStatus(day, first, DeliveryStatus.ACCEPTED);
        }
    }

    @Test
    @Fault("recipient confirms and never answers")
    void a_letter_that_was_confirmed_and_not_answered_is_sent_again_under_the_same_id_and_then_dead() throws Exception {
        try (BadDay day = new BadDay(BadDay.settings(data).with(Setting.TECHNICAL_WAIT, "PT1S"))) {
            day.sendUntilTaken("S1");
            try (GpSoftware gp = gp(day)) {
                String id = gp.read(Discharges.GP);
                gp.confirm();
                gp.read(Discharges.GP);
                gp.confirm();
                gp.read(Discharges.GP);
                gp.confirm();
                assertThat(gp.ids()).containsOnly(id).hasSize(3);
                awaitStatus(day, id, DeliveryStatus.DEAD);
                assertThat(day.hub.ledger().tasks(50))
                        .anyMatch(task -> task.rule().equals("DEL-02"));

                // Late is better than never: the task is closed by it.
                gp.answer(id, "accepted");
                gp.confirm();
                awaitStatus(day, id, DeliveryStatus.ACCEPTED);
                assertThat(day.hub.ledger().tasks(50))
                        .noneMatch(task -> task.rule().equals("DEL-02"));
            }
        }
    }

    @Test
    @Fault("answer twice, for another's letter, for nothing, or unreadable")
    void only_the_first_answer_of_the_right_recipient_moves_the_letter_and_the_others_are_parked() throws Exception {
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            day.sendUntilTaken("S1");
            try (GpSoftware gp = gp(day);
                    GpSoftware stranger = new GpSoftware(data, day.hub.brokerPort(), "dr-leroy")) {
                String id = gp.read(Discharges.GP);
                stranger.answer(id, "accepted");
                stranger.answer("nothing-we-sent", "accepted");
                stranger.say("<what is this");
                stranger.confirm();
                BadDay.await(
                        "parked",
                        () -> assertThat(day.hub.ledger().parked(Optional.of("dr-leroy"), 10))
                                .extracting(Parked::code)
                                .containsExactlyInAnyOrder("HUB-3001", "HUB-3002", "HUB-2302"));
                assertThat(delivery(day, id).status()).isEqualTo(DeliveryStatus.SENT);

                gp.answer(id, "accepted");
                gp.answer(id, "accepted");
                gp.confirm();
                awaitStatus(day, id, DeliveryStatus.ACCEPTED);
                gp.answer(id, "accepted");
                gp.answer("nothing-either", "accepted");
                gp.confirm();
                BadDay.await(
                        "all were taken",
                        () -> assertThat(day.hub.ledger().parked(Optional.of(Discharges.GP), 10))
                                .hasSize(1));
                assertThat(day.hub.ledger().history(delivery(day, id).document().stay()))
                        .filteredOn(line -> line.what().equals("answered"))
                        .hasSize(1);
            }
        }
    }

    private GpSoftware gp(BadDay day) throws Exception {
        return new GpSoftware(data, day.hub.brokerPort(), Discharges.GP);
    }

    private static Delivery delivery(BadDay day, String id) {
        return day.hub.ledger().findDelivery(id).orElseThrow();
    }

    private static void awaitStatus(BadDay day, String id, DeliveryStatus status) {
        BadDay.await(status.name(), () -> assertThat(delivery(day, id).status()).isEqualTo(status));
    }
}
