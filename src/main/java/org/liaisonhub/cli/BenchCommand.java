package org.liaisonhub.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.load.Bench;
import org.liaisonhub.load.BenchPlan;
import org.liaisonhub.load.BenchResult;
import org.liaisonhub.load.LoadInput;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures a hub on this machine. */
@Command(name = "bench", mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Place place;
    private final Words words;

    @Option(
            names = {"-n", "--discharges"},
            paramLabel = "N",
            defaultValue = "5000",
            descriptionKey = "option.discharges")
    private int discharges;

    @Option(names = "--warm-up", paramLabel = "N", defaultValue = "3000", descriptionKey = "option.warm-up")
    private int warmUp;

    @Option(
            names = {"-c", "--connections"},
            paramLabel = "N",
            defaultValue = "16",
            descriptionKey = "option.connections")
    private int connections;

    @Option(names = "--rate", paramLabel = "N", descriptionKey = "option.bench-rate")
    private @Nullable Double rate;

    @Option(names = "--input", paramLabel = "INPUT", defaultValue = "json+mllp", descriptionKey = "option.input")
    private String input = "";

    @Option(names = "--ledger", paramLabel = "N", defaultValue = "0", descriptionKey = "option.ledger")
    private int ledger;

    @Option(names = "--java-option", paramLabel = "OPTION", descriptionKey = "option.java-option")
    private List<String> javaOptions = List.of();

    @Option(names = "--json", descriptionKey = "option.json-figures")
    private boolean json;

    BenchCommand(Place place, Words words) {
        this.place = place;
        this.words = words;
    }

    @Override
    public Integer call() {
        BenchResult result = run(plan());
        BenchPage page = new BenchPage(result, words);
        place.around().out().println(json ? page.json() : page.text());
        return result.lost() == 0 ? ExitCodes.DONE : ExitCodes.PERSON_NEEDED;
    }

    private BenchPlan plan() {
        try {
            OptionalDouble perSecond = rate == null ? OptionalDouble.empty() : OptionalDouble.of(rate);
            LoadInput told = LoadInput.of(input)
                    .orElseThrow(
                            () -> new IllegalArgumentException("--input is mllp, json+mllp or fhir, not " + input));
            return new BenchPlan(discharges, warmUp, connections, perSecond, told, ledger);
        } catch (IllegalArgumentException e) {
            throw new CommandFault(ExitCodes.WRONG_USE, String.valueOf(e.getMessage()));
        }
    }

    private BenchResult run(BenchPlan plan) {
        try {
            Path folder = Files.createTempDirectory("liaison-bench-");
            return Bench.run(
                    plan,
                    place.options().home(),
                    folder,
                    javaOptions,
                    what -> place.around().err().println(words.say("bench.doing", what)));
        } catch (IOException e) {
            throw new CommandFault(ExitCodes.PERSON_NEEDED, words.say("bench.failed", String.valueOf(e.getMessage())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFault(ExitCodes.PERSON_NEEDED, words.say("bench.failed", "interrupted"));
        }
    }
}
