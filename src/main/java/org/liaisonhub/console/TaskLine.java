package org.liaisonhub.console;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.delivery.HubPart;
import org.liaisonhub.delivery.Matter;
import org.liaisonhub.delivery.Task;

/** A task: what is to be done, whose it is, and by when; about a stay, or about a part of the hub. */
record TaskLine(
        String id,
        Optional<StayRef> stay,
        Optional<HubPart> part,
        Optional<String> delivery,
        String rule,
        Severity severity,
        Fixer owner,
        String ownerName,
        Optional<String> sentence,
        Instant openedAt,
        Instant dueAt,
        long ageSeconds,
        boolean overdue,
        Optional<Closing> closing) {

    /** How it ended. */
    record Closing(Instant at, String who, String why) {
        static Closing of(Task.Closing closing) {
            return new Closing(closing.at(), closing.who(), closing.why());
        }
    }

    TaskLine withoutWords() {
        return new TaskLine(
                id,
                stay,
                part,
                delivery,
                rule,
                severity,
                owner,
                ownerName,
                Optional.empty(),
                openedAt,
                dueAt,
                ageSeconds,
                overdue,
                Optional.empty());
    }

    static TaskLine of(Task task, TaskSentences sentences, Instant now) {
        return new TaskLine(
                task.id(),
                task.stay().map(StayRef::of),
                task.about() instanceof Matter.OfHub hub ? Optional.of(hub.part()) : Optional.empty(),
                task.delivery(),
                task.rule(),
                task.severity(),
                task.owner(),
                task.ownerName(),
                Optional.of(sentences.of(task)),
                task.openedAt(),
                task.dueAt(),
                Duration.between(task.openedAt(), now).toSeconds(),
                task.closing().isEmpty() && task.dueAt().isBefore(now),
                task.closing().map(Closing::of));
    }
}
