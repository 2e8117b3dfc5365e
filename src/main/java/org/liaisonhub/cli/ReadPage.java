package org.liaisonhub.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.completeness.Verdict;
import org.liaisonhub.discharge.FeedReading;
import org.liaisonhub.discharge.FeedReading.Kept;
import org.liaisonhub.discharge.FeedReading.NotUnderstood;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.StayId;
import org.liaisonhub.discharge.Subject;
import org.liaisonhub.reading.Explanation;
import org.liaisonhub.reading.Explanation.Explained;
import org.liaisonhub.reading.Explanation.Source;
import org.liaisonhub.reading.StatementWords;
import org.liaisonhub.routing.OfflineFeeds.Heard;

/** What the hub understands of some files, for people. */
final class ReadPage {
    private static final int WIDTH = 28;
    private static final int LONGEST_TEXT = 300;

    private final Understanding read;
    private final StatementWords facts;
    private final Words words;
    private final RuleSentences rules;
    private final boolean sources;
    private final StringBuilder page = new StringBuilder(4096);

    ReadPage(Understanding read, StatementWords facts, Words words, Locale language, boolean sources) {
        this.read = read;
        this.facts = facts;
        this.words = words;
        this.rules = new RuleSentences(language);
        this.sources = sources;
    }

    String text() {
        messages();
        read.known().known().keySet().forEach(this::subject);
        page.append(new ReadRemarks(read, words, sources).text());
        read.verdicts().forEach(this::missing);
        return page.toString();
    }

    private void messages() {
        Table table = new Table(words.say("read.file"), words.say("head.format"), words.say("read.heard"), "");
        for (int i = 0; i < read.heard().size(); i++) {
            Heard heard = read.heard().get(i);
            FeedReading reading = read.known().readings().get(i);
            table.add(
                    read.known().pieces().get(i).name(),
                    words.of("format", read.known().pieces().get(i).format().name()),
                    heard.answer(),
                    heard.taken() ? afterwards(reading) : heard.why());
        }
        page.append(table);
    }

    private String afterwards(FeedReading reading) {
        if (reading instanceof NotUnderstood parked) {
            return words.say("read.parked", parked.code() + " " + parked.why());
        }
        if (reading instanceof Kept kept) {
            return words.say("read.kept", kept.code() + " " + kept.why());
        }
        return ((Understood) reading).events().isEmpty() ? words.say("read.nothing") : "";
    }

    private void subject(Subject subject) {
        page.append('\n')
                .append(words.say(subject instanceof StayId ? "read.stay" : "read.patient", Plain.text(subject.key())))
                .append('\n');
        String last = "";
        for (Explained explained : read.explanation().statements()) {
            if (explained.statement().subject().equals(subject.key())) {
                String heading = facts.heading(explained.statement().kind());
                statement(heading.equals(last) ? "" : heading, explained);
                last = heading;
            }
        }
    }

    private void statement(String heading, Explained explained) {
        String label = explained.statement().label();
        String text = shortened(explained.statement().text());
        page.append("  ")
                .append(padded(heading))
                .append("  ")
                .append(label.isEmpty() ? text : words.say("read.labelled", label, text))
                .append('\n');
        if (sources) {
            page.append(" ".repeat(4 + WIDTH))
                    .append("<- ")
                    .append(Plain.text(from(explained.sources())))
                    .append('\n');
        }
    }

    private String from(List<Source> found) {
        if (found.isEmpty()) {
            return words.say("read.no-source");
        }
        Map<String, List<String>> byMessage = new LinkedHashMap<>();
        found.forEach(source -> byMessage
                .computeIfAbsent(source.message(), any -> new ArrayList<>())
                .add(source.place().equals(Explanation.WHOLE) ? words.say("read.whole") : source.place()));
        boolean several = read.known().pieces().size() > 1;
        return byMessage.entrySet().stream()
                .map(places -> (several ? places.getKey() + " " : "") + Places.few(places.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String padded(String heading) {
        int width = heading.codePointCount(0, heading.length());
        return heading + " ".repeat(Math.max(0, WIDTH - width));
    }

    /** On one line, and no longer than a person reads. */
    private static String shortened(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_TEXT ? line.substring(0, LONGEST_TEXT) + " ..." : line;
    }

    private void missing(Subject subject, Verdict verdict) {
        page.append('\n')
                .append(words.say(
                        verdict.findings().isEmpty() ? "read.complete" : "read.missing", Plain.text(subject.key())))
                .append('\n');
        if (!verdict.findings().isEmpty()) {
            Table table = new Table(
                    words.say("read.rule"),
                    words.say("read.severity"),
                    words.say("read.fixer"),
                    words.say("head.what"));
            for (Finding finding : verdict.findings()) {
                table.add(
                        finding.rule(),
                        words.of("severity", finding.severity().name()),
                        words.of("fixer", finding.fixer().name()),
                        rules.ward(finding));
            }
            page.append(table);
        }
    }
}
