package org.liaisonhub.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.Fixer;

class AlertBoardTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final AlertRules RULES = new AlertRules(
            Map.of(
                    Condition.PARKED_MESSAGES, new Limit(10, 5),
                    Condition.FEED_IDLE, new Limit(3600, 3599),
                    Condition.OVERDUE_TASKS, new Limit(1, 0)),
            Duration.ofSeconds(60),
            Duration.ofSeconds(120),
            Duration.ofSeconds(30),
            Duration.ofHours(4));

    private AlertBoard board = new AlertBoard(List.of());
    private Instant now = NOON;

    @Test
    void what_starts_is_told_once_and_what_clears_is_told_once() {
        assertThat(after(0, parked(10))).isEmpty();
        assertThat(after(60, parked(11))).as("settled, and more may come").isEmpty();
        assertThat(after(30, parked(12))).singleElement().satisfies(notice -> {
            assertThat(notice.owner()).isEqualTo(Fixer.OPS);
            assertThat(notice.started()).extracting(Alert::condition).containsExactly(Condition.PARKED_MESSAGES);
            assertThat(notice.started().get(0).figure()).isEqualTo(12);
            assertThat(notice.started().get(0).since()).isEqualTo(NOON);
        });
        assertThat(after(600, parked(50))).isEmpty();

        assertThat(after(1, parked(0))).isEmpty();
        assertThat(after(120, parked(0))).as("calm, and more may clear").isEmpty();
        assertThat(after(30, parked(0)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.cleared()).hasSize(1));
        assertThat(after(600, parked(0))).isEmpty();
        assertThat(board.alerts()).isEmpty();
    }

    @Test
    void what_is_over_before_it_settled_is_told_to_nobody() {
        after(0, parked(10));
        after(59, parked(0));
        assertThat(after(1, parked(10))).isEmpty();
        assertThat(after(59, parked(0))).isEmpty();
        assertThat(after(600, parked(0))).isEmpty();
    }

    @Test
    void a_figure_between_the_limits_neither_starts_an_alert_nor_ends_one() {
        assertThat(after(0, parked(6))).isEmpty();
        assertThat(after(600, parked(9))).isEmpty();
        tell(parked(10));

        assertThat(after(600, parked(6))).isEmpty();
        assertThat(after(600, parked(6))).isEmpty();
        assertThat(board.alerts()).extracting(Alert::phase).containsExactly(Alert.Phase.ACTIVE);
    }

    @Test
    void what_comes_back_before_its_end_was_told_is_the_same_alert() {
        tell(parked(10));
        after(1, parked(0));
        after(119, parked(0));
        assertThat(after(1, parked(10))).isEmpty();
        assertThat(after(600, parked(10))).isEmpty();
        after(1, parked(0));
        after(120, parked(0));
        assertThat(after(10, parked(10))).as("cleared, but nobody knows yet").isEmpty();
        assertThat(after(600, parked(10))).isEmpty();
    }

    @Test
    void what_starts_together_is_one_notice_and_every_kind_of_owner_has_its_own() {
        Signs all = parked(10)
                .add(Condition.FEED_IDLE, "mllp", 3600)
                .add(Condition.OVERDUE_TASKS, "MED", 2)
                .add(Condition.OVERDUE_TASKS, "NUR", 0);
        after(0, all);
        after(60, all);

        List<Notice> notices = after(30, all);

        assertThat(notices).extracting(Notice::owner).containsExactly(Fixer.MED, Fixer.OPS);
        assertThat(notices.get(1).started())
                .extracting(Alert::condition)
                .containsExactly(Condition.FEED_IDLE, Condition.PARKED_MESSAGES);
        assertThat(notices).extracting(Notice::id).doesNotHaveDuplicates();
    }

    @Test
    void what_goes_on_is_told_again_after_four_hours_and_not_before() {
        tell(parked(10));
        assertThat(after(4 * 3600 - 1, parked(10))).isEmpty();

        assertThat(after(1, parked(10))).singleElement().satisfies(notice -> {
            assertThat(notice.started()).isEmpty();
            assertThat(notice.ongoing()).hasSize(1);
        });
        assertThat(after(3600, parked(10))).isEmpty();
    }

    @Test
    void what_cannot_be_seen_stays_as_it_was() {
        tell(parked(10));
        assertThat(after(3600, new Signs())).isEmpty();
        assertThat(board.alerts()).extracting(Alert::phase).containsExactly(Alert.Phase.ACTIVE);
    }

    @Test
    void a_subject_that_is_gone_is_over() {
        tell(new Signs().add(Condition.FEED_IDLE, "mllp", 9000));
        after(1, new Signs().seen(Condition.FEED_IDLE));
        after(120, new Signs().seen(Condition.FEED_IDLE));
        assertThat(after(30, new Signs().seen(Condition.FEED_IDLE)))
                .singleElement()
                .satisfies(notice -> assertThat(notice.cleared()).hasSize(1));
    }

    @Test
    void what_another_hub_tells_is_told_by_that_one_only() {
        Signs foreign = parked(10).add(Condition.FEED_IDLE, "mllp", 9000).leaveSharedToOthers();
        after(0, foreign);
        after(60, foreign);

        assertThat(after(30, foreign))
                .singleElement()
                .satisfies(notice -> assertThat(notice.started())
                        .extracting(Alert::condition)
                        .containsExactly(Condition.FEED_IDLE));
    }

    @Test
    void a_board_kept_over_a_restart_tells_nothing_twice() {
        tell(parked(10));

        board = new AlertBoard(board.alerts());

        assertThat(after(600, parked(10))).isEmpty();
    }

    @Test
    void over_any_course_of_figures_starts_and_ends_take_turns() {
        long seed = 20261122;
        Random random = new Random(seed);
        boolean told = false;
        for (int i = 0; i < 20_000; i++) {
            for (Notice notice : after(random.nextInt(90), parked(random.nextInt(14)))) {
                for (Alert ignored : notice.started()) {
                    assertThat(told).as("seed %s, step %s", seed, i).isFalse();
                    told = true;
                }
                for (Alert ignored : notice.cleared()) {
                    assertThat(told).as("seed %s, step %s", seed, i).isTrue();
                    told = false;
                }
            }
        }
    }

    @Test
    void limits_that_could_flap_are_refused() {
        assertThatThrownBy(() -> new Limit(5, 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private void tell(Signs signs) {
        after(0, signs);
        after(60, signs);
        assertThat(after(30, signs)).hasSize(1);
    }

    private List<Notice> after(int seconds, Signs signs) {
        now = now.plusSeconds(seconds);
        AlertBoard.Turn turn = board.turn(signs, RULES, now);
        board = turn.board();
        return turn.notices();
    }

    private static Signs parked(int count) {
        return new Signs().add(Condition.PARKED_MESSAGES, "", count);
    }
}
