package org.liaisonhub.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.liaisonhub.delivery.Task;

/** When something is due and from whom, short, in the hospital's time: {@code 23/11 20:00}. */
final class DueTimes {
    private final DateTimeFormatter format;

    DueTimes(ZoneId zone) {
        this.format = DateTimeFormatter.ofPattern("dd/MM HH:mm").withZone(zone);
    }

    /** The owner's name without role and telephone, which stand in the task itself. */
    static String name(Task task) {
        return task.ownerName().split(",", 2)[0];
    }

    String of(Instant due) {
        return format.format(due);
    }
}
