package org.liaisonhub.console;

import java.util.List;
import java.util.Optional;
import org.liaisonhub.directory.Recipient;

/**
 * A page of the directory in force.
 *
 * @param more whether lines were left out by the limit
 * @param next where the next page begins
 */
record RecipientList(List<RecipientLine> items, boolean more, Optional<String> next) {
    static RecipientList of(Listing<Recipient> page) {
        return new RecipientList(
                page.items().stream().map(RecipientLine::of).toList(), page.more(), page.next(Recipient::id));
    }
}
