package org.liaisonhub.reading;

/** How much one search may cost: so many readings, and a minute for sources; for what is not used, five seconds. Nobody waits longer. */
final class Allowance {
    private static final long LONGEST_FOR_SOURCES = 60_000_000_000L;
    private static final long LONGEST = 5_000_000_000L;

    private final long began = System.nanoTime();
    private final Trial trial;
    private final int mostReads;
    private boolean enough = true;

    Allowance(Trial trial, int mostReads) {
        this.trial = trial;
        this.mostReads = mostReads;
    }

    /** Whether something more may be looked into. */
    boolean isLeft() {
        long longest = trial.isThorough() ? LONGEST_FOR_SOURCES : LONGEST;
        boolean left = trial.reads() < mostReads && System.nanoTime() - began < longest;
        enough &= left;
        return left;
    }

    /** Whether nothing was left undone for want of it. */
    boolean wasEnough() {
        return enough;
    }
}
