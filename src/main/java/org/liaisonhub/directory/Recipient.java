package org.liaisonhub.directory;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;

/**
 * A GP, nurse or service that can be sent documents.
 *
 * @param id the hub's name for it, also its mailbox and user name: lower-case letters, digits, hyphens; 1 to 64
 * @param name how to write the name
 * @param kind what it is
 * @param numbers professional and organisation numbers by which hospitals name it
 * @param channel how to reach it; empty when the directory has no secure address
 * @param phone a number a person can call when delivery fails
 */
public record Recipient(
        String id,
        String name,
        Kind kind,
        List<ProfessionalId> numbers,
        Optional<Channel> channel,
        Optional<String> phone) {
    /** What a recipient is; decides which deadline holds for its answer. */
    public enum Kind {
        GENERAL_PRACTITIONER,
        NURSE,
        OTHER
    }

    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

    public Recipient {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a recipient id has 1 to 64 lower-case letters, digits or hyphens");
        }
        numbers = List.copyOf(numbers);
    }

    /** Whether a hospital that gives this professional's number means this recipient. */
    public boolean isMeantBy(Professional professional) {
        return professional.id().filter(numbers::contains).isPresent();
    }
}
