package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.liaisonhub.routing.TrialReport;
import org.liaisonhub.routing.TrialReport.Run;
import org.liaisonhub.routing.TrialReport.Step;

/** What a route file did with its samples, for people and for programs. */
final class TrialPage {
    private static final String INDENT = "  ";
    private static final JsonMapper JSON = new JsonMapper();

    private final TrialReport report;
    private final Words words;

    TrialPage(TrialReport report, Words words) {
        this.report = report;
        this.words = words;
    }

    String text() {
        if (report.runs().isEmpty()) {
            boolean routes = report.policies().isEmpty();
            return routes
                    ? words.say("trial.no-sample", report.file()) + "\n"
                    : words.say("trial.policies", report.file(), String.join(", ", report.policies())) + "\n";
        }
        StringBuilder text = new StringBuilder();
        report.runs().forEach(run -> text.append(text.isEmpty() ? "" : "\n").append(text(run)));
        return text.toString();
    }

    private String text(Run run) {
        StringBuilder text = new StringBuilder(words.say("trial.route", run.route(), run.from()))
                .append(run.sample().isEmpty() ? "" : words.say("trial.sample", Plain.text(run.sample())))
                .append('\n');
        int widest = run.steps().stream()
                .mapToInt(step -> step.place().length())
                .max()
                .orElse(0);
        for (Step step : run.steps()) {
            text.append("  ")
                    .append(step.place())
                    .append(" ".repeat(widest - step.place().length()))
                    .append("  ")
                    .append(step.what())
                    .append(step.failure()
                            .map(fault -> "  " + words.say("trial.step-failed", Plain.text(fault)))
                            .orElse(""))
                    .append('\n');
        }
        run.left().forEach(left -> {
            text.append(INDENT)
                    .append(words.say("trial.left", left.destination(), Integer.toString(left.body().length)))
                    .append('\n');
            left.headers()
                    .forEach((name, value) -> text.append("    ")
                            .append(name)
                            .append(": ")
                            .append(Plain.text(value).replace('\n', ' '))
                            .append('\n'));
        });
        run.queued()
                .forEach(delivery -> text.append(INDENT)
                        .append(words.say("trial.queued", delivery))
                        .append('\n'));
        run.parked()
                .forEach(why -> text.append(INDENT)
                        .append(words.say("trial.parked", why))
                        .append('\n'));
        run.answer().ifPresent(answer -> {
            text.append(INDENT)
                    .append(words.say("trial.answer", answer.status().isEmpty() ? "" : " " + answer.status()))
                    .append('\n');
            lines(answer.body())
                    .forEach(line -> text.append("    ").append(line).append('\n'));
        });
        run.failure()
                .ifPresent(fault -> text.append(INDENT)
                        .append(words.say("trial.failed", Plain.text(fault)))
                        .append('\n'));
        if (run.left().isEmpty()
                && run.queued().isEmpty()
                && run.answer().isEmpty()
                && run.failure().isEmpty()) {
            text.append(INDENT).append(words.say("trial.nothing")).append('\n');
        }
        return text.toString();
    }

    private static List<String> lines(byte[] body) {
        return Plain.text(new String(body, StandardCharsets.UTF_8)).lines().toList();
    }

    String json() {
        ObjectNode root = JSON.createObjectNode().put("file", report.file());
        report.policies().forEach(root.putArray("policies")::add);
        var runs = root.putArray("runs");
        report.runs().forEach(run -> json(runs.addObject(), run));
        return root.toPrettyString() + "\n";
    }

    private static void json(ObjectNode node, Run run) {
        node.put("route", run.route()).put("from", run.from()).put("sample", run.sample());
        var steps = node.putArray("steps");
        run.steps().forEach(step -> {
            ObjectNode one = steps.addObject().put("place", step.place()).put("what", step.what());
            step.failure().ifPresent(fault -> one.put("failure", fault));
        });
        var left = node.putArray("left");
        run.left().forEach(sent -> {
            ObjectNode one = left.addObject().put("destination", sent.destination());
            ObjectNode headers = one.putObject("headers");
            sent.headers().forEach(headers::put);
            one.put("body", new String(sent.body(), StandardCharsets.UTF_8));
        });
        run.queued().forEach(node.putArray("queued")::add);
        run.parked().forEach(node.putArray("parked")::add);
        run.answer()
                .ifPresent(answer -> node.putObject("answer")
                        .put("status", answer.status())
                        .put("body", new String(answer.body(), StandardCharsets.UTF_8)));
        run.failure().ifPresent(fault -> node.put("failure", fault));
    }
}
