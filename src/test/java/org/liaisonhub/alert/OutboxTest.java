package org.liaisonhub.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.Fixer;

class OutboxTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void a_notice_goes_every_way_and_a_broken_way_holds_up_no_other() {
        Outbox box = Outbox.EMPTY.with(List.of(notice("1"), notice("2")), List.of("log", "mail"));

        box = box.notSent("mail", "1", NOON).sent("log", "1");

        assertThat(box.due("log", NOON)).map(Notice::id).contains("2");
        assertThat(box.due("mail", NOON)).isEmpty();
        assertThat(box.waiting("mail")).isEqualTo(2);
        assertThat(box.sent("log", "2").waiting("log")).isZero();
    }

    @Test
    void what_was_not_sent_is_tried_again_after_growing_waits_and_never_given_up() {
        Outbox box = Outbox.EMPTY.with(List.of(notice("1")), List.of("mail"));
        Instant now = NOON;
        for (int wait : new int[] {30, 60, 120, 240, 480, 960, 1800, 1800, 1800}) {
            box = box.notSent("mail", "1", now);
            assertThat(box.due("mail", now.plusSeconds(wait - 1))).isEmpty();
            now = now.plusSeconds(wait);
            assertThat(box.due("mail", now)).isPresent();
        }
        assertThat(box.attempts("mail")).isEqualTo(9);
    }

    @Test
    void a_way_that_is_broken_for_ever_keeps_the_newest_five_hundred() {
        Outbox box = Outbox.EMPTY.with(
                IntStream.range(0, 501).mapToObj(i -> notice("" + i)).toList(), List.of("mail"));

        assertThat(box.waiting("mail")).isEqualTo(500);
        assertThat(box.due("mail", NOON)).map(Notice::id).contains("1");
    }

    private static Notice notice(String id) {
        return new Notice(id, NOON, Fixer.OPS, List.of(), List.of(), List.of());
    }
}
