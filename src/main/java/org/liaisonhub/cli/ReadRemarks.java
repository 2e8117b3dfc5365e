package org.liaisonhub.cli;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.discharge.FeedReading.Understood;
import org.liaisonhub.discharge.UnknownCode;
import org.liaisonhub.reading.Explanation.OfMessage;

/** What was not understood of some files, and how tables of local codes were used. */
final class ReadRemarks {
    private static final int MOST_UNUSED = 60;

    private final Understanding read;
    private final Words words;
    private final boolean sources;
    private final StringBuilder page = new StringBuilder();

    ReadRemarks(Understanding read, Words words, boolean sources) {
        this.read = read;
        this.words = words;
        this.sources = sources;
    }

    String text() {
        byTables();
        notUnderstood();
        return page.toString();
    }

    private void byTables() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; sources && i < read.known().pieces().size(); i++) {
            if (read.known().readings().get(i) instanceof Understood understood) {
                String name = read.known().pieces().get(i).name();
                understood
                        .codes()
                        .translated()
                        .forEach(line -> lines.add(name + ": " + line.table().key() + " " + Plain.text(line.local())
                                + " = " + Plain.text(line.hub().isEmpty() ? "-" : line.hub())));
            }
        }
        part("read.by-tables", lines);
    }

    private void part(String heading, List<String> lines) {
        if (!lines.isEmpty()) {
            page.append('\n').append(words.say(heading)).append('\n');
            lines.forEach(line -> page.append("  ").append(line).append('\n'));
        }
    }

    private void notUnderstood() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < read.known().pieces().size(); i++) {
            if (read.known().readings().get(i) instanceof Understood understood) {
                lines.addAll(ofMessage(read.known().pieces().get(i).name(), understood, i));
            }
        }
        part("read.not-understood", lines);
    }

    private List<String> ofMessage(String name, Understood understood, int number) {
        OfMessage places = read.explanation().messages().get(number);
        List<String> lines = new ArrayList<>();
        understood.remarks().forEach(remark -> lines.add("  " + Plain.text(remark.where()) + ": " + remark.what()));
        understood.codes().unknown().forEach(code -> lines.add("  " + unknown(code)));
        if (!places.unused().isEmpty()) {
            lines.add("  " + words.say("read.unused", unused(places.unused())));
        }
        if (!places.isWhole()) {
            lines.add("  " + words.say("read.part"));
        }
        if (sources && !places.carrying().isEmpty()) {
            lines.add("  " + words.say("read.carrying", Plain.text(String.join(", ", places.carrying()))));
        }
        if (sources && !places.needed().isEmpty()) {
            lines.add("  " + words.say("read.needed", Plain.text(String.join(", ", places.needed()))));
        }
        if (!lines.isEmpty()) {
            lines.add(0, name);
        }
        return lines;
    }

    private String unknown(UnknownCode code) {
        String local = Plain.text(code.local());
        return code.readAs().isEmpty()
                ? words.say("read.unknown-code", code.table().key(), local)
                : words.say("read.unknown-code-as", code.table().key(), local, code.readAs());
    }

    private String unused(List<String> unused) {
        List<String> some = Places.bySegment(unused);
        int shown = Math.min(some.size(), MOST_UNUSED);
        return Plain.text(String.join(", ", some.subList(0, shown)))
                + (some.size() > shown ? " " + words.say("read.more", Integer.toString(some.size() - shown)) : "");
    }
}
