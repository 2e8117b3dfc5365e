package org.liaisonhub.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.delivery.Task;

/** What waits for a person: tasks and parked messages. */
interface DeskContract extends OpenLedgers {
    @Test
    default void a_task_is_open_until_it_is_closed_and_its_first_closing_stands() {
        Task task = Story.task("t1", "TRT-01", "treatments");
        write(entry -> entry.tasks().open(task));
        assertThat(openTasks()).containsExactly(task);
        assertThat(ledger().counts()).containsEntry("openTasks", 1L);

        write(entry -> entry.tasks().close("t1", Story.closing("done")));
        write(entry -> entry.tasks().close("t1", Story.closing("done again")));

        assertThat(openTasks()).isEmpty();
        assertThat(ledger().tasks(10)).isEmpty();
        assertThat(ledger().counts()).containsEntry("openTasks", 0L);
        assertThat(ledger().findTask("t1").orElseThrow().closing()).contains(Story.closing("done"));
        assertThat(ledger().tasksOf(Story.STAY)).hasSize(1);
        assertThat(ledger().findTask("t2")).isEmpty();
    }

    private List<Task> openTasks() {
        return ledger().commit(entry -> entry.tasks().openOf(Story.STAY));
    }

    @Test
    default void openings_of_a_key_are_counted_open_and_closed() {
        write(entry -> {
            entry.tasks().open(Story.task("t1", "TRT-01", "treatments"));
            entry.tasks().close("t1", Story.closing("done"));
            entry.tasks().open(Story.task("t2", "TRT-01", "treatments"));
            entry.tasks().open(Story.task("t3", "TRT-01", "elsewhere"));
        });

        String key = Story.task("t", "TRT-01", "treatments").key();
        assertThat(ledger().<Integer>commit(entry -> entry.tasks().timesOpened(new Matter.OfStay(Story.STAY), key)))
                .isEqualTo(2);
        assertThat(ledger().<Integer>commit(
                                entry -> entry.tasks().timesOpened(new Matter.OfStay(Story.STAY), "TRT-02 x")))
                .isZero();
    }

    @Test
    default void who_goes_through_open_tasks_meets_each_once_even_if_it_is_closed_on_the_way() {
        List<String> met = new ArrayList<>();
        write(entry -> {
            entry.tasks().open(Story.task("t3", "TRT-01", "c"));
            entry.tasks().open(Story.task("t1", "TRT-01", "a"));
            entry.tasks().open(ofHub("t2"));
        });

        for (Optional<Task> next = first(Optional.empty()); next.isPresent(); next = first(next)) {
            String id = next.get().id();
            met.add(id);
            write(entry -> entry.tasks().close(id, Story.closing("done")));
        }

        assertThat(met).containsExactly("t1", "t2", "t3");
    }

    private Optional<Task> first(Optional<Task> behind) {
        return ledger().tasksBehind(behind, 1).stream().findFirst();
    }

    @Test
    default void open_tasks_come_first_due_first() {
        Task late = Story.task("t1", "TRT-01", "a");
        Task soon = new Task(
                "t2",
                late.about(),
                Optional.of("d1"),
                "DEL-01",
                late.severity(),
                late.owner(),
                late.ownerName(),
                "d1",
                List.of(),
                late.openedAt(),
                late.dueAt().minusNanos(1),
                Optional.empty());
        write(entry -> {
            entry.tasks().open(late);
            entry.tasks().open(soon);
        });

        assertThat(ledger().tasks(10)).containsExactly(soon, late);
        assertThat(ledger().tasks(1)).containsExactly(soon);
        assertThat(ledger().tasksOf(Story.STAY)).containsExactly(late, soon);
    }

    @Test
    default void a_parked_message_waits_with_its_bytes_until_it_is_settled() {
        Parked parked = Story.parked("p1", "adt", "no reader", Story.NOON);
        write(entry -> entry.parked().park(parked));
        assertThat(ledger().findParked("p1")).get().usingRecursiveComparison().isEqualTo(parked);
        assertThat(ledger().counts()).containsEntry("parked", 1L);

        write(entry -> entry.parked().settle("p1", Story.closing("dismissed")));
        write(entry -> entry.parked().settle("p1", Story.closing("dismissed again")));

        assertThat(ledger().parked(Optional.empty(), 10)).isEmpty();
        assertThat(ledger().counts()).containsEntry("parked", 0L);
        Parked settled = ledger().findParked("p1").orElseThrow();
        assertThat(settled.settled()).contains(Story.closing("dismissed"));
        assertThat(settled.bytes()).isEqualTo(parked.bytes());
    }

