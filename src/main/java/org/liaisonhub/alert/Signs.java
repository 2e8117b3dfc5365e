package org.liaisonhub.alert;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * All figures of one moment. A condition that was looked at and has no sign for a subject is over for it; one that was
 * not looked at stays as it was; one that is another hub's to tell is forgotten.
 */
public final class Signs {
    private final List<Sign> all = new ArrayList<>();
    private final Set<Condition> seen = EnumSet.noneOf(Condition.class);
    private final Set<Condition> foreign = EnumSet.noneOf(Condition.class);

    /** A figure with a subject. */
    public Signs add(Condition condition, String subject, double figure) {
        seen(condition);
        all.add(new Sign(condition, subject, figure));
        return this;
    }

    /** The condition was looked at, whether or not there is a figure. */
    public Signs seen(Condition condition) {
        seen.add(condition);
        return this;
    }

    /** Another hub tells what all of them share. */
    public Signs leaveSharedToOthers() {
        for (Condition condition : Condition.values()) {
            if (condition.isShared()) {
                foreign.add(condition);
            }
        }
        all.removeIf(sign -> sign.condition().isShared());
        return this;
    }

    List<Sign> all() {
        return all;
    }

    boolean isSeen(Condition condition) {
        return seen.contains(condition);
    }

    boolean isForeign(Condition condition) {
        return foreign.contains(condition);
    }
}
