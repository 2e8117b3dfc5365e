package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.DeliveryStatus;
import org.liaisonhub.delivery.LedgerChange;
import org.liaisonhub.delivery.OpenWork;

/** What operations count: how much is open, and what each commit wrote. */
interface OpenWorkContract extends OpenLedgers {
    /** A ledger on the same tables that tells what it wrote. */
    SqlLedger telling(java.util.function.Consumer<List<LedgerChange>> listener);

    @Test
    default void an_empty_ledger_has_no_open_work() {
        assertThat(ledger().openWork(Story.NOON)).isEqualTo(OpenWork.NONE);
    }

    @Test
    default void open_deliveries_are_grouped_by_status_and_channel_with_what_is_overdue_and_the_oldest() {
        Instant later = Story.NOON.plusSeconds(60);
        add(
                Story.queued("d1"),
                Story.delivery("d2", Story.STAY, "dr-martin", DeliveryStatus.QUEUED, later),
                Story.delivery("d3", Story.STAY, "dr-martin", DeliveryStatus.DEAD, later),
                Story.delivery("d4", Story.STAY, "dr-martin", DeliveryStatus.ACCEPTED, Story.NOON));
        Instant dueOfFirst = Story.NOON.plusSeconds(3600);

        OpenWork open = ledger().openWork(dueOfFirst);

        assertThat(open.deliveries())
                .containsExactlyInAnyOrder(
                        new OpenWork.Deliveries(DeliveryStatus.QUEUED, "mailbox", 2, 1, Story.NOON),
                        new OpenWork.Deliveries(DeliveryStatus.DEAD, "mailbox", 1, 0, later));
        assertThat(open.oldest()).contains(Story.NOON);
        assertThat(ledger().openWork(dueOfFirst.minusNanos(1)).overdue()).isZero();
    }

    @Test
    default void open_tasks_are_grouped_by_owner_and_parked_messages_by_code() {
        write(entry -> {
            entry.tasks().open(Story.task("t1", "TRT-01", "a"));
            entry.tasks().open(Story.task("t2", "TRT-01", "b"));
            entry.tasks().close("t2", Story.closing("done"));
            entry.parked().park(Story.parked("p1", "adt", "why", Story.NOON));
            entry.parked().park(Story.parked("p2", "adt", "why", Story.NOON));
            entry.parked().settle("p2", Story.closing("done"));
        });

        OpenWork due = ledger().openWork(Story.NOON.plusSeconds(600));

        assertThat(due.tasks()).containsExactly(new OpenWork.Tasks(Fixer.MED, 1, 1));
        assertThat(due.parked()).containsExactly(new OpenWork.ParkedFor("HUB-2001", 1));
        assertThat(ledger().openWork(Story.NOON).tasks()).containsExactly(new OpenWork.Tasks(Fixer.MED, 1, 0));
    }

    @Test
    default void what_a_commit_wrote_is_told_once_it_is_written_and_not_otherwise() {
        List<LedgerChange> told = new ArrayList<>();
        try (SqlLedger telling = telling(told::addAll)) {
            telling.<Boolean>commit(entry -> {
                entry.keep(Story.letter(1));
                entry.add(Story.queued("d1"), Story.MESSAGE);
                entry.parked().park(Story.parked("p1", "adt", "why", Story.NOON));
                return true;
            });
            assertThat(told)
                    .containsExactly(
                            new LedgerChange.Wrote(Story.letter(1).id()),
                            new LedgerChange.Moved(Story.queued("d1"), Optional.empty()),
                            new LedgerChange.WasParked("HUB-2001"));
            told.clear();

            assertThatThrownBy(() -> telling.<Boolean>commit(entry -> {
                        entry.parked().park(Story.parked("p2", "adt", "why", Story.NOON));
                        throw new IllegalStateException("the work failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(told).isEmpty();

            telling.<Boolean>commit(entry -> {
                Delivery read = entry.delivery("d1").orElseThrow();
                entry.change(Story.moved(read, DeliveryStatus.QUEUED));
                return true;
            });
            assertThat(told).as("a change that leaves the status").isEmpty();

            telling.<Boolean>commit(entry -> {
                Delivery read = entry.deliveries(Story.STAY).get(0);
                entry.change(Story.moved(read, DeliveryStatus.SENT));
                return true;
            });
            assertThat(told).singleElement().isInstanceOfSatisfying(LedgerChange.Moved.class, moved -> {
                assertThat(moved.from()).contains(DeliveryStatus.QUEUED);
                assertThat(moved.delivery().status()).isEqualTo(DeliveryStatus.SENT);
            });
        }
    }
}
