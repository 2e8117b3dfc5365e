package org.liaisonhub.hubs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.liaisonhub.load.Answered;
import org.liaisonhub.load.Arrived;
import org.liaisonhub.load.Witness;

/** What senders and recipients saw of several hubs; a discharge has one letter, and a repeat of it is the same message. */
final class Noted implements Witness {
    private final ConcurrentSkipListSet<Integer> taken = new ConcurrentSkipListSet<>();
    private final Map<Integer, String> letters = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();

    @Override
    public void answered(Answered answer) {
        if (answer.isTaken()) {
            taken.add(answer.discharge());
        }
    }

    @Override
    public void arrived(Arrived mail) {
        String letter = mail.recipient() + " " + mail.messageId() + " " + mail.digest();
        String before = letters.putIfAbsent(mail.discharge(), letter);
        if (before != null && !before.equals(letter)) {
            faults.add("discharge " + mail.discharge() + " came as two messages");
        }
    }

    /** Numbers of acknowledged discharges, from the first, below the second. */
    SortedSet<Integer> takenFrom(int first, int below) {
        return new TreeSet<>(taken.subSet(first, below));
    }

    /** Numbers of discharges whose letter came. */
    Set<Integer> arrived() {
        return letters.keySet();
    }

    /** What was not as promised. */
    List<String> faults() {
        return faults;
    }
}
