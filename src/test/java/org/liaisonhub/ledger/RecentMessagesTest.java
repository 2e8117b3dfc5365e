package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class RecentMessagesTest {
    private final RecentMessages recent = new RecentMessages(10);

    @Test
    void each_is_given_once() {
        recent.remember(Map.of("d-1", new byte[4]));

        assertThat(recent.take("d-1"))
                .hasValueSatisfying(message -> assertThat(message).hasSize(4));
        assertThat(recent.take("d-1")).isEmpty();
    }

    @Test
    void the_oldest_make_room_for_the_newest() {
        recent.remember(Map.of("d-1", new byte[6]));
        recent.remember(Map.of("d-2", new byte[6]));

        assertThat(recent.take("d-1")).isEmpty();
        assertThat(recent.take("d-2")).isPresent();
    }

    @Test
    void what_was_given_or_written_again_takes_no_room() {
        recent.remember(Map.of("d-1", new byte[6]));
        recent.remember(Map.of("d-1", new byte[6]));
        recent.take("d-1");
        recent.remember(Map.of("d-2", new byte[5]));
        recent.remember(Map.of("d-3", new byte[5]));

        assertThat(recent.take("d-2")).isPresent();
        assertThat(recent.take("d-3")).isPresent();
    }

    @Test
    void what_is_forgotten_is_gone() {
        recent.remember(Map.of("d-1", new byte[6]));

        recent.forget();

        assertThat(recent.take("d-1")).isEmpty();
    }
}
