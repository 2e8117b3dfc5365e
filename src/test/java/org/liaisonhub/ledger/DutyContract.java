package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What only one of several hubs should do. */
interface DutyContract extends OpenLedgers {
    @Test
    default void a_duty_is_one_hub_s_until_it_lets_its_time_run_out() {
        assertThat(take("hub-a", Story.NOON)).isTrue();
        assertThat(take("hub-b", Story.NOON.plusSeconds(29))).isFalse();
        assertThat(take("hub-a", Story.NOON.plusSeconds(20))).isTrue();
        assertThat(take("hub-b", Story.NOON.plusSeconds(49))).isFalse();

        assertThat(take("hub-b", Story.NOON.plusSeconds(50))).isTrue();
        assertThat(take("hub-a", Story.NOON.plusSeconds(51))).isFalse();
    }

    private boolean take(String hub, Instant now) {
        return ledger().commit(entry -> entry.takeDuty("test", hub, now, now.plusSeconds(30)));
    }
}
