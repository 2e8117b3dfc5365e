package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.completeness.Fixer;
import org.liaisonhub.completeness.Severity;
import org.liaisonhub.discharge.StayId;

/**
 * Something a named person must do by a certain time.
 *
 * @param id a UUID made from what it is about, rule, where and the count of earlier openings
 * @param about which stay, or which part of the hub
 * @param delivery which delivery it is about, if one
 * @param rule the rule that asks for it
 * @param severity how grave
 * @param owner the part the owner has
 * @param ownerName the person or desk, with how to reach them
 * @param where part of the dossier, the delivery's id, or what of the hub
 * @param details what the rule's sentences speak of
 * @param openedAt when it was opened
 * @param dueAt by when it must be done
 * @param closing how it ended; empty while open
 */
public record Task(
        String id,
        Matter about,
        Optional<String> delivery,
        String rule,
        Severity severity,
        Fixer owner,
        String ownerName,
        String where,
        List<String> details,
        Instant openedAt,
        Instant dueAt,
        Optional<Closing> closing) {

    public Task {
        details = List.copyOf(details);
    }

    /** The stay it is about; empty for a part of the hub. */
    public Optional<StayId> stay() {
        return about.ofStay();
    }

    /** One open task of each per stay, and of the hub. */
    public String key() {
        return rule + " " + where;
    }

    /**
     * How a task ended.
     *
     * @param at when
     * @param who the hub, or a person's name
     * @param why what happened
     */
    public record Closing(Instant at, String who, String why) {}
}
