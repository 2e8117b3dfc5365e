package org.liaisonhub.hl7v2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7TimeTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @ParameterizedTest
    @CsvSource({
        "20260301, 2026-02-28T23:00:00Z",
        "2026030110, 2026-03-01T09:00:00Z",
        "202607011030, 2026-07-01T08:30:00Z",
        "20260301103015, 2026-03-01T09:30:15Z",
        "20260301103015.1234, 2026-03-01T09:30:15.123400Z",
        "20260301103015-0500, 2026-03-01T15:30:15Z",
        "202603011030+0000, 2026-03-01T10:30:00Z"
    })
    void a_time_without_offset_is_local_to_the_hospital(String value, Instant instant) {
        assertThat(Hl7Time.instant(value, PARIS)).contains(instant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2026", "202603", "20261301", "20260230", "2026030125", "20260301+9900", "hier"})
    void what_is_no_time_is_none(String value) {
        assertThat(Hl7Time.instant(value, PARIS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"20260329023000, 2026-03-29T01:30:00Z", "20261025023000, 2026-10-25T00:30:00Z"})
    void an_hour_that_the_clock_change_skips_or_repeats_still_is_a_time(String value, Instant instant) {
        assertThat(Hl7Time.instant(value, PARIS)).contains(instant);
    }
}
