package org.liaisonhub.torture;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** What a campaign does to the hub: the same for the same seed. */
final class Blows {
    private static final int LONGEST_START_MILLIS = 4_000;
    private static final int LONGEST_WORK_MILLIS = 3_000;
    private static final int LONGEST_STILL_MILLIS = 4_000;
    private static final int LONGEST_STOP_MILLIS = 1_500;
    private static final int MOST_PASSES = 20;

    /** Longer than a hub in a campaign waits for an answer. */
    private static final Duration OVERDUE = Duration.ofSeconds(11);

    private final Random random;

    Blows(Random random) {
        this.random = random;
    }

    /** Before there is anything: while folders, keys, journal and tables are made. */
    List<Blow> onTheFirstStart() {
        return List.of(
                new Blow.KilledInStart(upTo(LONGEST_START_MILLIS)),
                new Blow.KilledAtFile("/broker/journal/", Duration.ZERO),
                new Blow.KilledAtFile("/ledger/ledger.db", upTo(300)));
    }

    /** As many random ones, and each named point, each file of the start and a stop; in random order. */
    List<Blow> each(int rounds) {
        List<Blow> blows = new ArrayList<>();
        for (Between point : Between.values()) {
            blows.add(
                    point == Between.HALF_WATCHED
                            ? new Blow.Halted(point, 1, OVERDUE)
                            : new Blow.Halted(point, 1 + random.nextInt(MOST_PASSES), Duration.ZERO));
        }
        blows.add(new Blow.KilledAtFile("/broker/journal/", Duration.ZERO));
        blows.add(new Blow.KilledAtFile("/ledger/ledger.db", upTo(300)));
        blows.add(new Blow.KilledInStop(upTo(LONGEST_WORK_MILLIS), upTo(LONGEST_STOP_MILLIS)));
        for (int i = 0; i < rounds; i++) {
            blows.add(any());
        }
        Collections.shuffle(blows, random);
        return List.copyOf(blows);
    }

    private Blow any() {
        return switch (random.nextInt(10)) {
            case 0 -> new Blow.KilledInStart(upTo(LONGEST_START_MILLIS));
            case 1 -> new Blow.KilledInStop(upTo(LONGEST_WORK_MILLIS), upTo(LONGEST_STOP_MILLIS));
            case 2, 3 ->
                new Blow.Frozen(upTo(LONGEST_WORK_MILLIS), upTo(LONGEST_STILL_MILLIS), upTo(LONGEST_WORK_MILLIS));
            case 4 -> new Blow.KilledFrozen(upTo(LONGEST_WORK_MILLIS), upTo(LONGEST_STILL_MILLIS));
            default -> new Blow.Killed(upTo(LONGEST_WORK_MILLIS));
        };
    }

    private Duration upTo(int millis) {
        return Duration.ofMillis(random.nextInt(millis));
    }
}
