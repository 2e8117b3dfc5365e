package org.liaisonhub.alert;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.completeness.Sentences;

/** A notice in words, in one language. */
public final class NoticeText {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private final Sentences sentences;
    private final ZoneId zone;
    private final String hub;

    /** @param hub the name of the hub that speaks */
    public NoticeText(Locale language, ZoneId zone, String hub) {
        this.sentences = new Sentences("alert/alerts", language);
        this.zone = zone;
        this.hub = hub;
    }

    /** One line: how many started, go on and cleared, and the first of them. */
    public String subject(Notice notice) {
        List<Alert> news = notice.started().isEmpty()
                ? notice.cleared().isEmpty() ? notice.ongoing() : notice.cleared()
                : notice.started();
        String kind = notice.started().isEmpty() ? notice.cleared().isEmpty() ? "ongoing" : "cleared" : "started";
        return sentences.say("subject." + kind, hub, title(news.get(0)), news.size() - 1);
    }

    /** Everything, for a person. */
    public String body(Notice notice) {
        StringBuilder text = new StringBuilder();
        text.append(sentences.say("head", hub, time(notice.at()), sentences.say("owner." + notice.owner())))
                .append('\n');
        section(text, "section.started", notice.started(), true);
        section(text, "section.cleared", notice.cleared(), false);
        section(text, "section.ongoing", notice.ongoing(), true);
        return text.append('\n').append(sentences.say("foot")).append('\n').toString();
    }

    /** One alert in a few words. */
    public String title(Alert alert) {
        return sentences.say(alert.condition() + ".title", alert.subject(), figure(alert));
    }

    private void section(StringBuilder text, String key, List<Alert> alerts, boolean withRemedy) {
        if (alerts.isEmpty()) {
            return;
        }
        text.append('\n').append(sentences.say(key)).append('\n');
        for (Alert alert : alerts) {
            text.append("- ")
                    .append(sentences.say("since", title(alert), time(alert.since())))
                    .append('\n');
            if (withRemedy) {
                text.append("  ")
                        .append(sentences.say(alert.condition() + ".do"))
                        .append('\n');
            }
        }
    }

    private String figure(Alert alert) {
        return switch (alert.condition()) {
            case OLDEST_UNDELIVERED, FEED_IDLE -> span((long) alert.figure());
            case CERTIFICATE_ENDS -> Long.toString(Math.round(30 - alert.figure()));
            default -> Long.toString(Math.round(alert.figure()));
        };
    }

    private String span(long seconds) {
        long minutes = seconds / 60;
        return minutes < 120
                ? sentences.say("span.minutes", minutes)
                : minutes < 48 * 60
                        ? sentences.say("span.hours", minutes / 60)
                        : sentences.say("span.days", minutes / (24 * 60));
    }

    private String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }
}
