package org.liaisonhub.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.Delivery;
import org.liaisonhub.delivery.HistoryLine;
import org.liaisonhub.delivery.LedgerView;
import org.liaisonhub.delivery.LetterVersion;
import org.liaisonhub.delivery.Parked;
import org.liaisonhub.discharge.StayId;

/** What the ledger says has happened to a stay, in words for people. */
final class LedgerNews {
    private static final int ENOUGH = 100;

    private final LedgerView ledger;
    private final DemoWords words;
    private final RuleSentences rules;
    private final DueTimes dueTimes;

    LedgerNews(LedgerView ledger, DemoWords words, RuleSentences rules, DueTimes dueTimes) {
        this.ledger = ledger;
        this.words = words;
        this.rules = rules;
        this.dueTimes = dueTimes;
    }

    /**
     * Something that happened.
     *
     * @param at when
     * @param key tells it from everything else that happened
     * @param words what, in words
     */
    record Event(Instant at, Object key, String words) {}

    /** Everything told of a stay so far, oldest first. */
    List<Event> of(StayId stay) {
        Map<String, Delivery> deliveries =
                ledger.deliveriesOf(stay).stream().collect(Collectors.toMap(Delivery::id, Function.identity()));
        List<Event> events = new ArrayList<>();
        ledger.versions(stay).forEach(version -> events.add(written(version)));
        Map<String, Integer> sends = new HashMap<>();
        for (HistoryLine line : ledger.history(stay)) {
            if (line.what().equals("sent")) {
                sends.merge(line.delivery().orElse(""), 1, Integer::sum);
            }
            said(line, deliveries, sends).ifPresent(events::add);
        }
        events.addAll(new TaskNews(words, rules, dueTimes).of(ledger.tasksOf(stay)));
        events.sort(Comparator.comparing(Event::at));
        return events;
    }

    /** The messages that wait parked. */
    List<Event> parked() {
        return ledger.parked(Optional.empty(), ENOUGH).stream()
                .map(parked -> new Event(parked.parkedAt(), parked.id(), parked(parked)))
                .toList();
    }

    private String parked(Parked parked) {
        return words.say("parked", parked.feed(), parked.code(), parked.reason());
    }

    private Event written(LetterVersion version) {
        String kind = version.id().kind().name();
        return new Event(
                version.writtenAt(),
                version.id(),
                words.say(
                        version.gaps() == 0 ? "written.whole" : "written.gaps",
                        words.say("document." + kind),
                        Integer.toString(version.id().version()),
                        Integer.toString(version.gaps())));
    }

    private Optional<Event> said(HistoryLine line, Map<String, Delivery> deliveries, Map<String, Integer> sends) {
        Optional<Delivery> delivery = line.delivery().map(deliveries::get);
        return switch (line.what()) {
            case "sent", "not sent", "overdue", "dead", "held" ->
                delivery.map(about -> event(
                        line,
                        words.say(
                                key(line.what(), about, sends),
                                about.recipient(),
                                words.say("document." + about.document().kind().name()),
                                Integer.toString(about.document().version()),
                                Integer.toString(sends.getOrDefault(about.id(), 0)))));
            case "answered" -> Optional.of(event(line, words.say("answered", line.who(), answer(line.words()))));
            case "withdrawn" -> Optional.of(event(line, words.say("withdrawn")));
            case "resent", "redirected", "closed", "opened" ->
                Optional.of(event(line, words.say("person", line.who(), line.what(), line.words())));
            default -> Optional.empty();
        };
    }

    private static String key(String what, Delivery about, Map<String, Integer> sends) {
        if (!what.equals("sent")) {
            return what.replace(' ', '-');
        }
        return sends.getOrDefault(about.id(), 1) > 1
                ? "sent.again"
                : "sent." + about.purpose().name();
    }

    /** The ledger notes an answer as its code and, after a colon, the recipient's own words. */
    private String answer(String noted) {
        String[] parts = noted.split(": ", 2);
        String code = parts[0].toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
        String said = words.find("answer." + code).orElse(parts[0]);
        return parts.length == 1 ? said : said + " (" + parts[1] + ")";
    }

    private static Event event(HistoryLine line, String words) {
        return new Event(line.at(), line, words);
    }
}
