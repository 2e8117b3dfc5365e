package org.liaisonhub.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.liaisonhub.discharge.FeedCodes;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;

/** A message is read under the terms it came with, whatever its feed's route says by now. */
class ReadersTest {
    private static final byte[] DEPARTURE = String.join(
                    "\r",
                    "MSH|^~\\&|ADT|CH|HUB|HUB|20261120101500||ADT^A03^ADT_A01|1|P|2.5",
                    "EVN||20261120101500",
                    "PID|||7^^^^PI||DURAND^JEANNE^^^^^L||19400101|F",
                    "PV1||I|1120|R|||||||||||||||S1^^^^VN||||||||||||||||||||||||||20261120100000",
                    "")
            .getBytes(StandardCharsets.UTF_8);

    private final Readers readers = new Readers(new HttpFormats(
            HubSettings.read(Path.of(""), Path.of("target"), Optional.empty(), Map.of(), new Properties()),
            InstantSource.system(),
            FeedCodes.NONE));

    @Test
    void a_message_queued_before_there_were_terms_reads_as_it_did() {
        assertThat(said(MllpFeed.FORMAT)).contains("2026-11-20T09:15:00Z", "CH");
    }

    @Test
    void the_same_message_under_other_terms_is_of_another_hour_and_another_facility() {
        assertThat(said(MllpFeed.FORMAT + ";facility=CH NORD;zone=Europe/Lisbon"))
                .contains("2026-11-20T10:15:00Z", "CH NORD");
    }

    @Test
    void terms_nobody_knows_are_not_left_out_but_parked_with_what_is_wrong() {
        FeedReading reading = read(MllpFeed.FORMAT + ";ward=12");

        assertThat(reading).isInstanceOfSatisfying(NotUnderstood.class, not -> {
            assertThat(not.code()).isEqualTo("HUB-1008");
            assertThat(not.why()).contains("a parameter the hub does not know", "hub operations");
        });
    }

    @Test
    void a_format_nobody_reads_has_no_reader() {
        assertThat(readers.of("application/pdf;zone=UTC")).isEmpty();
    }

    private FeedReading read(String format) {
        return readers.of(format).orElseThrow().read(DEPARTURE, "nord", Instant.EPOCH);
    }

    private String said(String format) {
        assertThat(read(format)).isInstanceOf(Understood.class);
        return List.copyOf(((Understood) read(format)).events()).toString();
    }
}
