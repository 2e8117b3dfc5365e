package org.liaisonhub.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.liaisonhub.load.SeparateHub;

/** How one life of the hub ends. */
sealed interface Blow {
    /** In a word or two, for the tally. */
    String name();

    /** Whether it falls before the hub is ready. */
    default boolean isEarly() {
        return false;
    }

    /** What the process must be started with. */
    default Optional<String> halt() {
        return Optional.empty();
    }

    /** Strikes; whether it hit: the process has ended. */
    boolean strike(SeparateHub hub) throws IOException, InterruptedException;

    private static boolean killed(SeparateHub hub) throws InterruptedException {
        hub.kill();
        return true;
    }

    private static void let(Duration time) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(time.toMillis());
    }

    /** Killed at a moment of its work. */
    record Killed(Duration after) implements Blow {
        @Override
        public String name() {
            return "killed at work";
        }

        @Override
        public boolean strike(SeparateHub hub) throws InterruptedException {
            let(after);
            return killed(hub);
        }
    }

    /** Stands still for a while, goes on for a while, and is killed. */
    record Frozen(Duration after, Duration still, Duration on) implements Blow {
        @Override
        public String name() {
            return "frozen, then killed at work";
        }

        @Override
        public boolean strike(SeparateHub hub) throws IOException, InterruptedException {
            let(after);
            hub.freeze();
            let(still);
            hub.thaw();
            let(on);
            return killed(hub);
        }
    }

    /** Stands still for a while, and never goes on. */
    record KilledFrozen(Duration after, Duration still) implements Blow {
        @Override
        public String name() {
            return "killed while frozen";
        }

        @Override
        public boolean strike(SeparateHub hub) throws IOException, InterruptedException {
            let(after);
            hub.freeze();
            let(still);
            return killed(hub);
        }
    }

    /** Killed at a moment of its start. */
    record KilledInStart(Duration after) implements Blow {
        @Override
        public String name() {
            return "killed in its start";
        }

        @Override
        public boolean isEarly() {
            return true;
        }

        @Override
        public boolean strike(SeparateHub hub) throws InterruptedException {
            let(after);
            return killed(hub);
        }
    }

    /** Killed in its start as soon as it has a file open whose path has this in it: it reads or makes what is in it. */
    record KilledAtFile(String path, Duration after) implements Blow {
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        @Override
        public String name() {
            return "killed in its start at " + path;
        }

        @Override
        public boolean isEarly() {
            return true;
        }

        @Override
        public boolean strike(SeparateHub hub) throws IOException, InterruptedException {
            boolean isOpen = OpenFiles.of(hub.pid()).hasWithin(path, PATIENCE);
            let(after);
            return killed(hub) && isOpen;
        }
    }

    /** Told to stop, and killed at a moment of its stop. */
    record KilledInStop(Duration after, Duration stopping) implements Blow {
        @Override
        public String name() {
            return "killed in its stop";
        }

        @Override
        public boolean strike(SeparateHub hub) throws InterruptedException {
            let(after);
            hub.tellToStop();
            let(stopping);
            return killed(hub);
        }
    }

    /**
     * Ends by itself at a point of the flow.
     *
     * @param passes how often it passes there before
     * @param still how long it stands still again and again, so that something is overdue; zero: never
     */
    record Halted(Between point, int passes, Duration still) implements Blow {
        private static final Duration PATIENCE = Duration.ofSeconds(60);
        private static final int EXIT_CODE = 137;
        private static final int FREEZES = 4;

        @Override
        public String name() {
            return "halted, " + point.words();
        }

        @Override
        public Optional<String> halt() {
            return Optional.of(point.place() + " " + passes);
        }

        @Override
        public boolean strike(SeparateHub hub) throws IOException, InterruptedException {
            for (int i = 0; i < FREEZES && !still.isZero() && !hub.endsWithin(Duration.ofSeconds(2)); i++) {
                hub.freeze();
                let(still);
                hub.thaw();
            }
            boolean hit = hub.endsWithin(PATIENCE) && hub.exitCode() == EXIT_CODE;
            hub.kill();
            return hit;
        }
    }
}
