package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.discharge.DischargeEvent;
import org.liaisonhub.discharge.Fact;
import org.liaisonhub.discharge.FactKind;
import org.liaisonhub.discharge.Saying;
import org.liaisonhub.discharge.StayFact.Departure;
import org.liaisonhub.discharge.StayFact.ExitMode;
import org.liaisonhub.discharge.Trust;

class ContradictionTaskTest {
    private static final Instant MORNING = Instant.parse("2026-03-10T08:00:00Z");
    private static final ExitMode HOME = new ExitMode(ExitMode.Mode.HOME);
    private static final ExitMode TRANSFER = new ExitMode(ExitMode.Mode.TRANSFER);

    @TempDir
    Path folder;

    private SmallHub hub;

    @AfterEach
    void close() {
        hub.close();
    }

    private void open(Trust trust) {
        hub = SmallHub.open(folder, MORNING, trust);
    }

    private void says(String feed, int minute, Fact... facts) {
        Saying saying = new Saying(MORNING.plusSeconds(60L * minute), "M" + minute, feed);
        hub.fold.fold(hub.message(List.of(facts).stream()
                .map(fact -> new DischargeEvent(Facts.STAY, saying, fact))
                .toList()));
    }

    private List<Task> open() {
        return hub.openTasks(Facts.STAY).stream()
                .filter(task -> task.rule().startsWith("SRC"))
                .toList();
    }

    @Test
    void what_a_person_closed_stays_closed_while_a_feed_merely_repeats_itself() {
        open(Trust.EQUAL);
        says("adt", 1, Facts.admitted(), Facts.calledBy(Facts.PATIENT), Facts.identity("Durand"), TRANSFER);
        says("ward", 2, HOME, Facts.left(MORNING));
        Task task = open().get(0);
        assertThat(task.rule()).isEqualTo("SRC-03");
        assertThat(task.details()).containsExactly("ward", "2026-03-10 09:02", "adt", "2026-03-10 09:01");

        hub.desk.closeTask(task.id(), SmallHub.PERSON);
        says("adt", 3, TRANSFER, Facts.admitted());
        says("ward", 4, HOME);
        assertThat(open()).isEmpty();

        says("letters", 5, TRANSFER);
        assertThat(open()).isNotEmpty().allMatch(open -> open.details().contains("letters"));
    }

    @Test
    void a_letter_that_is_not_sent_because_a_trusted_feed_denies_the_departure_is_somebodys_task() {
        open(new Trust(Map.of(FactKind.MOVEMENTS, List.of(Set.of("adt")))));
        says("adt", 1, Facts.admitted(), Facts.calledBy(Facts.PATIENT), Facts.identity("Durand"));
        says("adt", 2, new Departure(Departure.Kind.CANCELLED, Optional.empty()));

        says("ward", 3, Facts.left(MORNING));

        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().state()).isEqualTo(StaySummary.State.CANCELLED);
        assertThat(open()).extracting(Task::rule).containsExactly("SRC-03");

        says("adt", 4, Facts.left(MORNING));
        assertThat(open()).isEmpty();
        assertThat(hub.ledger.stay(Facts.STAY).orElseThrow().state()).isEqualTo(StaySummary.State.LEFT);
    }
}
