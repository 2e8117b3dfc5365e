package org.liaisonhub.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.discharge.CareRole;
import org.liaisonhub.discharge.Dossier;
import org.liaisonhub.discharge.HomeFact;
import org.liaisonhub.discharge.HomeFact.WantedRecipient;
import org.liaisonhub.discharge.StayFact.CareTeamMember;

/**
 * Who gets a stay's documents: GP (or whoever stands in), referrer and correspondents the letter, the community nurse
 * the care plan, and whomever the hospital names besides (R.1112-1-2; content of a delivery is decided elsewhere).
 */
public final class Addressing {
    private static final List<CareRole> FROM_THE_CARE_TEAM = List.of(
            CareRole.GENERAL_PRACTITIONER,
            CareRole.GP_SUBSTITUTE,
            CareRole.REFERRER,
            CareRole.CORRESPONDENT,
            CareRole.COMMUNITY_NURSE);

    private final Directory directory;

    public Addressing(Directory directory) {
        this.directory = directory;
    }

    /** Everybody with a secure address who must hear of this stay; each recipient once, in the role met first. */
    public List<Addressee> of(Dossier dossier) {
        Map<String, Addressee> addressees = new LinkedHashMap<>();
        named(dossier)
                .flatMap(wanted -> addressee(wanted).stream())
                .forEach(addressee ->
                        addressees.putIfAbsent(addressee.recipient().id(), addressee));
        return List.copyOf(addressees.values());
    }

    private Stream<WantedRecipient> named(Dossier dossier) {
        Stream<WantedRecipient> team = FROM_THE_CARE_TEAM.stream()
                .flatMap(role -> dossier.all(CareTeamMember.class).stream()
                        .filter(member -> member.role() == role)
                        .flatMap(member -> member.member().stream())
                        .map(professional -> new WantedRecipient(role, professional)));
        Stream<WantedRecipient> wanted =
                dossier.find(HomeFact.WantedRecipients.class).stream().flatMap(fact -> fact.recipients().stream());
        return Stream.concat(team, wanted);
    }

    private Optional<Addressee> addressee(WantedRecipient wanted) {
        return directory
                .find(wanted.professional())
                .filter(recipient -> recipient.channel().isPresent())
                .map(recipient -> new Addressee(recipient, wanted.role()));
    }
}
