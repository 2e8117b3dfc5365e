package org.liaisonhub.cda;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CodeTable;
import org.liaisonhub.discharge.ItemFact.Result;

/** Results a document brings, one by one under their own numbers, so that a later document can correct one. */
final class Results {
    private static final int MOST = 200;

    private final Header header;

    Results(Header header) {
        this.header = header;
    }

    List<Result> of(List<Section> sections) {
        List<Result> results = new ArrayList<>();
        for (Section section : sections) {
            section.entries().stream()
                    .flatMap(entry ->
                            entry.within().filter(element -> element.name().equals("organizer")))
                    .flatMap(organizer -> organizer.all("component").stream())
                    .map(component -> component.at("observation"))
                    .filter(Element::isThere)
                    .limit(MOST)
                    .forEach(observation -> result(section, observation, header.zone(), results.size())
                            .ifPresent(results::add));
        }
        return results;
    }

    private Optional<Result> result(Section section, Element observation, ZoneId zone, int place) {
        String status = observation.at("statusCode").attribute("code");
        Optional<String> what = section.references().label(observation.at("code"));
        Optional<String> value = value(section, observation);
        Optional<Instant> at = CdaTime.of(observation.at("effectiveTime"), zone).map(CdaTime::at);
        Result.State state = header.codes()
                .read(CodeTable.RESULT_STATE, Result.State.class, status, () -> Optional.of(standard(status)))
                .orElse(Result.State.FINAL);
        boolean isAwaited = state == Result.State.PENDING;
        if (what.isEmpty() || value.isEmpty() && !isAwaited) {
            return Optional.empty();
        }
        // Published documents give all results of one specimen the same id.
        String number = Identifiers.text(observation.at("id")).orElse(header.series() + "#" + place) + " " + what.get();
        return Optional.of(new Result(number, what.get(), state, value, at, Optional.empty(), Optional.empty()));
    }

    private Result.State standard(String status) {
        return switch (status) {
            case "aborted", "cancelled" -> Result.State.WITHDRAWN;
            case "active", "new" -> Result.State.PENDING;
            case "completed", "" -> Result.State.FINAL;
            default -> {
                header.codes().unknown(CodeTable.RESULT_STATE, status, Result.State.FINAL);
                yield Result.State.FINAL;
            }
        };
    }

    /** A quantity with its unit, a label, or words; what is outside of the usual is said to be. */
    private static Optional<String> value(Section section, Element observation) {
        Element value = observation.at("value");
        String quantity =
                value.attribute("value") + " " + value.attribute("unit").replaceAll("[{}]", "");
        Optional<String> words = PlainWords.line(quantity)
                .or(() -> section.references().label(value))
                .or(value::words);
        String unusual = observation.all("interpretationCode").stream()
                .map(code -> code.attribute("code"))
                .filter(code -> !code.isEmpty() && !code.equals("N"))
                .collect(Collectors.joining(", "));
        return words.map(said -> unusual.isEmpty() ? said : said + " (" + unusual + ")");
    }

    /** What the French letter announces in words: one awaited result a row or line. */
    static Stream<String> awaited(Section section) {
        List<Narrative.Row> rows = section.narrative().rows();
        return rows.isEmpty()
                ? section.narrative().lines().stream()
                : rows.stream().map(Narrative.Row::line);
    }
}
