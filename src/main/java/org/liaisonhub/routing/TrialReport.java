package org.liaisonhub.routing;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a route file did with its samples.
 *
 * @param file name of the file
 * @param policies ids of the error policies it brings
 * @param runs each of its routes with each sample, in order
 */
public record TrialReport(String file, List<String> policies, List<Run> runs) {
    public TrialReport {
        policies = List.copyOf(policies);
        runs = List.copyOf(runs);
    }

    /** Whether every run came to its end, and nothing was refused or parked. */
    public boolean isGood() {
        return runs.stream()
                .allMatch(run -> run.failure().isEmpty() && run.parked().isEmpty());
    }

    /**
     * One route with one sample.
     *
     * @param route id of the route
     * @param from where it takes messages, as its file says
     * @param sample name of the sample; empty text for a route that needs none
     * @param steps what was run, in order
     * @param left what would have left the hub, or this file
     * @param queued what would wait in the ledger to be sent, each with its recipient and channel
     * @param answer what the sender would have heard; empty where a route answers nobody
     * @param failure the step that failed and was not made good; then the message stays where it came from
     * @param parked what would wait for a person now, each with its code and reason
     */
    public record Run(
            String route,
            String from,
            String sample,
            List<Step> steps,
            List<Left> left,
            List<String> queued,
            Optional<Answer> answer,
            Optional<String> failure,
            List<String> parked) {
        public Run {
            steps = List.copyOf(steps);
            left = List.copyOf(left);
            queued = List.copyOf(queued);
            parked = List.copyOf(parked);
        }
    }

    /**
     * One step.
     *
     * @param place file and line
     * @param what the step as its file says it
     * @param failure kind of fault and what it says; empty if it went well
     */
    public record Step(String place, String what, Optional<String> failure) {}

    /**
     * A message that would have left.
     *
     * @param destination where to
     * @param headers what goes with it
     * @param body the message
     */
    public record Left(String destination, Map<String, String> headers, byte[] body) {}

    /**
     * An answer.
     *
     * @param status HTTP status; empty text by MLLP
     */
    public record Answer(String status, byte[] body) {}
}
