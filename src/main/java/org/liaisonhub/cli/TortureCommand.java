package org.liaisonhub.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.torture.Campaign;
import org.liaisonhub.torture.Outcome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Kills a hub again and again under load, and says whether anything was lost; on a folder and ports of its own. */
@Command(name = "torture", mixinStandardHelpOptions = true)
final class TortureCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;

    @Option(names = "--rounds", paramLabel = "N", defaultValue = "50", descriptionKey = "option.rounds")
    private int rounds;

    @Option(names = "--seed", paramLabel = "N", descriptionKey = "option.seed")
    private @Nullable Long seed;

    @Option(names = "--minutes", paramLabel = "N", defaultValue = "60", descriptionKey = "option.minutes")
    private int minutes;

    @Option(names = "--rate", paramLabel = "N", defaultValue = "15", descriptionKey = "option.rate")
    private double rate;

    @Option(names = "--json", descriptionKey = "option.json-result")
    private boolean json;

    TortureCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
    }

    @Override
    public Integer call() throws InterruptedException {
        if (rounds < 0 || minutes < 1 || rate <= 0) {
            throw new CommandFault(ExitCodes.WRONG_USE, words.say("torture.numbers"));
        }
        long chosen = seed == null ? new Random().nextInt(1_000_000) : seed;
        try {
            Path folder = Files.createTempDirectory("liaison-torture-" + chosen + "-");
            Outcome outcome = Campaign.run(
                    new Campaign.Orders(
                            place.options().home(), folder, rounds, chosen, Duration.ofMinutes(minutes), rate),
                    InstantSource.system(),
                    this::tell);
            boolean isWell = outcome.faults().isEmpty();
            place.around().out().println(json ? asJson(outcome) : asText(outcome, folder));
            if (isWell) {
                delete(folder);
            }
            return isWell ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
        } catch (IOException e) {
            throw new CommandFault(
                    ExitCodes.PERSON_NEEDED, words.say("torture.broke-off", String.valueOf(e.getMessage())));
        }
    }

    private void tell(String blow) {
        if (!json) {
            place.around().out().println(blow);
        }
    }

    private String asText(Outcome outcome, Path folder) {
        Table table = new Table(words.say("torture.seed"), Long.toString(outcome.seed()));
        outcome.blows().forEach((name, count) -> table.add(name, Integer.toString(count)));
        figures(outcome).forEach(figure -> table.add(words.say("torture." + figure.name()), figure.value()));
        StringBuilder text = new StringBuilder("\n").append(table);
        outcome.faults().forEach(fault -> text.append(fault).append('\n'));
        return text.append(
                        outcome.faults().isEmpty()
                                ? words.say("torture.good")
                                : words.say(
                                        "torture.bad",
                                        Integer.toString(outcome.faults().size()),
                                        folder.toString()))
                .toString();
    }

    private record Figure(String name, String value) {}

    private static List<Figure> figures(Outcome outcome) {
        return List.of(
                new Figure("deaths", Integer.toString(outcome.deaths())),
                new Figure("freezes", Integer.toString(outcome.freezes())),
                new Figure(
                        "inputs",
                        Integer.toString(outcome.evidence().acknowledged().size())),
                new Figure("sentAgain", Long.toString(outcome.evidence().sentAgain())),
                new Figure("due", Integer.toString(outcome.evidence().due().size())),
                new Figure("arrived", Integer.toString(outcome.evidence().seen().size())),
                new Figure("repeats", Long.toString(outcome.evidence().repeats())),
                new Figure("lost", Long.toString(outcome.lost())),
                new Figure("faults", Integer.toString(outcome.faults().size())),
                new Figure(
                        "medianStartMillis", Long.toString(outcome.medianStart().toMillis())),
                new Figure(
                        "slowestStartMillis",
                        Long.toString(outcome.slowestStart().toMillis())),
                new Figure("seconds", Long.toString(outcome.took().toSeconds())));
    }

    private static String asJson(Outcome outcome) {
        ObjectNode all = new JsonMapper().createObjectNode().put("seed", outcome.seed());
        ObjectNode blows = all.putObject("blows");
        outcome.blows().forEach(blows::put);
        figures(outcome).forEach(figure -> all.put(figure.name(), Long.parseLong(figure.value())));
        ArrayNode faults = all.putArray("found");
        outcome.faults()
                .forEach(fault -> faults.addObject()
                        .put("kind", fault.kind().name())
                        .put("id", fault.id())
                        .put("words", fault.words()));
        return all.toPrettyString();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
