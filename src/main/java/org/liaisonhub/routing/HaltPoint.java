package org.liaisonhub.routing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Where a crash campaign has the hub's process end, as if its power were cut: before a step of the flow, half-way through
 * what the step commits, or after it. A hub that is not under torture has none, and nothing in its flow knows of them.
 */
public final class HaltPoint {
    /** The system property by which the torture command names one: {@code after foldStep.fold 3}. */
    public static final String PROPERTY = "torture.halt";

    /** The exit code of a process that ended at its point; as if it had been killed. */
    public static final int EXIT_CODE = 137;

    private static final Pattern FORM = Pattern.compile("(before|within|after) (\\w+\\.\\w+) (\\d{1,6})");

    /** On which side of a step. */
    public enum Moment {
        BEFORE,
        /** With half of what the step writes in one commit written. */
        WITHIN,
        AFTER
    }

    private final Moment moment;
    private final String step;
    private final AtomicInteger passesLeft;
    private final Runnable end;

    private HaltPoint(Moment moment, String step, int passes, Runnable end) {
        this.moment = moment;
        this.step = step;
        this.passesLeft = new AtomicInteger(passes);
        this.end = end;
    }

    /**
     * The point a process was started with, if it was.
     *
     * @throws HubNotStarted if it is not of the form moment, bean.method, how many passes until it ends
     */
    public static Optional<HaltPoint> of(Properties system) {
        return Optional.ofNullable(system.getProperty(PROPERTY))
                .map(text -> of(text, () -> Runtime.getRuntime().halt(EXIT_CODE)));
    }

    static HaltPoint of(String text, Runnable end) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new HubNotStarted(PROPERTY + "=" + text + " is not of the form: "
                    + Arrays.stream(Moment.values())
                            .map(moment -> moment.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining("|"))
                    + " bean.method passes");
        }
        return new HaltPoint(
                Moment.valueOf(matcher.group(1).toUpperCase(Locale.ROOT)),
                matcher.group(2),
                Integer.parseInt(matcher.group(3)),
                end);
    }

    /** Whether it is one in the middle of a commit. */
    boolean isWithin() {
        return moment == Moment.WITHIN;
    }

    boolean isOf(String passed) {
        return step.equals(passed);
    }

    /** Says that this moment of the point's step is passed now; does not return from the pass that is the last. */
    void pass(Moment passed) {
        if (passed == moment && passesLeft.decrementAndGet() == 0) {
            end.run();
        }
    }
}
