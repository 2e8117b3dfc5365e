package org.liaisonhub.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.broker.EmbeddedBroker;
import org.liaisonhub.broker.InsideBroker;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.routing.InsideHub;

/** The broker stops, is slow, or has no room in one mailbox. */
@Tag("slow")
class BrokerFaultsTest {
    @TempDir
    Path data;

    @Test
    @Fault("broker stopped")
    void a_broker_that_stops_is_told_at_once_and_started_again_with_all_it_had() throws Exception {
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            EmbeddedBroker broker = InsideHub.broker(day.hub);
            int port = broker.port();
            for (int i = 0; i < 10; i++) {
                day.sendUntilTaken("A" + i);
            }
            InsideBroker.stopByItself(broker);

            assertThat(day.send("B1"))
                    .contains("MSA|AE|B1")
                    .contains("HUB-1003")
                    .doesNotContain("DURAND");
            day.sendUntilTaken("B1");
            day.assertNothingLost();
            assertThat(broker.port()).isEqualTo(port);
            assertThat(day.hub.shut()).isEmpty();
            try (GpSoftware gp = new GpSoftware(data, broker.port(), Discharges.GP)) {
                for (int i = 0; i < 11; i++) {
                    gp.read(Discharges.GP);
                }
                gp.confirm();
            }
        }
    }

    @Test
    @Fault("broker slow")
    void a_broker_that_does_not_answer_in_time_is_told_as_not_now_and_the_repeat_is_recognised() throws Exception {
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            CountDownLatch disk = new CountDownLatch(1);
            InsideBroker.holdUp(InsideHub.broker(day.hub), "intake", disk);

            assertThat(day.send("S1")).contains("MSA|AE|S1").contains("HUB-1003");
            disk.countDown();
            // Late, what was not acknowledged may yet be taken in: then the repeat is the second of its kind.
            day.sendUntilTaken("S1");
            day.sendUntilTaken("S1");
            day.sendUntilTaken("S2");
            day.assertNothingLost();
            var stay = day.hub.ledger().staysNumbered("S1").get(0).stay();
            assertThat(day.hub.ledger().deliveriesOf(stay)).hasSize(1);
            assertThat(day.hub.ledger().versions(stay)).hasSize(1);
        }
    }

    @Test
    @Fault("mailbox full")
    void a_full_mailbox_makes_its_letters_wait_and_nobody_elses() throws Exception {
        try (BadDay day = new BadDay(BadDay.settings(data))) {
            EmbeddedBroker broker = InsideHub.broker(day.hub);
            InsideBroker.limit(broker, "mailbox." + Discharges.GP, 60_000);
            for (int i = 0; i < 20; i++) {
                day.sendUntilTaken("A" + i);
            }
            BadDay.await(
                    "some wait",
                    () -> assertThat(day.hub.ledger().undelivered(100))
                            .filteredOn(delivery -> delivery.recipient().equals(Discharges.GP))
                            .hasSize(20)
                            .anyMatch(delivery -> delivery.sentAt().isEmpty()
                                    && delivery.attempts() > 0
                                    && delivery.note().orElse("").contains("did not take it")));

            day.send("L1", Discharges.of("L1").replace("99700000013^MARTIN", "99700000021^LEROY"));
            BadDay.await(
                    "another's letter is sent",
                    () -> assertThat(day.hub.ledger().undelivered(100))
                            .filteredOn(delivery -> delivery.recipient().equals("dr-leroy"))
                            .extracting(Delivery::sentAt)
                            .singleElement()
                            .matches(sent -> sent.isPresent()));

            try (GpSoftware gp = new GpSoftware(data, broker.port(), Discharges.GP)) {
                for (int i = 0; i < 20; i++) {
                    gp.read(Discharges.GP);
                    gp.confirm();
                }
                assertThat(gp.ids()).doesNotHaveDuplicates();
            }
            day.assertNothingLost();
        }
    }
}
