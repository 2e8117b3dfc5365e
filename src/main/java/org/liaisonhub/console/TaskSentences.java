package org.liaisonhub.console;

import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.completeness.Finding;
import org.liaisonhub.completeness.RuleSentences;
import org.liaisonhub.delivery.HubRule;
import org.liaisonhub.delivery.HubSentences;
import org.liaisonhub.delivery.Task;

/** What a task says to the person who has it. */
@FunctionalInterface
public interface TaskSentences {
    /** The sentence of one task. */
    String of(Task task);

    /** The rules' own sentences for the ward, and for the hub's operators, in one language. */
    static TaskSentences in(Locale language) {
        RuleSentences rules = new RuleSentences(language);
        HubSentences hub = new HubSentences(language);
        return task -> {
            try {
                Optional<HubRule> ofHub = HubRule.find(task.rule());
                if (ofHub.isPresent()) {
                    return hub.task(ofHub.get(), task.details());
                }
                return rules.ward(
                        new Finding(task.rule(), task.severity(), task.owner(), task.where(), task.details()));
            } catch (IllegalArgumentException ruleNoLongerInForce) {
                // The ledger outlives a rule: its old tasks are still to be seen and closed.
                return task.rule() + " " + String.join(", ", task.details());
            }
        };
    }
}
