package org.liaisonhub.delivery;

import java.util.List;

/** Gives what is parked an owner and a due time: one task for each feed and reason, closed when nothing of it waits. */
public final class ParkedWatch {
    private final LedgerView ledger;
    private final HubTasks tasks;

    public ParkedWatch(LedgerView ledger, HubTasks tasks) {
        this.ledger = ledger;
        this.tasks = tasks;
    }

    /** Looks once. */
    public void look() {
        List<HubTrouble> troubles =
                ledger.parkedGroups().stream().map(ParkedWatch::trouble).toList();
        for (HubRule rule : List.of(HubRule.MESSAGES_PARKED, HubRule.ANSWERS_PARKED)) {
            tasks.follow(
                    rule,
                    troubles.stream().filter(trouble -> trouble.rule() == rule).toList());
        }
    }

    private static HubTrouble trouble(ParkedGroup group) {
        boolean isAnswer = group.feed().startsWith(Acknowledge.FEED);
        return new HubTrouble(
                isAnswer ? HubRule.ANSWERS_PARKED : HubRule.MESSAGES_PARKED,
                group.feed() + " " + group.code(),
                List.of(isAnswer ? group.feed().substring(Acknowledge.FEED.length()) : group.feed(), group.code()));
    }
}
