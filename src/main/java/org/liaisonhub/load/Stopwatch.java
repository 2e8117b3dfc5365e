package org.liaisonhub.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Times of a load's discharges: of the clinical message from being due to the 202, and from the moment the ADT was to be sent to
 * its answer, to the letter, to the care plan. Counts what came twice and what was not taken at once. Discharges outside of its
 * range do not concern it.
 */
final class Stopwatch implements Witness {
    private final int first;
    private final AtomicReferenceArray<Instant> sent;
    private final long[] clinical;
    private final long[] answered;
    private final long[] letters;
    private final long[] carePlans;
    private final Map<String, Boolean> messages = new ConcurrentHashMap<>();
    private final AtomicInteger repeats = new AtomicInteger();
    private final AtomicInteger notTaken = new AtomicInteger();
    private final AtomicInteger troubles = new AtomicInteger();

    Stopwatch(int first, int count) {
        this.first = first;
        this.sent = new AtomicReferenceArray<>(count);
        this.clinical = never(count);
        this.answered = never(count);
        this.letters = never(count);
        this.carePlans = never(count);
    }

    private static long[] never(int count) {
        long[] micros = new long[count];
        Arrays.fill(micros, -1);
        return micros;
    }

    @Override
    public void answered(Answered answer) {
        int i = answer.discharge() - first;
        if (i < 0 || i >= answered.length) {
            return;
        }
        if (!answer.isTaken()) {
            notTaken.incrementAndGet();
        } else if (answer.feed() == SendingFeed.HTTP) {
            clinical[i] = micros(answer.sentAt(), answer.answeredAt());
        } else {
            sent.compareAndSet(i, null, answer.sentAt());
            answered[i] = micros(answer.sentAt(), answer.answeredAt());
        }
    }

    @Override
    public void arrived(Arrived mail) {
        int i = mail.discharge() - first;
        if (i < 0 || i >= answered.length) {
            return;
        }
        if (messages.putIfAbsent(mail.messageId(), Boolean.TRUE) != null) {
            repeats.incrementAndGet();
        } else {
            // The answer to the sender may be read after the letter: the difference is taken later.
            long[] times = mail.event().startsWith("care-plan") ? carePlans : letters;
            times[i] = Math.addExact(
                    Math.multiplyExact(mail.at().getEpochSecond(), 1_000_000L),
                    mail.at().getNano() / 1_000);
        }
    }

    @Override
    public void trouble(String who, String what) {
        troubles.incrementAndGet();
    }

    /** Of the clinical message, where there is one. */
    Spread toTaken() {
        return Spread.of(clinical);
    }

    Spread toAnswer() {
        return Spread.of(answered);
    }

    /** To the last of its documents. */
    Spread toDelivered(LoadInput input) {
        long[] micros = never(answered.length);
        for (int i = 0; i < micros.length; i++) {
            Instant from = sent.get(i);
            long last = input.hasCarePlan() ? Math.max(letters[i], carePlans[i]) : letters[i];
            boolean isThere = letters[i] >= 0 && (!input.hasCarePlan() || carePlans[i] >= 0);
            if (from != null && isThere) {
                micros[i] = Math.max(0, last - (from.getEpochSecond() * 1_000_000L + from.getNano() / 1_000));
            }
        }
        return Spread.of(micros);
    }

    /** When the message that a discharge's patient left was sent, if it was taken. */
    Optional<Instant> sentAt(int discharge) {
        return Optional.ofNullable(sent.get(discharge - first));
    }

    int messages() {
        return messages.size();
    }

    int repeats() {
        return repeats.get();
    }

    int notTaken() {
        return notTaken.get();
    }

    int troubles() {
        return troubles.get();
    }

    private static long micros(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toNanos() / 1_000);
    }
}
