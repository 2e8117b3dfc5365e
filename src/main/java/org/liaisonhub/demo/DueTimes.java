package org.liaisonhub.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** When something is due, short, in the hospital's time: {@code lun. 23/11 20:00}. */
final class DueTimes {
    private final DateTimeFormatter format;

    DueTimes(Locale language, ZoneId zone) {
        this.format = DateTimeFormatter.ofPattern("EEE dd/MM HH:mm", language).withZone(zone);
    }

    String of(Instant due) {
        return format.format(due);
    }
}
