package org.liaisonhub.routing;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import org.liaisonhub.delivery.Schedule;
import org.liaisonhub.discharge.FeedTerms;

/**
 * How a hub is configured. A later source overrules an earlier one: defaults, {@code liaison.properties}, environment,
 * system properties.
 *
 * @param home the folder of the launcher, where {@code routes/} is
 * @param data the folder of all state
 * @param values every setting
 */
public record HubSettings(Path home, Path data, Map<Setting, String> values) {
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(100);
    /** What was seen counts for 30 s: one look may come late or fail before a part is called silent. */
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(15);

    public HubSettings {
        values = Map.copyOf(values);
    }

    /**
     * Reads all sources.
     *
     * @param file the properties file, if there is one
     * @throws HubNotStarted if a key is unknown or a value is not of its kind
     */
    public static HubSettings read(
            Path home, Path data, Optional<Path> file, Map<String, String> environment, Properties system) {
        HubSettings settings = new HubSettings(home, data, SettingSources.read(file, environment, system));
        settings.check();
        return settings;
    }

    /** These settings with one of them changed. */
    public HubSettings with(Setting setting, String value) {
        Map<Setting, String> changed = new EnumMap<>(values);
        changed.put(setting, value);
        HubSettings settings = new HubSettings(home, data, changed);
        settings.check();
        return settings;
    }

    private void checkObserved() {
        Duration period = duration(Setting.OBSERVE_PERIOD);
        if (period.compareTo(SHORTEST_LOOK) < 0 || period.compareTo(LONGEST_LOOK) > 0) {
            throw wrong(Setting.OBSERVE_PERIOD, "must be from PT0.1S to PT15S");
        }
    }

    private void check() {
        Set.of(
                        Setting.BROKER_PAIR_PORT,
                        Setting.MLLP_PORT,
                        Setting.HTTP_PORT,
                        Setting.BROKER_PORT,
                        Setting.OBSERVE_PORT)
                .forEach(this::port);
        Set.of(
                        Setting.RELAY_PERIOD,
                        Setting.WATCH_PERIOD,
                        Setting.RETENTION_PERIOD,
                        Setting.FOLD_CONSUMERS,
                        Setting.RELAY_SENDERS)
                .forEach(this::atLeastOne);
        zone();
        language();
        schedule();
        DiskSettings.limit(this);
        FhirSettings.systems(this, FeedTerms.NONE);
        Hl7Settings.otherTypes(this);
        if (duration(Setting.RETENTION).isNegative()) {
            throw wrong(Setting.RETENTION, "is negative");
        }
        checkObserved();
        new Tls(this).check();
        new DoorLimits(this).check();
    }

    private void atLeastOne(Setting setting) {
        if (number(setting) < 1) {
            throw wrong(setting, "must be at least 1");
        }
    }

    /** A setting as text. */
    public String text(Setting setting) {
        return values.getOrDefault(setting, setting.standard());
    }

    /** A port with the offset added; 0 stays 0: any free one. */
    public int port(Setting setting) {
        int port = number(setting);
        int shifted = port == 0 ? 0 : port + number(Setting.PORT_OFFSET);
        if (shifted < 0 || shifted > 65_535) {
            throw wrong(setting, "is no port, with the offset added");
        }
        return shifted;
    }

    /** The hospital's time zone. */
    public ZoneId zone() {
        return parsed(Setting.ZONE, ZoneId::of, "is no time zone such as Europe/Paris");
    }

    /** The language of what is sent. */
    public Locale language() {
        String language = text(Setting.LANGUAGE);
        if (!Set.of("fr", "en").contains(language)) {
            throw wrong(Setting.LANGUAGE, "is neither fr nor en");
        }
        return Locale.forLanguageTag(language);
    }

    /** Waits and counts of deliveries. */
    public Schedule schedule() {
        try {
            return new Schedule(
                    duration(Setting.TECHNICAL_WAIT),
                    number(Setting.RESENDS),
                    duration(Setting.FIRST_BACK_OFF),
                    duration(Setting.LONGEST_BACK_OFF),
                    number(Setting.ATTEMPTS),
                    number(Setting.BUSINESS_DAYS),
                    duration(Setting.CARE_WAIT),
                    duration(Setting.GRACE));
        } catch (IllegalArgumentException e) {
            throw new HubNotStarted("liaison.schedule: " + e.getMessage(), e);
        }
    }

    /** A file named by a setting, relative to the data folder. */
    public Path dataFile(Setting setting) {
        return data.resolve(text(setting));
    }

    /** The folder of the ledger's files. */
    public Path ledgerFolder() {
        return data.resolve("ledger");
    }

    /** The folder of route files. */
    public Path routes() {
        return home.resolve(text(Setting.ROUTES));
    }

    /** A setting that is a whole number. */
    public int number(Setting setting) {
        return parsed(setting, Integer::valueOf, "is no whole number");
    }

    /** A setting that is an ISO 8601 duration. */
    public Duration duration(Setting setting) {
        return parsed(setting, Duration::parse, "is no duration such as PT30M");
    }

    private <T> T parsed(Setting setting, Function<String, T> parser, String fault) {
        try {
            return parser.apply(text(setting));
        } catch (java.time.DateTimeException | NumberFormatException e) {
            throw wrong(setting, fault);
        }
    }

    /** What to throw when the value of a setting is not as it must be. */
    HubNotStarted wrong(Setting setting, String fault) {
        return new HubNotStarted(setting.key() + "=" + text(setting) + " " + fault);
    }
}
