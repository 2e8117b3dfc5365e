package org.liaisonhub.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.ledger.SqlLedger;

class HubTasksTest {
    /** A Thursday at 11:00 in Paris. */
    private static final Instant NOW = Instant.parse("2026-03-05T10:00:00Z");

    @TempDir
    Path folder;

    private final SettableClock clock = new SettableClock(NOW);
    private SqlLedger ledger;
    private HubTasks tasks;

    @BeforeEach
    void open() {
        ledger = SqlLedger.open(folder, new JsonDossierFormat());
        tasks = another();
    }

    @AfterEach
    void close() {
        ledger.close();
    }

    private HubTasks another() {
        return new HubTasks(ledger, (fixer, dossier) -> "desk of " + fixer, new WorkingCalendar(SmallHub.PARIS), clock);
    }

    private static HubTrouble parked(String feed) {
        return new HubTrouble(HubRule.MESSAGES_PARKED, feed, List.of(feed, "HUB-2106"));
    }

    private List<Task> open(HubPart part) {
        return ledger.tasksOf(part);
    }

    @Test
    void a_trouble_becomes_one_task_of_hub_operations_however_often_it_is_raised() {
        tasks.raise(parked("mllp"));
        clock.pass(Duration.ofHours(1));
        tasks.raise(parked("mllp"));
        another().raise(parked("mllp"));

        assertThat(open(HubPart.PARKED)).singleElement().satisfies(task -> {
            assertThat(task.owner()).isEqualTo(Fixer.OPS);
            assertThat(task.ownerName()).isEqualTo("desk of OPS");
            assertThat(task.openedAt()).isEqualTo(NOW);
            assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-03-05T19:00:00Z"));
        });
    }

    @Test
    void a_trouble_that_is_over_closes_its_task_and_no_other_and_opens_it_anew_when_it_is_back() {
        tasks.raise(parked("mllp"));
        tasks.raise(parked("json"));

        tasks.over(HubRule.MESSAGES_PARKED, "mllp");
        assertThat(open(HubPart.PARKED)).extracting(Task::where).containsExactly("json");

        tasks.raise(parked("mllp"));
        assertThat(open(HubPart.PARKED)).extracting(Task::where).containsExactlyInAnyOrder("json", "mllp");
    }

    @Test
    void following_the_troubles_of_a_rule_opens_what_is_new_closes_what_is_over_and_leaves_other_rules_alone() {
        tasks.raise(parked("mllp"));
        tasks.raise(new HubTrouble(HubRule.DISK_FILLS, "data", List.of("data", "2 GiB")));

        tasks.follow(HubRule.MESSAGES_PARKED, List.of(parked("json")));

        assertThat(open(HubPart.PARKED)).extracting(Task::where).containsExactly("json");
        assertThat(open(HubPart.DISK)).hasSize(1);
    }

    @Test
    void what_a_person_closed_rests_for_a_working_day_and_comes_back_if_the_trouble_lasts() {
        tasks.raise(parked("mllp"));
        Task task = open(HubPart.PARKED).get(0);
        ledger.<Boolean>commit(entry -> {
            entry.tasks().close(task.id(), new Task.Closing(NOW, "Jeanne Morel", "the line is being mended"));
            return true;
        });

        clock.pass(Duration.ofHours(23));
        tasks.raise(parked("mllp"));
        assertThat(open(HubPart.PARKED)).isEmpty();

        clock.pass(Duration.ofHours(2));
        tasks.raise(parked("mllp"));
        assertThat(open(HubPart.PARKED)).hasSize(1).doesNotContain(task);
    }

    @Test
    void a_due_time_of_the_trouble_itself_goes_before_that_of_its_rule() {
        Instant due = NOW.plus(Duration.ofDays(23));
        tasks.raise(new HubTrouble(
                HubRule.SERVER_CERTIFICATE_EXPIRES, "broker", List.of("broker", "4 April"), Optional.of(due)));

        assertThat(open(HubPart.CERTIFICATE)).extracting(Task::dueAt).containsExactly(due);
    }

    @ParameterizedTest
    @EnumSource
    void every_rule_has_its_sentences_in_both_languages(HubRule rule) {
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH)) {
            HubSentences sentences = new HubSentences(language);
            assertThat(sentences.title(rule)).isNotBlank();
            assertThat(sentences.task(rule, List.of("eins", "zwei", "drei"))).contains("eins");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPS-01", "OPS-03"})
    void a_rule_is_found_by_the_id_its_tasks_have(String id) {
        assertThat(HubRule.find(id)).map(HubRule::id).contains(id);
        assertThat(HubRule.find("TRT-01")).isEmpty();
    }
}
