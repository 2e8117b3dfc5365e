package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.StringJoiner;
import org.liaisonhub.load.BenchResult;
import org.liaisonhub.load.LoadInput;
import org.liaisonhub.load.Spread;

/** A bench's figures, for people and for programs. */
final class BenchPage {
    private static final double MEGABYTE = 1024.0 * 1024.0;

    private final BenchResult result;
    private final Words words;

    BenchPage(BenchResult result, Words words) {
        this.result = result;
        this.words = words;
    }

    String text() {
        StringJoiner lines = new StringJoiner(System.lineSeparator());
        lines.add(words.say(
                "bench.title",
                result.plan().discharges(),
                result.plan().connections(),
                result.processors(),
                result.plan().ledger(),
                result.plan().input().code()));
        line(lines, "rate", text("%.0f /s", result.rate()));
        if (result.plan().input() == LoadInput.JSON_MLLP) {
            line(lines, "taken", spread(result.toTaken()));
        }
        line(lines, "answer", spread(result.toAnswer()));
        line(lines, "delivered", spread(result.toDelivered()));
        line(lines, "accepted", spread(result.toAccepted()));
        line(
                lines,
                "cpu",
                text(
                        "%.2f ms   (%s %.2f ms)   %s %.2f ms",
                        result.cpuPerDischarge(),
                        words.say("bench.compiling"),
                        result.compilingPerDischarge(),
                        words.say("bench.own"),
                        result.ownPerDischarge()));
        line(
                lines,
                "memory",
                text("heap %.0f MB   RSS %.0f MB", result.heap() / MEGABYTE, result.resident() / MEGABYTE));
        line(lines, "ready", text("%.1f s", result.ready().toMillis() / 1e3));
        line(lines, "disk", text("%.1f kB", result.disk() / 1024.0));
        line(lines, "lost", Integer.toString(result.lost()));
        line(lines, "repeats", Integer.toString(result.repeats()));
        line(lines, "not-taken", Integer.toString(result.notTaken()));
        result.questions().forEach((path, millis) -> lines.add(text("  %-22s %.1f ms", path, millis)));
        return lines.toString();
    }

    private void line(StringJoiner lines, String key, String value) {
        lines.add(text("  %-22s %s", words.say("bench." + key), value));
    }

    private static String spread(Spread spread) {
        return text("p50 %.1f ms   p99 %.1f ms   max %.1f ms", spread.half(), spread.most(), spread.longest());
    }

    private static String text(String form, Object... values) {
        return String.format(Locale.ROOT, form, values);
    }

    String json() {
        ObjectNode json = new ObjectMapper().createObjectNode();
        json.put("discharges", result.plan().discharges());
        json.put("connections", result.plan().connections());
        json.put("ledger", result.plan().ledger());
        json.put("input", result.plan().input().code());
        json.put("processors", result.processors());
        json.put("rate", result.rate());
        put(json, "toTaken", result.toTaken());
        put(json, "toAnswer", result.toAnswer());
        put(json, "toDelivered", result.toDelivered());
        put(json, "toAccepted", result.toAccepted());
        json.put("cpuMillisPerDischarge", result.cpuPerDischarge());
        json.put("compilingMillisPerDischarge", result.compilingPerDischarge());
        json.put("ownMillisPerDischarge", result.ownPerDischarge());
        json.put("heapBytes", result.heap());
        json.put("residentBytes", result.resident());
        json.put("readyMillis", result.ready().toMillis());
        json.put("diskBytesPerDischarge", result.disk());
        json.put("lost", result.lost());
        json.put("repeats", result.repeats());
        json.put("notTaken", result.notTaken());
        ObjectNode questions = json.putObject("questionMillis");
        result.questions().forEach(questions::put);
        return json.toPrettyString();
    }

    private static void put(ObjectNode json, String name, Spread spread) {
        json.putObject(name)
                .put("count", spread.count())
                .put("p50Millis", spread.half())
                .put("p99Millis", spread.most())
                .put("maxMillis", spread.longest());
    }
}
