package org.liaisonhub.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.json.JsonDossierFormat;
import org.liaisonhub.reading.Explanation.OfMessage;

/** What the hub understands of some files, for programs: each dossier as the ledger keeps it, and what was found out about it. */
final class ReadJson {
    private static final JsonMapper JSON = new JsonMapper();

    private final Understanding read;
    private final RuleSentences rules;

    ReadJson(Understanding read, Locale language) {
        this.read = read;
        this.rules = new RuleSentences(language);
    }

    String text() {
        ObjectNode root = JSON.createObjectNode();
        ArrayNode messages = root.putArray("messages");
        for (int i = 0; i < read.known().pieces().size(); i++) {
            message(messages.addObject(), i);
        }
        ArrayNode subjects = root.putArray("subjects");
        read.known().known().forEach((subject, weighed) -> {
            ObjectNode node = subjects.addObject().put("key", subject.key());
            ArrayNode statements = node.putArray("statements");
            read.explanation().statements().stream()
                    .filter(explained -> explained.statement().subject().equals(subject.key()))
                    .forEach(explained -> {
                        ObjectNode statement = statements
                                .addObject()
                                .put("topic", explained.statement().topic())
                                .put("label", explained.statement().label())
                                .put("text", explained.statement().text())
                                .put("message", explained.statement().message());
                        ArrayNode sources = statement.putArray("sources");
                        explained
                                .sources()
                                .forEach(source -> sources.addObject()
                                        .put("file", source.message())
                                        .put("place", source.place()));
                    });
            node.set("dossier", tree(new JsonDossierFormat().write(weighed.dossier())));
            ArrayNode findings = node.putArray("findings");
            if (read.verdicts().get(subject) != null) {
                read.verdicts()
                        .get(subject)
                        .findings()
                        .forEach(finding -> findings.addObject()
                                .put("rule", finding.rule())
                                .put("severity", finding.severity().name())
                                .put("fixer", finding.fixer().name())
                                .put("where", finding.where())
                                .put("what", rules.ward(finding)));
            }
        });
        return root.toPrettyString() + "\n";
    }

    private void message(ObjectNode node, int number) {
        FeedReading reading = read.known().readings().get(number);
        OfMessage places = read.explanation().messages().get(number);
        node.put("file", read.known().pieces().get(number).name())
                .put("format", read.known().pieces().get(number).format().name())
                .put("heard", read.heard().get(number).answer())
                .put("became", became(reading));
        if (reading instanceof NotUnderstood not) {
            node.put("code", not.code()).put("why", not.why());
        } else if (reading instanceof Kept kept) {
            node.put("code", kept.code()).put("why", kept.why());
        } else {
            ArrayNode remarks = node.putArray("remarks");
            ((Understood) reading)
                    .remarks()
                    .forEach(remark ->
                            remarks.addObject().put("where", remark.where()).put("what", remark.what()));
            ArrayNode unknown = node.putArray("unknownCodes");
            ((Understood) reading)
                    .codes()
                    .unknown()
                    .forEach(code -> unknown.addObject()
                            .put("kind", code.table().key())
                            .put("code", code.local())
                            .put("readAs", code.readAs()));
            ArrayNode translated = node.putArray("translatedCodes");
            ((Understood) reading)
                    .codes()
                    .translated()
                    .forEach(line -> translated
                            .addObject()
                            .put("kind", line.table().key())
                            .put("code", line.local())
                            .put("hub", line.hub()));
            places.unused().forEach(node.putArray("unused")::add);
            node.put("lookedIntoWhole", places.isWhole());
            places.carrying().forEach(node.putArray("carrying")::add);
            places.needed().forEach(node.putArray("needed")::add);
        }
    }

    private static String became(FeedReading reading) {
        if (reading instanceof NotUnderstood) {
            return "parked";
        }
        return reading instanceof Kept ? "kept" : "understood";
    }

    private static com.fasterxml.jackson.databind.JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a dossier is written as JSON", e);
        }
    }
}
