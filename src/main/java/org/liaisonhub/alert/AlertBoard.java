package org.liaisonhub.alert;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.liaisonhub.alert.Alert.Phase;
import org.liaisonhub.completeness.Fixer;

/** All alerts of one moment; a value. Shown the next moment's signs it says what it has become and whom to tell what. */
public final class AlertBoard {
    private final Map<String, Alert> alerts;

    /** A board with these alerts, as one had them before a restart. */
    public AlertBoard(Collection<Alert> alerts) {
        this.alerts = new TreeMap<>(alerts.stream().collect(Collectors.toMap(Alert::key, alert -> alert)));
    }

    /**
     * What a turn led to.
     *
     * @param notices to be sent, at most one for each owner
     */
    public record Turn(AlertBoard board, List<Notice> notices) {}

    /** All alerts, in a fixed order. */
    public List<Alert> alerts() {
        return List.copyOf(alerts.values());
    }

    /** Whether nothing differs but figures. */
    public boolean isAsBefore(AlertBoard before) {
        return alerts.keySet().equals(before.alerts.keySet())
                && alerts.values().stream().allMatch(alert -> {
                    Alert was = before.alerts.get(alert.key());
                    return was != null
                            && was.phase() == alert.phase()
                            && was.toldAt().equals(alert.toldAt());
                });
    }

    /** The board at the next moment. */
    public Turn turn(Signs signs, AlertRules rules, Instant now) {
        Map<String, Alert> next = new TreeMap<>();
        alerts.values().stream()
                .filter(alert -> !signs.isForeign(alert.condition()))
                .map(alert -> moved(alert, signs, rules, now))
                .flatMap(Optional::stream)
                .forEach(alert -> next.put(alert.key(), alert));
        for (Sign sign : signs.all()) {
            Alert rising = Alert.rising(sign, now);
            if (!next.containsKey(rising.key()) && isHeld(sign, rules, false)) {
                next.put(rising.key(), settled(rising, rules, now));
            }
        }
        List<Notice> notices = Arrays.stream(Fixer.values())
                .map(owner -> notice(owner, next, rules, now))
                .flatMap(Optional::stream)
                .toList();
        return new Turn(new AlertBoard(next.values()), notices);
    }

    private static boolean isHeld(Sign sign, AlertRules rules, boolean active) {
        return Optional.ofNullable(rules.limits().get(sign.condition()))
                .filter(limit -> limit.isHeld(sign.figure(), active))
                .isPresent();
    }

    private static Optional<Alert> moved(Alert alert, Signs signs, AlertRules rules, Instant now) {
        Optional<Sign> sign = signs.all().stream()
                .filter(seen ->
                        seen.condition() == alert.condition() && seen.subject().equals(alert.subject()))
                .findFirst();
        boolean isKnown = rules.limits().containsKey(alert.condition());
        if (isKnown && !signs.isSeen(alert.condition())) {
            return Optional.of(alert);
        }
        Optional<Sign> held = sign.filter(seen -> isHeld(seen, rules, alert.phase() != Phase.RISING));
        return held.isPresent()
                ? Optional.of(held(alert.at(held.get().figure()), rules, now))
                : calm(alert, rules, now);
    }

    private static Alert held(Alert alert, AlertRules rules, Instant now) {
        return switch (alert.phase()) {
            case RISING -> settled(alert, rules, now);
            case ACTIVE -> alert;
            case CALMING, CLEARED -> alert.in(Phase.ACTIVE, now);
        };
    }

    private static Alert settled(Alert rising, AlertRules rules, Instant now) {
        return hasLasted(rising.phaseSince(), rules.settle(), now) ? rising.in(Phase.ACTIVE, now) : rising;
    }

    private static Optional<Alert> calm(Alert alert, AlertRules rules, Instant now) {
        if (alert.isIn(Phase.RISING)) {
            return Optional.empty();
        }
        Alert calming = alert.isIn(Phase.ACTIVE) ? alert.in(Phase.CALMING, now) : alert;
        if (calming.isIn(Phase.CALMING) && !hasLasted(calming.phaseSince(), rules.calm(), now)) {
            return Optional.of(calming);
        }
        // What nobody was told of need not be called off.
        return Optional.of(calming.in(Phase.CLEARED, now)).filter(Alert::isTold);
    }

    private static boolean hasLasted(Instant since, Duration wait, Instant now) {
        return !now.isBefore(since.plus(wait));
    }

    private static Optional<Notice> notice(Fixer owner, Map<String, Alert> next, AlertRules rules, Instant now) {
        List<Alert> started = those(next, owner, alert -> alert.isIn(Phase.ACTIVE) && !alert.isTold());
        List<Alert> cleared = those(next, owner, alert -> alert.isIn(Phase.CLEARED));
        List<Alert> ongoing = those(next, owner, alert -> !alert.isIn(Phase.CLEARED) && alert.isTold());
        List<Alert> news = new ArrayList<>(started);
        news.addAll(cleared);
        boolean isTime = news.stream().anyMatch(alert -> hasLasted(alert.phaseSince(), rules.group(), now))
                || ongoing.stream().anyMatch(alert -> isToBeRepeated(alert, rules, now));
        if (!isTime) {
            return Optional.empty();
        }
        started.forEach(alert -> next.put(alert.key(), alert.told(now)));
        ongoing.forEach(alert -> next.put(alert.key(), alert.told(now)));
        cleared.forEach(alert -> next.remove(alert.key()));
        String name = owner + " " + now + " " + started + cleared;
        String id =
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
        return Optional.of(new Notice(id, now, owner, started, ongoing, cleared));
    }

    private static boolean isToBeRepeated(Alert alert, AlertRules rules, Instant now) {
        return !rules.repeat().isZero()
                && alert.isIn(Phase.ACTIVE)
                && alert.toldAt()
                        .filter(told -> hasLasted(told, rules.repeat(), now))
                        .isPresent();
    }

    private static List<Alert> those(Map<String, Alert> next, Fixer owner, Predicate<Alert> which) {
        return next.values().stream()
                .filter(alert -> alert.owner() == owner)
                .filter(which)
                .toList();
    }
}