    @Test
    default void what_is_parked_twice_waits_once_and_waits_again_after_it_was_settled() {
        write(entry -> entry.parked().park(Story.parked("p1", "adt", "why", Story.NOON)));
        write(entry -> entry.parked().park(Story.parked("p1", "adt", "why", Story.NOON.plusSeconds(1))));
        assertThat(ledger().parked(Optional.empty(), 10))
                .extracting(Parked::parkedAt)
                .containsExactly(Story.NOON);

        write(entry -> entry.parked().settle("p1", Story.closing("dismissed")));
        write(entry -> entry.parked().park(Story.parked("p1", "adt", "why", Story.NOON.plusSeconds(2))));

        assertThat(ledger().parked(Optional.empty(), 10))
                .extracting(Parked::parkedAt)
                .containsExactly(Story.NOON.plusSeconds(2));
    }

    @Test
    default void waiting_ones_are_found_by_any_text_in_them_newest_first_without_bytes() {
        write(entry -> {
            entry.parked().park(Story.parked("1", "adt-nord", "segment PID is missing", Story.NOON));
            entry.parked().park(Story.parked("2", "adt-sud", "100 % wrong", Story.NOON.plusSeconds(1)));
            entry.parked().park(Story.parked("3", "acks", "segment PV1 is missing", Story.NOON.plusSeconds(2)));
            entry.parked().park(Story.parked("4", "acks", "segment settled", Story.NOON.plusSeconds(3)));
            entry.parked().settle("4", Story.closing("dismissed"));
        });

        assertThat(found("SEGMENT")).containsExactly("3", "1");
        assertThat(found("adt")).containsExactly("2", "1");
        assertThat(found("msg_2")).containsExactly("2");
        assertThat(found("hub-2001")).containsExactly("3", "2", "1");
        assertThat(found("0 % w")).containsExactly("2");
        assertThat(found("g_3%")).isEmpty();
        assertThat(found("\\")).isEmpty();
        assertThat(ledger().parked(Optional.of("adt"), 1)).hasSize(1);
        assertThat(ledger().parked(Optional.empty(), 10))
                .allSatisfy(parked -> assertThat(parked.bytes()).isEmpty());
    }

    private List<String> found(String text) {
        return ledger().parked(Optional.of(text), 10).stream().map(Parked::id).toList();
    }

    @Test
    default void a_task_about_the_hub_stands_among_the_others_and_belongs_to_no_stay() {
        Task ofStay = Story.task("t1", "TRT-01", "a");
        Task ofHub = ofHub("t2");
        write(entry -> {
            entry.tasks().open(ofStay);
            entry.tasks().open(ofHub);
        });

        assertThat(ledger().tasks(10)).containsExactly(ofStay, ofHub);
        assertThat(ledger().findTask("t2")).contains(ofHub);
        assertThat(ledger().tasksOf(HubPart.CERTIFICATE)).containsExactly(ofHub);
        assertThat(ledger().tasksOf(HubPart.PARKED)).isEmpty();
        assertThat(ledger().tasksOf(Story.STAY)).containsExactly(ofStay);
        assertThat(ledger().counts()).containsEntry("openTasks", 2L);
    }

    @Test
    default void a_task_about_the_hub_that_is_closed_is_still_known_by_its_key() {
        Task task = ofHub("t2");
        write(entry -> entry.tasks().open(task));
        write(entry -> entry.tasks().close("t2", Story.closing("renewed")));

        assertThat(ledger().tasksOf(HubPart.CERTIFICATE)).isEmpty();
        assertThat(ledger().<Integer>commit(entry -> entry.tasks().timesOpened(task.about(), task.key())))
                .isEqualTo(1);
        assertThat(ledger().<Optional<Task>>commit(entry -> entry.tasks().last(task.about(), task.key())))
                .flatMap(Task::closing)
                .contains(Story.closing("renewed"));
        assertThat(ledger().<Integer>commit(
                                entry -> entry.tasks().timesOpened(new Matter.OfStay(Story.STAY), task.key())))
                .isZero();
    }

    private static Task ofHub(String id) {
        Task task = Story.task(id, "OPS-03", "the broker's certificate");
        return new Task(
                id,
                new Matter.OfHub(HubPart.CERTIFICATE),
                Optional.empty(),
                task.rule(),
                task.severity(),
                task.owner(),
                task.ownerName(),
                task.where(),
                task.details(),
                task.openedAt(),
                task.dueAt(),
                Optional.empty());
    }
}
