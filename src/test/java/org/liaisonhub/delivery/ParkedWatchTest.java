package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParkedWatchTest {
    @TempDir
    Path folder;

    private SmallHub hub;
    private ParkedWatch watch;

    @BeforeEach
    void open() {
        hub = SmallHub.open(folder, Instant.parse("2026-03-05T10:00:00Z"));
        watch = new ParkedWatch(hub.ledger, hub.hubTasks);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private List<Task> tasks() {
        return hub.ledger.tasksOf(HubPart.PARKED);
    }

    private void dismissOne() {
        String id = hub.ledger.parked(Optional.empty(), 1).get(0).id();
        hub.desk.dismiss(id, SmallHub.PERSON);
    }

    @Test
    void a_hundred_messages_parked_for_one_reason_are_one_task_with_owner_and_due_time() {
        for (int i = 0; i < 100; i++) {
            hub.fold.fold(hub.intake("noise " + i));
        }

        watch.look();
        watch.look();

        assertThat(tasks()).singleElement().satisfies(task -> {
            assertThat(task.rule()).isEqualTo("OPS-01");
            assertThat(task.details()).containsExactly("test", "HUB-2000");
            assertThat(task.dueAt()).isAfter(task.openedAt());
        });
    }

    @Test
    void the_task_closes_when_the_last_message_of_its_group_was_seen_to_and_not_before() {
        hub.fold.fold(hub.intake("noise 1"));
        hub.fold.fold(hub.intake("noise 2"));
        watch.look();

        dismissOne();
        watch.look();
        assertThat(tasks()).hasSize(1);

        dismissOne();
        watch.look();
        assertThat(tasks()).isEmpty();
    }

    @Test
    void answers_are_a_task_for_each_recipient_under_a_rule_of_their_own() {
        for (String from : List.of("dr-martin", "nurse-leroy")) {
            hub.acknowledge.take(
                    new AnswerReading.NotUnderstood("HUB-2302", "is nonsense"),
                    from,
                    "x".getBytes(StandardCharsets.UTF_8),
                    "application/json");
        }
        hub.fold.fold(hub.intake("noise"));

        watch.look();

        assertThat(tasks())
                .extracting(Task::rule, task -> task.details().get(0))
                .containsExactlyInAnyOrder(
                        tuple("OPS-02", "dr-martin"), tuple("OPS-02", "nurse-leroy"), tuple("OPS-01", "test"));
    }
}
