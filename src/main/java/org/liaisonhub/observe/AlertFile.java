package org.liaisonhub.observe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.alert.Alert;
import org.liaisonhub.alert.AlertBoard;
import org.liaisonhub.alert.Condition;
import org.liaisonhub.alert.Notice;
import org.liaisonhub.alert.Outbox;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.keys.DurableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Alerts and the notices not sent yet, in a file of their own: they must be kept when the ledger cannot be written. A
 * file that cannot be read makes the hub tell again what still goes on, and nothing worse.
 */
final class AlertFile {
    private static final Logger LOG = LoggerFactory.getLogger(AlertFile.class);

    private final ObjectMapper json = new ObjectMapper();
    private final Path file;

    AlertFile(Path file) {
        this.file = file;
    }

    /** What is kept. */
    record Kept(AlertBoard board, Outbox outbox) {}

    Kept read() {
        try {
            if (Files.exists(file)) {
                JsonNode kept = json.readTree(Files.readString(file));
                List<Outbox.Pending> pending = new ArrayList<>();
                for (JsonNode one : kept.path("pending")) {
                    pending.add(new Outbox.Pending(
                            notice(one.path("notice")),
                            one.path("way").asText(),
                            one.path("attempts").asInt(),
                            Instant.parse(one.path("notBefore").asText())));
                }
                return new Kept(new AlertBoard(alerts(kept.path("alerts"))), new Outbox(pending));
            }
        } catch (IOException | RuntimeException e) {
            LOG.error(
                    "{} cannot be read ({}): alerts that go on are told once more",
                    file,
                    e.getClass().getSimpleName());
        }
        return new Kept(new AlertBoard(List.of()), Outbox.EMPTY);
    }

    /** On disk when it returns. */
    void write(AlertBoard board, Outbox outbox) {
        ObjectNode kept = json.createObjectNode();
        put(kept.putArray("alerts"), board.alerts());
        ArrayNode pending = kept.putArray("pending");
        for (Outbox.Pending one : outbox.pending()) {
            ObjectNode entry = pending.addObject();
            entry.put("way", one.way());
            entry.put("attempts", one.attempts());
            entry.put("notBefore", one.notBefore().toString());
            put(entry.putObject("notice"), one.notice());
        }
        try {
            DurableFile.write(file, json.writerWithDefaultPrettyPrinter().writeValueAsString(kept) + "\n");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts is always JSON", e);
        }
    }

    private static void put(ObjectNode entry, Notice notice) {
        entry.put("id", notice.id());
        entry.put("at", notice.at().toString());
        entry.put("owner", notice.owner().name());
        put(entry.putArray("started"), notice.started());
        put(entry.putArray("ongoing"), notice.ongoing());
        put(entry.putArray("cleared"), notice.cleared());
    }

    private static Notice notice(JsonNode entry) {
        return new Notice(
                entry.path("id").asText(),
                Instant.parse(entry.path("at").asText()),
                Fixer.valueOf(entry.path("owner").asText()),
                alerts(entry.path("started")),
                alerts(entry.path("ongoing")),
                alerts(entry.path("cleared")));
    }

    private static void put(ArrayNode entries, List<Alert> alerts) {
        for (Alert alert : alerts) {
            ObjectNode entry = entries.addObject();
            entry.put("condition", alert.condition().name());
            entry.put("subject", alert.subject());
            entry.put("figure", alert.figure());
            entry.put("since", alert.since().toString());
            entry.put("phase", alert.phase().name());
            entry.put("phaseSince", alert.phaseSince().toString());
            alert.toldAt().ifPresent(told -> entry.put("toldAt", told.toString()));
        }
    }

    private static List<Alert> alerts(JsonNode entries) {
        List<Alert> alerts = new ArrayList<>();
        for (JsonNode entry : entries) {
            alerts.add(new Alert(
                    Condition.valueOf(entry.path("condition").asText()),
                    entry.path("subject").asText(),
                    entry.path("figure").asDouble(),
                    Instant.parse(entry.path("since").asText()),
                    Alert.Phase.valueOf(entry.path("phase").asText()),
                    Instant.parse(entry.path("phaseSince").asText()),
                    Optional.of(entry.path("toldAt").asText())
                            .filter(told -> !told.isEmpty())
                            .map(Instant::parse)));
        }
        return alerts;
    }
}
