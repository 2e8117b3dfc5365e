package org.liaisonhub.directory;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liaisonhub.discharge.Professional;
import org.liaisonhub.discharge.ProfessionalId;

/** Recipients for tests; all fictitious. */
final class Recipients {
    private Recipients() {}

    static Recipient with(String id, String... numbers) {
        return new Recipient(
                id,
                "The practice of " + id,
                Recipient.Kind.GENERAL_PRACTITIONER,
                ids(numbers),
                Optional.of(new Channel(Channel.MAILBOX, "mailbox." + id)),
                Optional.empty());
    }

    static Recipient unreachable(String id, String... numbers) {
        return new Recipient(id, id, Recipient.Kind.OTHER, ids(numbers), Optional.empty(), Optional.of("01"));
    }

    static Professional named(String number) {
        return new Professional(Optional.of(id(number)), "Dr " + number, Optional.empty());
    }

    private static List<ProfessionalId> ids(String... numbers) {
        return Arrays.stream(numbers).map(Recipients::id).toList();
    }

    private static ProfessionalId id(String number) {
        return new ProfessionalId(ProfessionalId.Scheme.RPPS, number);
    }
}
