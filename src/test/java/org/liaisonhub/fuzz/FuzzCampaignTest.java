package org.liaisonhub.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No input makes a reader throw, hang or take memory without bound; {@code -Dfuzz.seed=} and {@code -Dfuzz.target=} repeat one. */
class FuzzCampaignTest {
    private static final int EVERY_DAY = 400;
    private static final Map<String, Integer> WHOLE = Map.of(
            "hl7",
            80_000,
            "json",
            30_000,
            "cda",
            20_000,
            "fhir-feed",
            40_000,
            "fhir-answer",
            20_000,
            "directory",
            10_000,
            "short-answer",
            20_000,
            "frames",
            50_000);

    static List<Target> targets() {
        return Targets.all();
    }

    @ParameterizedTest
    @MethodSource("targets")
    void a_few_hundred_damaged_inputs_end_in_a_declared_outcome(Target target) throws Exception {
        Campaign campaign = new Campaign(target, Samples.of(target.samples()));

        assertThat(campaign.run(Long.getLong("fuzz.seed", 1), EVERY_DAY)).isEmpty();
        assertThat(campaign.inputs()).isEqualTo(EVERY_DAY);
    }

    @Test
    @Tag("slow")
    void two_hundred_thousand_damaged_inputs_end_in_a_declared_outcome() throws Exception {
        String only = System.getProperty("fuzz.target", "");
        Optional<Long> one = Optional.ofNullable(Long.getLong("fuzz.seed"));
        List<String> summaries = new ArrayList<>();
        List<String> faults = new ArrayList<>();
        int inputs = 0;
        for (Target target : Targets.all()) {
            if (only.isEmpty() || only.equals(target.name())) {
                Campaign campaign = new Campaign(target, Samples.of(target.samples()));
                campaign.run(one.orElse(1_000_000L), one.isPresent() ? 1 : WHOLE.get(target.name()))
                        .ifPresent(faults::add);
                inputs += campaign.inputs();
                summaries.add(campaign.summary());
            }
        }
        summaries.add(inputs + " inputs, " + faults.size() + " faults");
        Files.write(Path.of("target", "fuzz.txt"), summaries);
        summaries.forEach(System.out::println);

        assertThat(faults).isEmpty();
        assertThat(only.isEmpty() && one.isEmpty() ? inputs : 200_000).isGreaterThanOrEqualTo(200_000);
    }

    @Test
    void the_same_seed_makes_the_same_input_and_another_seed_another() throws Exception {
        List<byte[]> samples = Samples.of(Samples.Kind.HL7);

        assertThat(new Mutation(7, samples).input()).isEqualTo(new Mutation(7, samples).input());
        assertThat(new Mutation(7, samples).input()).isNotEqualTo(new Mutation(8, samples).input());
    }

    @Test
    void a_reader_that_throws_or_takes_too_much_is_reported_with_the_seed_that_repeats_it() throws Exception {
        List<byte[]> samples = List.of(new byte[] {'a'});
        Target throwing = new Target(
                "planted",
                Samples.Kind.HL7,
                bytes -> {
                    if (bytes.length == 1 && bytes[0] == 'a') {
                        return "as it was";
                    }
                    throw new IllegalStateException("planted");
                },
                1);
        Target greedy = new Target("greedy", Samples.Kind.HL7, bytes -> new byte[64 * 1024 * 1024].length + "", 1);

        assertThat(new Campaign(throwing, samples).run(4711, 10))
                .hasValueSatisfying(fault -> assertThat(fault).contains("seed 4711", "-Dfuzz.seed=4711", "planted"));
        assertThat(new Campaign(greedy, samples).run(1, 10))
                .hasValueSatisfying(fault -> assertThat(fault).contains("allocates"));
    }
}
