package org.liaisonhub.routing;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.liaisonhub.alert.AlertRules;
import org.liaisonhub.alert.Condition;
import org.liaisonhub.alert.Limit;
import org.liaisonhub.alert.WorkingHours;
import org.liaisonhub.delivery.WorkingCalendar;
import org.liaisonhub.observe.AlertSetup;

/**
 * The settings of alerts, checked.
 *
 * @param settings all settings
 */
record AlertSettings(HubSettings settings) {
    static final String LOG = "log";
    static final String MAIL = "mail";
    static final String WEBHOOK = "webhook";

    private static final int MOST_TRIES = 3;

    /** @throws HubNotStarted if one is not as it must be */
    AlertSetup setup() {
        checkMail();
        checkWebhook();
        return new AlertSetup(
                rules(),
                hours(),
                idle(),
                ways(),
                settings.data().resolve("alerts").resolve("alerts.json"));
    }

    private AlertRules rules() {
        Map<Condition, Limit> limits = new EnumMap<>(Condition.class);
        long oldest = settings.duration(Setting.ALERT_OLDEST).toSeconds();
        limit(limits, Condition.OLDEST_UNDELIVERED, oldest, oldest - 1);
        from(limits, Condition.OVERDUE_DELIVERIES, Setting.ALERT_OVERDUE);
        from(limits, Condition.OVERDUE_TASKS, Setting.ALERT_TASKS);
        from(limits, Condition.DEAD_DELIVERIES, Setting.ALERT_DEAD);
        from(limits, Condition.PARKED_MESSAGES, Setting.ALERT_PARKED);
        int backlog = settings.number(Setting.ALERT_BACKLOG);
        limit(limits, Condition.INTAKE_BACKLOG, backlog, backlog / 2.0);
        limits.put(Condition.DISK_FULL, new Limit(1, 0));
        limits.put(Condition.FEED_IDLE, new Limit(1, 0));
        limits.put(Condition.CERTIFICATE_ENDS, new Limit(0, -1));
        limits.put(Condition.PART_DOWN, new Limit(1, 0));
        limits.put(Condition.ROUTES_REFUSED, new Limit(1, 0));
        limits.put(Condition.DEAD_LETTERS, new Limit(1, 0));
        limits.put(Condition.NOTICE_UNSENT, new Limit(MOST_TRIES, 0));
        try {
            return new AlertRules(
                    limits,
                    settings.duration(Setting.ALERT_SETTLE),
                    settings.duration(Setting.ALERT_CALM),
                    settings.duration(Setting.ALERT_GROUP),
                    settings.duration(Setting.ALERT_REPEAT));
        } catch (IllegalArgumentException e) {
            throw new HubNotStarted("liaison.alert: " + e.getMessage(), e);
        }
    }

    private void from(Map<Condition, Limit> limits, Condition condition, Setting setting) {
        int first = settings.number(setting);
        limit(limits, condition, first, first - 1);
    }

    private static void limit(Map<Condition, Limit> limits, Condition condition, double starts, double clears) {
        if (starts > 0) {
            limits.put(condition, new Limit(starts, clears));
        }
    }

    private WorkingHours hours() {
        String[] ends = settings.text(Setting.ALERT_HOURS).split("-", -1);
        try {
            return new WorkingHours(
                    settings.zone(),
                    LocalTime.parse(ends[0].strip()),
                    LocalTime.parse(ends.length == 2 ? ends[1].strip() : ""),
                    new WorkingCalendar(settings.zone())::isWorkingDay);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw settings.wrong(Setting.ALERT_HOURS, "is no span of a day such as 08:00-20:00");
        }
    }

    private Map<String, Duration> idle() {
        Map<String, Duration> idle = new TreeMap<>();
        for (String entry : list(Setting.ALERT_IDLE)) {
            String[] sides = entry.split("=", -1);
            try {
                idle.put(sides[0].strip(), Duration.parse(sides.length == 2 ? sides[1].strip() : ""));
            } catch (DateTimeException e) {
                throw settings.wrong(Setting.ALERT_IDLE, "is no list such as mllp=PT4H,json=PT24H");
            }
        }
        return idle;
    }

    private List<String> ways() {
        List<String> ways = new ArrayList<>(List.of(LOG));
        if (isMail()) {
            ways.add(MAIL);
        }
        if (isWebhook()) {
            ways.add(WEBHOOK);
        }
        return ways;
    }

    boolean isMail() {
        return !settings.text(Setting.ALERT_MAIL_TO).isBlank();
    }

    boolean isWebhook() {
        return !settings.text(Setting.ALERT_WEBHOOK_URL).isBlank();
    }

    /** A secret of its own file; empty when none is named. */
    Optional<String> secret(Setting setting) {
        return SecretFile.of(settings, setting).map(SecretFile::read);
    }

    private void checkMail() {
        if (!isMail()) {
            return;
        }
        if (settings.text(Setting.ALERT_MAIL_FROM).isBlank()) {
            throw settings.wrong(Setting.ALERT_MAIL_FROM, "is no sender; mail needs one");
        }
        MailSecurity security = MailSecurity.of(settings);
        boolean isSignedIn = !settings.text(Setting.ALERT_MAIL_USER).isBlank();
        if (isSignedIn && security == MailSecurity.NONE) {
            throw settings.wrong(Setting.ALERT_MAIL_SECURITY, "would send the password in plain text");
        }
        if (isSignedIn && secret(Setting.ALERT_MAIL_PASSWORD).isEmpty()) {
            throw settings.wrong(Setting.ALERT_MAIL_PASSWORD, "names no file with the password of the mail user");
        }
    }

    private void checkWebhook() {
        if (isWebhook()) {
            String url = settings.text(Setting.ALERT_WEBHOOK_URL);
            if (!url.startsWith("https://") || url.contains("?") || url.contains("@") || !isUri(url)) {
                throw new HubNotStarted(Setting.ALERT_WEBHOOK_URL.key()
                        + " must begin with https:// and hold neither user nor query; secrets are in files");
            }
            secret(Setting.ALERT_WEBHOOK_TOKEN);
            secret(Setting.ALERT_WEBHOOK_KEY);
        }
    }

    private static boolean isUri(String text) {
        try {
            return !URI.create(text).getHost().isEmpty();
        } catch (IllegalArgumentException | NullPointerException e) {
            return false;
        }
    }

    private List<String> list(Setting setting) {
        return List.of(settings.text(setting).split(",")).stream()
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
