package org.liaisonhub.broker;

/** What a broker that runs by itself does at this moment. */
public enum BrokerState {
    /** It takes and gives messages, and the other one of the pair has all of them too. */
    SERVING_IN_STEP("serving, the other broker is in step"),
    /** It takes and gives messages, and is the only one that has them. */
    SERVING_ALONE("serving alone"),
    /** The other one serves, and this one could go on at once. */
    STANDING_BY_IN_STEP("standing by, in step"),
    /** The other one serves or is waited for, and this one could not go on. */
    STANDING_BY_BEHIND("standing by, not in step"),
    /** It stopped by itself: the disk, or the lock of the pair, failed. */
    STOPPED("stopped");

    private final String words;

    BrokerState(String words) {
        this.words = words;
    }

    static BrokerState of(boolean started, boolean active, boolean inStep) {
        if (!started) {
            return STOPPED;
        }
        if (active) {
            return inStep ? SERVING_IN_STEP : SERVING_ALONE;
        }
        return inStep ? STANDING_BY_IN_STEP : STANDING_BY_BEHIND;
    }

    /** In words, for logs and for the file {@code broker/state}. */
    @Override
    public String toString() {
        return words;
    }
}
