package org.liaisonhub.observe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenFeedsTest {
    private Instant now = Instant.parse("2026-11-23T09:00:00Z");
    private final OpenFeeds feeds = new OpenFeeds(() -> now);

    @Test
    void a_feed_is_silent_from_its_opening_and_from_its_last_message_on() {
        feeds.open("nord");
        after(Duration.ofHours(2));
        assertThat(silence("nord")).isEqualTo(Duration.ofHours(2));

        feeds.heard("nord");
        after(Duration.ofMinutes(5));
        assertThat(silence("nord")).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void a_feed_whose_route_is_made_again_has_not_been_silent_any_shorter_for_that() {
        feeds.open("nord");
        after(Duration.ofHours(2));
        feeds.close("nord");
        assertThat(feeds.pulses()).isEmpty();
        after(Duration.ofSeconds(1));
        feeds.open("nord");

        assertThat(silence("nord")).isEqualTo(Duration.ofHours(2).plusSeconds(1));
    }

    @Test
    void a_feed_that_was_gone_for_long_begins_anew() {
        feeds.open("nord");
        feeds.close("nord");
        after(Duration.ofHours(2));
        feeds.open("nord");

        assertThat(silence("nord")).isZero();
    }

    @Test
    void a_feed_is_open_while_a_route_or_a_sender_needs_it() {
        feeds.open("mllp");
        feeds.ofSenders(Set.of("mllp", "gam"));
        feeds.close("mllp");
        assertThat(feeds.pulses()).containsOnlyKeys("mllp", "gam");

        feeds.ofSenders(Set.of("gam"));
        assertThat(feeds.pulses()).containsOnlyKeys("gam");
    }

    @Test
    void a_last_answer_does_not_open_a_closed_feed_again_and_an_engineer_s_own_route_opens_one_by_its_first_message() {
        feeds.open("nord");
        feeds.close("nord");
        feeds.heard("nord");
        feeds.heard("json");

        assertThat(feeds.pulses()).containsOnlyKeys("json");
        assertThat(feeds.has("nord")).isFalse();
    }

    private Duration silence(String feed) {
        return feeds.pulses().get(feed).silence();
    }

    private void after(Duration time) {
        now = now.plus(time);
    }
}
