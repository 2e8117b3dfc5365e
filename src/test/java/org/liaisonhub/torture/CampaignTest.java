package org.liaisonhub.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A short crash campaign: every named point once, and five random blows. {@code ./liaison torture} is the long one. */
@Tag("slow")
class CampaignTest {
    private static final int RANDOM_BLOWS = 5;

    @TempDir
    Path folder;

    @Test
    void nothing_is_lost_wherever_the_hub_dies() throws Exception {
        List<String> news = new ArrayList<>();
        Campaign.Orders orders =
                new Campaign.Orders(Path.of("").toAbsolutePath(), folder, RANDOM_BLOWS, 3, Duration.ofMinutes(30), 10);

        Outcome outcome = Campaign.run(orders, InstantSource.system(), news::add);

        assertThat(outcome.faults()).isEmpty();
        assertThat(outcome.deaths()).isGreaterThan(Between.values().length + RANDOM_BLOWS);
        assertThat(news).hasSizeGreaterThan(Between.values().length + RANDOM_BLOWS);
        assertThat(outcome.evidence().due()).isNotEmpty();
    }
}
