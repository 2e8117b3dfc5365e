package org.liaisonhub.directory;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;

/** The recipients of a territory, found by id or by the number a hospital gives. A new directory replaces it whole. */
public final class Directory {
    private final NavigableMap<String, Recipient> byId = new TreeMap<>();
    private final Map<ProfessionalId, Recipient> byNumber = new LinkedHashMap<>();

    /**
     * @throws IllegalArgumentException if two recipients have the same id or share a number: a letter must not go to
     *     whichever stands first
     */
    public Directory(Collection<Recipient> recipients) {
        for (Recipient recipient : recipients) {
            if (byId.put(recipient.id(), recipient) != null) {
                throw new IllegalArgumentException("two recipients have the id " + recipient.id());
            }
            for (ProfessionalId number : recipient.numbers()) {
                Recipient other = byNumber.put(number, recipient);
                if (other != null && !other.equals(recipient)) {
                    throw new IllegalArgumentException("recipients " + other.id() + " and " + recipient.id()
                            + " share the number " + number.scheme() + " " + number.value());
                }
            }
        }
    }

    /** The recipient of this id. */
    public Optional<Recipient> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The recipient a hospital means: by number only, for names are not unique. */
    public Optional<Recipient> find(Professional professional) {
        return professional.id().map(byNumber::get);
    }

    /** All recipients, by id. */
    public List<Recipient> all() {
        return List.copyOf(byId.values());
    }

    /**
     * Some recipients, by id.
     *
     * @param after the id they come after, which nobody need have any more; empty for the first
     * @param limit at most so many
     */
    public List<Recipient> page(Optional<String> after, int limit) {
        return after.map(id -> byId.tailMap(id, false)).orElse(byId).values().stream()
                .limit(limit)
                .toList();
    }
}
