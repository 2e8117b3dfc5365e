package org.liaisonhub.console;

import java.time.Instant;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What the hub says of itself.
 *
 * @param version of the software
 * @param startedAt when it started
 * @param ports the real ports by name, once they are known: {@code mllp}, {@code http}, {@code broker}…
 */
public record About(String version, Instant startedAt, Supplier<Map<String, Integer>> ports) {}
