package org.liaisonhub.console;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the hub says of itself.
 *
 * @param version of the software
 * @param startedAt when it started
 * @param ports the real ports by name, once they are known: {@code mllp}, {@code http}, {@code broker}…
 * @param troubles sentences about parts of the hub that are not well; empty when all are
 */
public record About(
        String version, Instant startedAt, Supplier<Map<String, Integer>> ports, Supplier<List<String>> troubles) {}
