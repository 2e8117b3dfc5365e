package org.liaisonhub.delivery;

import java.time.Instant;
import java.util.Optional;
import org.liaisonhub.discharge.StayId;

/**
 * One thing that happened to a stay: what came in, what was written, sent, answered, and what a person did and why.
 *
 * @param at when
 * @param stay which stay
 * @param delivery which delivery, if it concerns one
 * @param who the hub, a recipient's id, or a person's name
 * @param what a verb: {@code received}, {@code written}, {@code queued}, {@code sent}, {@code answered}, {@code resent}…
 * @param words the rest, for a person; no patient value
 */
public record HistoryLine(Instant at, StayId stay, Optional<String> delivery, String who, String what, String words) {}
