package org.liaisonhub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.Task;

class TaskNewsTest {
    private final TaskNews news = new TaskNews(
            new DemoWords(Locale.ENGLISH), new RuleSentences(Locale.ENGLISH), new DueTimes(ZoneId.of("Europe/Paris")));

    @Test
    void one_task_is_told_with_its_owner_its_deadline_and_what_it_is_about() {
        List<Task> tasks = List.of(Told.task("RCP-01", Optional.empty(), "Jeanne Morel, 01 99 00 40 06"));

        assertThat(news.of(tasks))
                .extracting(LedgerNews.Event::words)
                .containsExactly("! for Jeanne Morel, 01 99 00 40 06 to do by 22/11 11:00: GP unknown");
    }

    @Test
    void many_tasks_of_one_moment_are_told_in_one_line_with_each_owner_once() {
        List<Task> tasks = List.of(
                Told.task("RCP-01", Optional.empty(), "Jeanne Morel, 1"),
                Told.task("TRT-04", Optional.empty(), "Dr Garnier, 2"),
                Told.task("HOME-02", Optional.empty(), "Jeanne Morel, 1"));

        assertThat(news.of(tasks))
                .extracting(LedgerNews.Event::words)
                .containsExactly("! 3 points to complete, tasks for Jeanne Morel, Dr Garnier");
    }
}
