package org.liaisonhub.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Every key of the configuration, with its default. A key that is not here stops the start. */
public enum Setting {
    MLLP_HOST("liaison.mllp.host", "127.0.0.1"),
    MLLP_PORT("liaison.mllp.port", "2575"),
    HTTP_HOST("liaison.http.host", "127.0.0.1"),
    HTTP_PORT("liaison.http.port", "8080"),
    BROKER_HOST("liaison.broker.host", "127.0.0.1"),
    BROKER_PORT("liaison.broker.port", "61617"),
    /** The broker: inside the hub, or the one or two outside of it that several hubs share. */
    BROKER_URL("liaison.broker.url", "inside"),
    BROKER_KEYS("liaison.broker.keys", "broker-keys"),
    /** For a broker that runs by itself as one of a pair. */
    BROKER_PAIR_HOST("liaison.broker.pair.host", "127.0.0.1"),
    BROKER_PAIR_PORT("liaison.broker.pair.port", "61618"),
    BROKER_PAIR_OTHER("liaison.broker.pair.other", "localhost:61718"),
    BROKER_PAIR_LOCKS("liaison.broker.pair.locks", "locks"),
    OBSERVE_HOST("liaison.observe.host", "127.0.0.1"),
    OBSERVE_PORT("liaison.observe.port", "9876"),
    /** How often the hub looks at itself; ISO 8601. */
    OBSERVE_PERIOD("liaison.observe.period", "PT5S"),
    /** When operations are told: waits, and figures from which on; 0 switches a condition off. See operating.md. */
    ALERT_SETTLE("liaison.alert.settle", "PT1M"),
    ALERT_CALM("liaison.alert.calm", "PT2M"),
    ALERT_GROUP("liaison.alert.group", "PT30S"),
    ALERT_REPEAT("liaison.alert.repeat", "PT4H"),
    ALERT_OLDEST("liaison.alert.oldest-undelivered", "PT72H"),
    ALERT_OVERDUE("liaison.alert.overdue-deliveries", "1"),
    ALERT_TASKS("liaison.alert.overdue-tasks", "1"),
    ALERT_DEAD("liaison.alert.dead-deliveries", "1"),
    ALERT_PARKED("liaison.alert.parked-messages", "1"),
    ALERT_BACKLOG("liaison.alert.intake-backlog", "1000"),
    ALERT_IDLE("liaison.alert.feed-idle", ""),
    ALERT_HOURS("liaison.alert.feed-hours", "08:00-20:00"),
    /** Where alerts go beside the log; nowhere while the first of each is empty. Secrets are in files. */
    ALERT_MAIL_TO("liaison.alert.mail.to", ""),
    ALERT_MAIL_FROM("liaison.alert.mail.from", ""),
    ALERT_MAIL_HOST("liaison.alert.mail.host", "127.0.0.1"),
    ALERT_MAIL_PORT("liaison.alert.mail.port", "587"),
    ALERT_MAIL_SECURITY("liaison.alert.mail.security", "starttls"),
    ALERT_MAIL_USER("liaison.alert.mail.user", ""),
    ALERT_MAIL_PASSWORD("liaison.alert.mail.password-file", ""),
    ALERT_WEBHOOK_URL("liaison.alert.webhook.url", ""),
    ALERT_WEBHOOK_TOKEN("liaison.alert.webhook.token-file", ""),
    ALERT_WEBHOOK_KEY("liaison.alert.webhook.hmac-file", ""),
    /** Certificates of authorities, PEM, by which mail server and webhook are known; empty: those Java knows. */
    ALERT_TRUST("liaison.alert.trust-file", ""),
    /** off, on or mutual; the broker is never off, health and metrics never mutual. */
    MLLP_TLS("liaison.mllp.tls", "off"),
    HTTP_TLS("liaison.http.tls", "off"),
    BROKER_TLS("liaison.broker.tls", "on"),
    OBSERVE_TLS("liaison.observe.tls", "off"),
    /** What clients call this machine by, separated by commas; for its own certificate. The other broker of a pair goes by the first. */
    HOST_NAMES("liaison.host-names", "localhost"),
    /** PEM files of the operator's own, relative to the data folder; empty: the hub's own. */
    TLS_CERTIFICATE("liaison.tls.certificate", ""),
    TLS_KEY("liaison.tls.key", ""),
    TLS_TRUST("liaison.tls.trust", ""),
    /** Who may send by MLLP as whom; relative to the data folder. */
    SENDERS("liaison.senders", "senders.conf"),
    /** Limits of the MLLP door, and how long a route may take before its sender hears "not now". */
    MLLP_CONNECTIONS("liaison.mllp.connections", "500"),
    MLLP_CONNECTIONS_PER_PEER("liaison.mllp.connections-per-peer", "125"),
    MLLP_FRAME_BYTES("liaison.mllp.frame-bytes", "20971520"),
    MLLP_FRAME_WITHIN("liaison.mllp.frame-within", "PT60S"),
    MLLP_SILENCE("liaison.mllp.silence", "PT30S"),
    MLLP_ANSWER_WITHIN("liaison.mllp.answer-within", "PT30S"),
    /** What is answered to types of messages the hub does not take: refuse (AR, parked) or ignore (AA, kept). */
    MLLP_OTHER_TYPES("liaison.mllp.other-types", "refuse"),
    /** Limits of the HTTP door; requests a second. */
    HTTP_CONNECTIONS("liaison.http.connections", "500"),
    HTTP_CONNECTIONS_PER_PEER("liaison.http.connections-per-peer", "125"),
    HTTP_ACCOUNT_RATE("liaison.http.account-rate", "2000"),
    HTTP_PEER_RATE("liaison.http.peer-rate", "2000"),
    /** Added to every port, so that several hubs can run on one machine. */
    PORT_OFFSET("liaison.port.offset", "0"),
    /** Time zone of the hospital: for times without one, and for "the same day". */
    ZONE("liaison.zone", "Europe/Paris"),
    /** What URIs of the hospital in FHIR are called in its other feeds: {@code uri=name}, separated by commas; or none. */
    FHIR_SYSTEMS("liaison.fhir.systems", "none"),
    /** Language of letters and care plans: fr or en. */
    LANGUAGE("liaison.language", "fr"),
    /** Who the hub says it is in what it sends. */
    NAME("liaison.name", "Liaison"),
    /** Base of the URIs by which recipients' software tells hubs apart. */
    ENDPOINT("liaison.endpoint", "urn:liaison:hub"),
    /** How often the ledger is asked for due deliveries and passed deadlines; milliseconds. */
    RELAY_PERIOD("liaison.relay.period", "100"),
    WATCH_PERIOD("liaison.watch.period", "5000"),
    /** How many messages are folded, and how many deliveries handed to channels, at the same time. */
    FOLD_CONSUMERS("liaison.fold.consumers", "4"),
    RELAY_SENDERS("liaison.relay.senders", "8"),
    /** Where the ledger is: a file in the data folder, or {@code jdbc:postgresql:...}, which several hubs share. */
    LEDGER_URL("liaison.ledger.url", "sqlite"),
    LEDGER_USER("liaison.ledger.user", "liaison"),
    LEDGER_PASSWORD_FILE("liaison.ledger.password-file", "credentials/ledger-password"),
    /** Files of the directory and of the owners of tasks; relative to the data folder. */
    DIRECTORY("liaison.directory", "directory.json"),
    OWNERS("liaison.owners", "owners.properties"),
    /** Whose word holds where feeds differ; relative to the data folder. Without the file all feeds are trusted alike. */
    TRUST("liaison.trust", "trust.conf"),
    /** Folder of tables of local codes, a CSV file for each feed; relative to the data folder. Without it codes mean what their standards say. */
    CODES("liaison.codes", "codes"),
    /** Below so much free room on the disk of the data folder nothing more is taken in. */
    DISK_REFUSE_BELOW("liaison.disk.refuse-below", "1GiB"),
    /** Folder of route files; relative to the folder of the launcher. */
    ROUTES("liaison.routes", "routes"),
    /** How long the content of what is settled is kept, zero for ever; how often a little is removed, milliseconds. */
    RETENTION("liaison.retention.keep", "P90D"),
    RETENTION_PERIOD("liaison.retention.period", "5000"),
    /** ISO 8601 durations and counts of the schedule; see operating.md. */
    TECHNICAL_WAIT("liaison.schedule.technical-wait", "PT30M"),
    RESENDS("liaison.schedule.resends", "2"),
    FIRST_BACK_OFF("liaison.schedule.first-back-off", "PT30S"),
    LONGEST_BACK_OFF("liaison.schedule.longest-back-off", "PT30M"),
    ATTEMPTS("liaison.schedule.attempts", "12"),
    BUSINESS_DAYS("liaison.schedule.business-days", "2"),
    CARE_WAIT("liaison.schedule.care-wait", "PT4H"),
    GRACE("liaison.schedule.grace", "PT0S");

    private final String key;
    private final String standard;

    Setting(String key, String standard) {
        this.key = key;
        this.standard = standard;
    }

    /** The key in {@code liaison.properties} and as a system property. */
    public String key() {
        return key;
    }

    /** The key as an environment variable: {@code LIAISON_MLLP_PORT}. */
    public String variable() {
        return key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The value that holds when nothing is said. */
    public String standard() {
        return standard;
    }

    static Optional<Setting> ofKey(String key) {
        return Arrays.stream(values())
                .filter(setting -> setting.key.equals(key))
                .findFirst();
    }

    static Optional<Setting> ofVariable(String variable) {
        return Arrays.stream(values())
                .filter(setting -> setting.variable().equals(variable))
                .findFirst();
    }
}
