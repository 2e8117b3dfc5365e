package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.directory.Recipient;

/** A stay about which nobody could be told waits for the directory, wherever its task stands among those that are open. */
class UnaddressedTest {
    private static final Instant NOON = Instant.parse("2026-03-05T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void a_stay_whose_task_stands_behind_a_thousand_others_is_sent_about_once_the_directory_says_where() {
        try (SmallHub hub = SmallHub.open(folder, NOON)) {
            List<Recipient> all = hub.directory().all();
            hub.directory(List.of());
            hub.say(Facts.STAY, Facts.discharged(NOON));
            assertThat(hub.ledger.tasksOf(Facts.STAY)).extracting(Task::rule).contains("RCP-02");
            hub.ledger.<Boolean>commit(entry -> {
                for (int i = 0; i < 1_000; i++) {
                    entry.tasks().open(dueLongAgo("other-" + i));
                }
                return true;
            });

            hub.directory(all);
            int seen = new Unaddressed(hub.ledger, hub.dispatch, hub.clock).seeAgain();

            assertThat(seen).isEqualTo(1);
            assertThat(hub.ledger.deliveriesOf(Facts.STAY))
                    .extracting(Delivery::recipient)
                    .contains("dr-martin");
        }
    }

    private static Task dueLongAgo(String id) {
        return new Task(
                id,
                new Matter.OfHub(HubPart.PARKED),
                Optional.empty(),
                "OPS-01",
                Severity.MAJOR,
                Fixer.OPS,
                "operations",
                id,
                List.of(),
                NOON.minusSeconds(3600),
                NOON.minusSeconds(60),
                Optional.empty());
    }
}
