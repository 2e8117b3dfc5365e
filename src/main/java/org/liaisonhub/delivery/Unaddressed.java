package org.liaisonhub.delivery;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.discharge.StayId;

/** The stays about which nobody could be told, because the directory did not say where. */
public final class Unaddressed {
    private static final int PAGE = 1_000;
    /** Rules that found nobody to send to. */
    private static final Set<String> RULES = Set.of("RCP-01", "RCP-02", "RCP-03", "RCP-04");

    private final Ledger ledger;
    private final Dispatch dispatch;
    private final InstantSource clock;

    public Unaddressed(Ledger ledger, Dispatch dispatch, InstantSource clock) {
        this.ledger = ledger;
        this.dispatch = dispatch;
        this.clock = clock;
    }

    /**
     * Sees to each of them again, however many tasks are open, each in a commit of its own.
     *
     * @return how many
     * @throws Ledger.LedgerUnavailable if one could not be committed; those before it are, and doing it again goes on
     */
    public int seeAgain() {
        // Seeing to a stay closes tasks and opens others, which may come on a later page.
        Set<StayId> seen = new HashSet<>();
        Optional<Task> last = Optional.empty();
        List<Task> page;
        do {
            page = ledger.tasksBehind(last, PAGE);
            page.stream()
                    .filter(task -> RULES.contains(task.rule()))
                    .flatMap(task -> task.stay().stream())
                    .filter(seen::add)
                    .forEach(this::see);
            last = page.stream().reduce((before, next) -> next);
        } while (page.size() == PAGE);
        return seen.size();
    }

    private void see(StayId stay) {
        ledger.<Boolean>commit(entry -> {
            dispatch.see(entry, stay, clock.instant());
            return true;
        });
    }
}
